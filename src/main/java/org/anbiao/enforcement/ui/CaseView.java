package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseState;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.Exposure;
import org.anbiao.enforcement.ExposureService;
import org.anbiao.enforcement.Sanction;
import org.anbiao.identity.Permission;

/** One case: facts, decision, sanctions and how far they are carried out, exposure; the next step at the right. */
@Route(EnforcementNavigation.CASES + "/:id")
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
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnforcementCases cases;
    private final transient ExposureService exposures;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    CaseView(EnforcementCases cases, ExposureService exposures, AuthenticationContext authentication, Clock clock) {
        this.cases = cases;
        this.exposures = exposures;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo(CasesView.class);
        }
    }

    private void show(UUID id) {
        EnforcementCase found = cases.get(id);
        removeAll();
        PageHeader header = new PageHeader(found.title())
                .withState(Words.chip(found.state()))
                .withSubtitle(Texts.get(
                        "enforcement.case.subtitle",
                        found.enterpriseName(),
                        found.actingName(),
                        Words.of("ground", found.ground())));
        boolean works = authentication.hasAuthority(Permission.SANCTION_DECIDE) && cases.maySanction();
        CaseDialogs dialogs = new CaseDialogs(cases, exposures, found, LocalDate.now(clock), () -> show(id));
        if (works) {
            header.withActions(actions(found, dialogs));
        }
        add(header, facts(found));
        sanctions(found, works, dialogs);
        exposures(found);
    }

    private static Button[] actions(EnforcementCase found, CaseDialogs dialogs) {
        List<Button> actions = new ArrayList<>();
        if (found.state() == CaseState.FACTS) {
            actions.add(new Button(Texts.get("enforcement.case.establish"), click -> dialogs.establish()));
        } else if (found.state() == CaseState.DECISION) {
            actions.add(new Button(Texts.get("enforcement.case.decide"), click -> dialogs.decide()));
        } else if (found.state() == CaseState.EXPOSURE) {
            Exposure exposure = found.exposure().orElse(null);
            if (exposure == null) {
                actions.add(new Button(Texts.get("enforcement.exposure.give-up"), click -> dialogs.giveUp()));
                actions.add(new Button(Texts.get("enforcement.exposure.propose"), click -> dialogs.propose()));
            } else if (exposure.state() == Exposure.State.PROPOSED) {
                actions.add(new Button(Texts.get("enforcement.exposure.refuse"), click -> dialogs.refuse()));
                actions.add(new Button(Texts.get("enforcement.exposure.approve"), click -> dialogs.approve()));
            } else if (exposure.state() == Exposure.State.APPROVED) {
                actions.add(new Button(Texts.get("enforcement.exposure.publish"), click -> dialogs.publish()));
            }
        }
        if (!actions.isEmpty()) {
            actions.get(actions.size() - 1).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return actions.toArray(Button[]::new);
    }

    private static DescriptionList facts(EnforcementCase found) {
        DescriptionList list = new DescriptionList();
        list.addClassName("fact-list");
        Words.fact(
                list,
                "enforcement.field.opened",
                Texts.get("enforcement.case.by", DateField.format(found.openedOn()), found.openedByName()));
        UUID inspection = found.inspectionId();
        if (inspection != null) {
            Words.fact(
                    list,
                    "enforcement.field.inspection",
                    new Anchor(
                            EnforcementNavigation.INSPECTIONS + "/" + inspection,
                            Texts.get("enforcement.case.inspection")));
        }
        Words.fact(list, "enforcement.field.facts", found.facts());
        LocalDate decided = found.decidedOn();
        if (decided != null) {
            Words.fact(
                    list,
                    "enforcement.field.decision",
                    Texts.get("enforcement.case.decision-line", found.decisionNumber(), DateField.format(decided)));
            Words.fact(list, "enforcement.field.basis", found.basis());
        }
        if (!found.noSanctionReason().isEmpty()) {
            Words.fact(list, "enforcement.field.no-sanction", found.noSanctionReason());
        }
        LocalDate closed = found.closedOn();
        if (closed != null) {
            Words.fact(list, "enforcement.field.closed", DateField.format(closed));
        }
        return list;
    }

    private void sanctions(EnforcementCase found, boolean works, CaseDialogs dialogs) {
        if (found.sanctions().isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        found.sanctions().forEach(sanction -> list.add(card(found, sanction, works, dialogs)));
        add(new H3(Texts.get("enforcement.field.sanctions")));
        if (found.isDouble()) {
            add(Words.meta(Texts.get("enforcement.case.double-line", Words.wan(found.fines()))));
        }
        add(list);
    }

    private static Div card(EnforcementCase found, Sanction sanction, boolean works, CaseDialogs dialogs) {
        Div head = new Div(Words.title(CaseDialogs.describe(sanction)));
        head.addClassName("page-header-name");
        if (sanction.ceiling()) {
            head.add(new StatusChip(Texts.get("enforcement.sanction.ceiling"), Tone.ERROR));
        }
        Div card = new Div(head);
        card.addClassName("card");
        LocalDate done = sanction.carriedOutOn();
        if (done != null) {
            head.add(new StatusChip(Texts.get("enforcement.sanction.carried-out"), Tone.SUCCESS));
            card.add(Words.meta(Texts.get("enforcement.sanction.done-line", DateField.format(done), sanction.note())));
        } else if (works && found.state() == CaseState.EXECUTION) {
            Button carry = new Button(Texts.get("enforcement.sanction.carry-out"), click -> dialogs.carryOut(sanction));
            card.add(carry);
        } else {
            head.add(new StatusChip(Texts.get("enforcement.sanction.open"), Tone.WARNING));
        }
        return card;
    }

    private void exposures(EnforcementCase found) {
        if (found.exposures().isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        found.exposures().forEach(exposure -> list.add(card(exposure)));
        add(new H3(Texts.get("enforcement.field.exposure")), list);
    }

    private static Div card(Exposure exposure) {
        Tone tone =
                switch (exposure.state()) {
                    case PROPOSED -> Tone.WARNING;
                    case APPROVED -> Tone.PROGRESS;
                    case REFUSED -> Tone.ERROR;
                    case EXPOSED -> Tone.SUCCESS;
                };
        Div head = new Div(
                Words.title(exposure.title()), new StatusChip(Words.of("exposure-state", exposure.state()), tone));
        head.addClassName("page-header-name");
        Span content = new Span(exposure.content());
        content.addClassName("lines");
        Div card = new Div(
                head,
                content,
                Words.meta(Texts.get("enforcement.exposure.line", exposure.medium(), exposure.proposedByName())));
        card.addClassName("card");
        LocalDate approved = exposure.approvedOn();
        if (approved != null) {
            card.add(Words.meta(Texts.get(
                    "enforcement.exposure.approved-line", DateField.format(approved), exposure.approvedByName())));
        }
        if (!exposure.refusedReason().isEmpty()) {
            card.add(Words.meta(Texts.get(
                    "enforcement.exposure.refused-line", exposure.approvedByName(), exposure.refusedReason())));
        }
        LocalDate exposed = exposure.exposedOn();
        if (exposed != null) {
            card.add(Words.meta(Texts.get("enforcement.exposure.exposed-line", DateField.format(exposed))));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.cases");
    }
}
