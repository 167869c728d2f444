package org.anbiao.hazard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.PublicReport;
import org.anbiao.hazard.PublicReportDesk;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFilter;

/** 群众举报: what anybody reported to the authority; matched to an enterprise and taken up, or refused. */
@Route(HazardNavigation.PUBLIC_LIST)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE"})
class PublicReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PublicReportDesk desk;
    private final transient EnterpriseDirectory directory;
    private final transient Clock clock;

    PublicReportsView(PublicReportDesk desk, EnterpriseDirectory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
        addClassNames("page", "hazards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<PublicReport> reports = desk.list();
        add(new PageHeader(Texts.get("hazard.public.list"))
                .withSubtitle(Texts.get("hazard.public.list-subtitle", HazardNavigation.PUBLIC)));
        BigDecimal paid = desk.paid();
        if (paid.signum() > 0) {
            add(HazardWords.meta(Texts.get("hazard.public.paid", paid)));
        }
        if (reports.isEmpty()) {
            add(new EmptyState(Texts.get("hazard.public.none"), Texts.get("hazard.public.none-hint")));
        }
        Div cards = new Div();
        cards.addClassName("card-list");
        reports.forEach(report -> cards.add(card(report)));
        add(cards);
    }

    private Div card(PublicReport report) {
        Span title = new Span(report.firm());
        title.addClassName("card-title");
        Div head = new Div(title, chip(report));
        head.addClassName("page-header-name");
        Div card = new Div(
                head,
                new Span(report.description()),
                HazardWords.meta(Texts.get(
                        "hazard.public.line",
                        report.reportedOn(),
                        report.number(),
                        report.place().isEmpty() ? "—" : report.place())));
        card.addClassName("card");
        if (!report.photos().isEmpty()) {
            card.add(HazardWords.photos(report.photos()));
        }
        if (report.state() == PublicReport.State.WAITING) {
            Button take = new Button(Texts.get("hazard.public.take"), click -> take(report));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(take, new Button(Texts.get("hazard.public.refuse"), click -> refuse(report)));
            actions.addClassName("card-actions");
            card.add(actions);
        } else if (report.hazardId() != null) {
            card.add(new Anchor(HazardNavigation.LIST + "/" + report.hazardId(), Texts.get("hazard.public.open")));
            reward(card, report);
        } else {
            card.add(HazardWords.meta(Texts.get("hazard.public.refused-line", report.handledBy(), report.reason())));
        }
        return card;
    }

    private void reward(Div card, PublicReport report) {
        PublicReport.Reward reward = report.reward();
        if (reward != null) {
            card.add(HazardWords.meta(Texts.get(
                    "hazard.public.rewarded", reward.paidOn(), reward.yuan(), reward.recordedBy(), reward.note())));
        } else if (report.verified()) {
            Div actions = new Div(new Button(Texts.get("hazard.public.reward"), click -> pay(report)));
            actions.addClassName("card-actions");
            card.add(actions);
        }
    }

    private void pay(PublicReport report) {
        BigDecimalField amount = new BigDecimalField(Texts.get("hazard.reward.amount-field"));
        DateField on = new DateField(Texts.get("hazard.reward.paid-on"));
        LocalDate today = LocalDate.now(clock);
        on.setValue(today);
        on.setMin(report.reportedOn());
        on.setMax(today);
        TextField note = new TextField(Texts.get("hazard.public.reward-note"));
        note.setMaxLength(200);
        new StepDialog(
                        Texts.get("hazard.public.reward"),
                        Texts.get("hazard.public.reward-effect", report.number()),
                        () -> desk.reward(report.id(), amount.getValue(), on.getValue(), note.getValue()),
                        this::show)
                .with(amount, on, note)
                .open();
    }

    private static StatusChip chip(PublicReport report) {
        Tone tone =
                switch (report.state()) {
                    case WAITING -> Tone.WARNING;
                    case TAKEN -> Tone.SUCCESS;
                    case REFUSED -> Tone.NEUTRAL;
                };
        return new StatusChip(Texts.get("hazard.public.state." + report.state().code()), tone);
    }

    private void take(PublicReport report) {
        ComboBox<HazardForm.Firm> firm = new ComboBox<>(Texts.get("hazard.field.enterprise"));
        firm.setItemLabelGenerator(HazardForm.Firm::name);
        firm.setItems(query -> directory
                .rows(
                        EnterpriseFilter.ACTIVE.withText(query.getFilter().orElse("")),
                        new PageRequest(query.getOffset(), query.getLimit()))
                .stream()
                .map(row -> new HazardForm.Firm(row.id(), row.name())));
        Select<HazardCategory> category =
                HazardDialogs.choice("hazard.field.category", HazardCategory.values(), HazardWords::category);
        category.setValue(HazardCategory.OTHER);
        new StepDialog(
                        Texts.get("hazard.public.take"),
                        Texts.get("hazard.public.take-effect"),
                        () -> desk.take(report.id(), id(firm), category.getValue(), null),
                        this::show)
                .with(firm, category)
                .open();
    }

    private static @org.jspecify.annotations.Nullable UUID id(ComboBox<HazardForm.Firm> firm) {
        HazardForm.Firm chosen = firm.getValue();
        return chosen == null ? null : chosen.id();
    }

    private void refuse(PublicReport report) {
        TextArea reason = new TextArea(Texts.get("hazard.public.reason"));
        reason.setMaxLength(500);
        new StepDialog(
                        Texts.get("hazard.public.refuse"),
                        Texts.get("hazard.public.refuse-effect"),
                        () -> desk.refuse(report.id(), reason.getValue()),
                        this::show)
                .with(reason)
                .open();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazard.public.list");
    }
}
