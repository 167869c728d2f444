package org.anbiao.summary.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.summary.Circular;
import org.anbiao.summary.CircularService;
import org.anbiao.summary.SummaryCampaign;
import org.anbiao.summary.SummaryDirectory;

/** 通报: the circulars of a campaign, the latest first; its authority begins a new one from the figures of a quarter. */
@Route(SummaryNavigation.CIRCULARS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class CircularsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CAMPAIGN = "campaign";

    private final transient SummaryDirectory directory;
    private final transient CircularService circulars;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    CircularsView(
            SummaryDirectory directory, CircularService circulars, AuthenticationContext authentication, Clock clock) {
        this.directory = directory;
        this.circulars = circulars;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<SummaryCampaign> campaigns = directory.campaigns();
        Optional<UUID> wanted = Words.id(event, CAMPAIGN);
        Optional<SummaryCampaign> chosen = campaigns.stream()
                .filter(campaign -> wanted.isEmpty() || campaign.id().equals(wanted.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            add(
                    new PageHeader(Texts.get("summary.nav.circulars")),
                    new EmptyState(
                            Texts.get("summary.circular.campaign-none"), Texts.get("summary.circular.none-hint")));
            return;
        }
        show(chosen.get(), campaigns);
    }

    private void show(SummaryCampaign campaign, List<SummaryCampaign> campaigns) {
        PageHeader header = new PageHeader(Texts.get("summary.nav.circulars")).withSubtitle(campaign.title());
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE) && circulars.isOwn(campaign)) {
            Button begin = new Button(Texts.get("summary.circular.begin"), click -> begin(campaign));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(begin);
        }
        add(header);
        if (campaigns.size() > 1) {
            add(select(campaign, campaigns));
        }
        List<Circular> found = circulars.of(campaign.id());
        if (found.isEmpty()) {
            add(new EmptyState(Texts.get("summary.circular.none"), Texts.get("summary.circular.none-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        found.forEach(circular -> list.add(card(circular)));
        add(list);
    }

    private static Div card(Circular circular) {
        Anchor title = new Anchor(SummaryNavigation.CIRCULARS + "/" + circular.id(), circular.title());
        title.addClassName("card-title");
        Div card = new Div(title, line(circular));
        card.addClassName("card");
        return card;
    }

    /** State, number and time of a circular, in one line. */
    static Div line(Circular circular) {
        Div line = new Div();
        line.addClassName("inline-list");
        LocalDate published = circular.publishedOn();
        line.add(
                published == null
                        ? new StatusChip(Texts.get("summary.circular.state.draft"), Tone.NEUTRAL)
                        : new StatusChip(
                                Texts.get("summary.circular.state.published", DateField.format(published)),
                                Tone.SUCCESS));
        if (!circular.documentNumber().isEmpty()) {
            line.add(Words.meta(circular.documentNumber()));
        }
        line.add(Words.meta(Texts.get(
                "summary.circular.span", DateField.format(circular.from()), DateField.format(circular.to()))));
        return line;
    }

    private void begin(SummaryCampaign campaign) {
        LocalDate today = LocalDate.now(clock);
        DateField from = new DateField(Texts.get("summary.circular.from"));
        DateField to = new DateField(Texts.get("summary.circular.to"));
        LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        from.setValue(first);
        to.setValue(today);
        from.setMax(today);
        to.setMax(today);
        UUID[] made = new UUID[1];
        new StepDialog(
                        Texts.get("summary.circular.begin"),
                        Texts.get("summary.circular.begin-effect"),
                        () -> made[0] = circulars.begin(campaign.id(), given(from), given(to)),
                        () -> UI.getCurrent().navigate(SummaryNavigation.CIRCULARS + "/" + made[0]))
                .with(from, to)
                .open();
    }

    private static LocalDate given(DateField field) {
        if (field.getValue() == null) {
            throw new DomainException("summary.circular.time");
        }
        return field.getValue();
    }

    private Select<SummaryCampaign> select(SummaryCampaign campaign, List<SummaryCampaign> campaigns) {
        Select<SummaryCampaign> select = new Select<>();
        select.setLabel(Texts.get("summary.campaign"));
        select.setItems(campaigns);
        select.setItemLabelGenerator(SummaryCampaign::title);
        select.addClassName("campaign-select");
        select.setValue(campaign);
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                SummaryNavigation.CIRCULARS,
                QueryParameters.of(CAMPAIGN, change.getValue().id().toString()))));
        return select;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.nav.circulars");
    }
}
