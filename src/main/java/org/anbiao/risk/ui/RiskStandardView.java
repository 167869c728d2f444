package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskStandard;
import org.anbiao.risk.RiskStandardService;
import org.anbiao.tenancy.CurrentActor;

/** 一企一标准: an enterprise's own standard for identifying and assessing its risks, with its versions and reviews. */
@Route(RiskNavigation.STANDARD + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class RiskStandardView extends EnterprisePage {

    private final transient RiskStandardService standards;
    private final transient RiskPointService points;
    private final transient AuthenticationContext authentication;
    private final transient StandardSteps steps;
    private final transient Clock clock;

    RiskStandardView(
            RiskStandardService standards,
            RiskPointService points,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            StandardSteps steps,
            Clock clock) {
        super(currentActor, "risk.standard.title");
        this.standards = standards;
        this.points = points;
        this.authentication = authentication;
        this.steps = steps;
        this.clock = clock;
        addClassName("report-page");
    }

    @Override
    void show(UUID enterprise) {
        List<RiskStandard> all = standards.of(enterprise);
        removeAll();
        add(header(enterprise, all));
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("risk.standard.empty"), Texts.get("risk.standard.empty-hint")));
            return;
        }
        RiskStandard latest = all.get(0);
        add(state(latest), text(latest));
        if (all.size() > 1) {
            add(new H3(Texts.get("risk.standard.earlier", all.size() - 1)));
            Div list = new Div();
            list.addClassName("card-list");
            all.stream().skip(1).forEach(one -> list.add(earlier(one)));
            add(list);
        }
    }

    private PageHeader header(UUID enterprise, List<RiskStandard> all) {
        PageHeader header = new PageHeader(Texts.get("risk.standard.title"))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("risk.standard.subtitle")
                                : points.enterprise(enterprise).name());
        List<Component> actions = new ArrayList<>();
        actions.add(
                new Anchor(RiskNavigation.POINTS + (isOwn() ? "" : "/" + enterprise), Texts.get("risk.nav.points")));
        if (authentication.hasAuthority(Permission.FACT_RECORD)) {
            RiskStandard latest = all.isEmpty() ? null : all.get(0);
            if (latest != null) {
                actions.add(new Button(
                        Texts.get("risk.standard.review"), click -> steps.review(latest, () -> show(enterprise))));
            }
            Button enact = new Button(
                    Texts.get(latest == null ? "risk.standard.first" : "risk.standard.next"),
                    click -> steps.enact(enterprise, latest, () -> show(enterprise)));
            enact.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(enact);
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private Div state(RiskStandard latest) {
        Span name = new Span(Texts.get("risk.standard.name", latest.title(), String.valueOf(latest.edition())));
        name.addClassName("card-title");
        Div head = new Div(name);
        head.addClassName("inline-list");
        LocalDate today = LocalDate.now(clock);
        if (latest.validFrom().isAfter(today)) {
            head.add(new StatusChip(Texts.get("risk.standard.not-yet"), StatusChip.Tone.NEUTRAL));
        }
        if (latest.isReviewOverdue(today)) {
            head.add(new StatusChip(Texts.get("risk.standard.overdue"), StatusChip.Tone.ERROR));
        }
        Div card = new Div(head, RiskWords.meta(Texts.get("risk.standard.from-line", latest.validFrom())));
        card.addClassName("card");
        card.add(RiskWords.meta(
                Texts.get("risk.standard.review-line", latest.reviewedOn(), latest.reviewer(), latest.nextReviewOn())));
        line(card, "risk.standard.review-note-line", latest.reviewNote());
        line(card, "risk.standard.change-line", latest.changeNote());
        document(card, latest);
        return card;
    }

    private static void line(Div card, String key, String words) {
        if (!words.isEmpty()) {
            card.add(RiskWords.meta(Texts.get(key, words)));
        }
    }

    private static void document(Div card, RiskStandard standard) {
        UUID file = standard.fileId();
        if (file != null) {
            card.add(RiskWords.file(file, Texts.get("risk.standard.document")));
        }
    }

    private static Div text(RiskStandard standard) {
        Div text = new Div();
        text.addClassName("card-list");
        section(text, "scope", standard.text().scope());
        section(text, "method", standard.text().method());
        section(text, "grading", standard.text().grading());
        section(text, "duties", standard.text().duties());
        return text;
    }

    private static void section(Div text, String key, String words) {
        if (words.isEmpty()) {
            return;
        }
        Div card = new Div(new H3(Texts.get("risk.standard." + key)));
        card.addClassName("card");
        words.lines().forEach(line -> card.add(new Paragraph(line)));
        text.add(card);
    }

    private static Div earlier(RiskStandard standard) {
        Span name = new Span(Texts.get("risk.standard.name", standard.title(), String.valueOf(standard.edition())));
        Div card = new Div(name, RiskWords.meta(Texts.get("risk.standard.from-line", standard.validFrom())));
        card.addClassName("card");
        line(card, "risk.standard.change-line", standard.changeNote());
        document(card, standard);
        return card;
    }
}
