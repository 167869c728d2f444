package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckScore;
import org.anbiao.identity.Permission;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionKind;
import org.anbiao.recognition.RecognitionService;
import org.anbiao.recognition.RecognitionSettings;
import org.anbiao.recognition.StarProposal;
import org.anbiao.recognition.StarProposals;
import org.anbiao.recognition.StarRules;
import org.anbiao.registry.EnterpriseDirectory;

/** 星级建议: the best of a year's full-coverage checks; a person records the stars. */
@Route(RecognitionNavigation.STAR_PROPOSALS)
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
class StarProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";
    private static final int YEARS = 4;

    private final transient StarProposals proposals;
    private final transient RecognitionService recognitions;
    private final transient StarRules rules;
    private final transient EnterpriseDirectory directory;
    private final transient AuthenticationContext authentication;
    private final transient LocalDate today;

    StarProposalsView(
            StarProposals proposals,
            RecognitionService recognitions,
            StarRules rules,
            EnterpriseDirectory directory,
            AuthenticationContext authentication,
            Clock clock) {
        this.proposals = proposals;
        this.recognitions = recognitions;
        this.rules = rules;
        this.directory = directory;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Integer asked = PageAddress.of(event).year(YEAR);
        show(asked == null ? today.getYear() : asked);
    }

    private void show(int year) {
        removeAll();
        StarProposals.Round round = proposals.ofYear(year);
        String rule = Texts.get(RecognitionSettings.STAR_PROPOSAL.text("choice." + round.choice()));
        RouterLink stars = new RouterLink(Texts.get("recognition.proposal.stars"), RecognitionView.class);
        stars.setQueryParameters(Words.address(RecognitionView.KIND, RecognitionKind.STAR.code()));
        add(
                new PageHeader(Texts.get("recognition.proposal.title"), stars)
                        .withSubtitle(Texts.get(
                                "recognition.proposal.subtitle",
                                String.valueOf(year),
                                round.scored(),
                                rule,
                                round.best().size())),
                new FilterBar(years(year)));
        if (round.best().isEmpty()) {
            String empty = round.scored() == 0 ? "recognition.proposal.unscored" : "recognition.proposal.none";
            add(new EmptyState(Texts.get(empty), Texts.get(empty + "-hint")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        round.best().forEach(one -> list.add(card(one, year, rule)));
        add(list);
    }

    private Select<Integer> years(int year) {
        int last = today.getYear();
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("recognition.proposal.year"));
        years.setItems(
                IntStream.concat(IntStream.rangeClosed(0, YEARS - 1).map(back -> last - back), IntStream.of(year))
                        .distinct()
                        .boxed()
                        .toList());
        years.setItemLabelGenerator(one -> Texts.get("recognition.proposal.year-of", String.valueOf(one)));
        years.setValue(year);
        years.addValueChangeListener(change -> getUI().ifPresent(
                        ui -> ui.navigate(StarProposalsView.class, Words.address(YEAR, "" + change.getValue()))));
        return years;
    }

    private Div card(StarProposal one, int year, String rule) {
        CheckScore score = one.score();
        Anchor name = new Anchor("enterprises/" + score.enterpriseId() + "?tab=recognition", score.enterpriseName());
        name.addClassName("card-title");
        Recognition star = one.star();
        Div head = new Div(
                name,
                star == null
                        ? new StatusChip(Texts.get("recognition.proposal.open"), Tone.WARNING)
                        : new StatusChip(
                                Texts.get(
                                        "recognition.proposal.given",
                                        Words.level(
                                                RecognitionKind.STAR,
                                                star.award().level()),
                                        DateField.format(star.award().achievedOn())),
                                Tone.SUCCESS));
        head.addClassName("inline-list");
        String reason = Texts.get(
                "recognition.proposal.reason",
                String.valueOf(year),
                plain(score.points()),
                one.rank(),
                one.scored(),
                rule);
        Div card = new Div(
                head,
                new Span(reason),
                Words.meta(Texts.get(
                        "recognition.proposal.by",
                        score.supervisor(),
                        score.scoredBy(),
                        DateField.format(score.scoredOn()))),
                new Anchor(
                        "inspections/" + score.inspectionId(),
                        Texts.get("recognition.proposal.check", DateField.format(score.checkedOn()))));
        card.addClassName("card");
        if (star == null && authentication.hasAuthority(Permission.RECOGNITION_RECORD)) {
            Button record = new Button(Texts.get("recognition.record.title.star"), click -> new AwardDialog(
                            recognitions, rules, directory, RecognitionKind.STAR, today)
                    .of(score.enterpriseId(), reason)
                    .open(() -> show(year)));
            record.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div actions = new Div(record);
            actions.addClassName("card-actions");
            card.add(actions);
        }
        return card;
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("recognition.proposal.title");
    }
}
