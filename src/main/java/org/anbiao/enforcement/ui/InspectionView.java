package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
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
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.Finding;
import org.anbiao.enforcement.Inspection;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.identity.Permission;
import org.anbiao.registry.RiskControls;
import org.anbiao.registry.ui.ControlNote;

/** One inspection: what was checked and found, the order, the signature, the cases that came of it; also for the enterprise. */
@Route(EnforcementNavigation.INSPECTIONS + "/:id")
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
class InspectionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InspectionService inspections;
    private final transient EnforcementCases cases;
    private final transient ProposedGrounds grounds;
    private final transient RiskControls controls;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    InspectionView(
            InspectionService inspections,
            EnforcementCases cases,
            ProposedGrounds grounds,
            RiskControls controls,
            AuthenticationContext authentication,
            Clock clock) {
        this.inspections = inspections;
        this.cases = cases;
        this.grounds = grounds;
        this.controls = controls;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(inspections.get(id)))) {
            event.forwardTo("");
        }
    }

    private void show(Inspection inspection) {
        removeAll();
        PageHeader header = new PageHeader(inspection.enterpriseName())
                .withState(Words.chip(inspection.result()))
                .withSubtitle(Texts.get(
                        "enforcement.inspection.subtitle",
                        DateField.format(inspection.inspectedOn()),
                        inspection.actingName(),
                        Words.of("kind", inspection.kind())));
        if (authentication.hasAuthority(Permission.SANCTION_DECIDE) && cases.maySanction()) {
            header.withActions(new Button(Texts.get("enforcement.case.open"), click -> CaseDialogs.open(
                            cases, grounds, inspection, LocalDate.now(clock), id -> getUI().ifPresent(
                                            ui -> ui.navigate(EnforcementNavigation.CASES + "/" + id)))
                    .open()));
        }
        add(header);
        if (!inspection.furtherReason().isEmpty()) {
            add(new NoticeBar(Texts.get("enforcement.inspection.further-line", inspection.furtherReason())));
        }
        controls.on(inspection.enterpriseId(), inspection.inspectedOn()).ifPresent(one -> add(new ControlNote(one)));
        add(facts(inspection), items(inspection), findings(inspection), photos(inspection));
        cases(inspection);
    }

    private static DescriptionList facts(Inspection inspection) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        Words.fact(facts, "enforcement.field.inspectors", inspection.inspectors());
        if (!inspection.bodies().isEmpty()) {
            Words.fact(facts, "enforcement.field.bodies", inspection.bodies());
        }
        Words.fact(
                facts,
                "enforcement.field.extent",
                Texts.get(inspection.fullCheck() ? "enforcement.inspection.full" : "enforcement.inspection.partial"));
        if (!inspection.listName().isEmpty()) {
            Words.fact(facts, "enforcement.field.list", inspection.listName());
        }
        Words.fact(facts, "enforcement.field.subjects", String.join("、", inspection.subjects()));
        LocalDate due = inspection.orderDueOn();
        if (due != null) {
            Words.fact(facts, "enforcement.field.order", order(inspection, due));
        }
        if (!inspection.note().isEmpty()) {
            Words.fact(facts, "enforcement.field.note", inspection.note());
        }
        UUID signature = inspection.signatureFileId();
        if (signature == null) {
            Words.fact(
                    facts,
                    "enforcement.field.signature",
                    Texts.get("enforcement.inspection.unsigned-line", inspection.unsignedReason()));
        } else {
            Words.fact(facts, "enforcement.field.signature", Words.file(signature, inspection.signedByName()));
        }
        Words.fact(facts, "enforcement.field.recorded-by", inspection.recordedByName());
        return facts;
    }

    private static String order(Inspection inspection, LocalDate due) {
        return inspection.orderNumber().isEmpty()
                ? Texts.get("enforcement.inspection.order-line", DateField.format(due))
                : Texts.get("enforcement.inspection.order-numbered", inspection.orderNumber(), DateField.format(due));
    }

    private static Div items(Inspection inspection) {
        Div list = new Div();
        if (inspection.items().isEmpty()) {
            return list;
        }
        list.add(new H3(Texts.get("enforcement.field.items")));
        for (CheckItem item : inspection.items()) {
            Tone tone =
                    switch (item.result()) {
                        case MET -> Tone.SUCCESS;
                        case NOT_MET -> Tone.ERROR;
                        case NOT_APPLICABLE -> Tone.NEUTRAL;
                    };
            Div line = new Div(new StatusChip(Words.of("item", item.result()), tone), new Span(item.text()));
            line.addClassName("fact-line");
            if (!item.note().isEmpty()) {
                line.add(Words.meta(item.note()));
            }
            list.add(line);
        }
        return list;
    }

    private static Div findings(Inspection inspection) {
        Div list = new Div();
        list.addClassName("card-list");
        if (inspection.findings().isEmpty()) {
            return list;
        }
        list.add(new H3(Texts.get("enforcement.field.findings")));
        inspection.findings().forEach(finding -> list.add(card(finding)));
        return list;
    }

    private static Div card(Finding finding) {
        Div head = new Div(
                Words.title(finding.description()),
                new StatusChip(
                        Texts.get(finding.major() ? "enforcement.finding.major" : "enforcement.finding.general"),
                        finding.major() ? Tone.ERROR : Tone.NEUTRAL));
        head.addClassName("page-header-name");
        Div card = new Div(head);
        card.addClassName("card");
        HazardCategory category = finding.category();
        if (category != null) {
            card.add(Words.meta(Texts.get("enforcement.finding.category-line", Words.category(category))));
        }
        if (!finding.place().isEmpty()) {
            card.add(Words.meta(Texts.get("enforcement.finding.place-line", finding.place())));
        }
        if (!finding.clause().isEmpty()) {
            card.add(Words.meta(Texts.get("enforcement.finding.clause-line", finding.clause())));
        }
        LocalDate due = finding.dueOn();
        if (due != null) {
            card.add(Words.meta(Texts.get("enforcement.finding.due-line", DateField.format(due))));
        }
        UUID hazard = finding.hazardId();
        if (hazard != null) {
            card.add(new Anchor("hazards/" + hazard, Texts.get("enforcement.finding.hazard")));
        }
        card.add(links(finding.photos()));
        return card;
    }

    private static Div photos(Inspection inspection) {
        Div box = new Div();
        if (!inspection.photos().isEmpty()) {
            box.add(new H3(Texts.get("enforcement.field.photos")), links(inspection.photos()));
        }
        return box;
    }

    private static Div links(List<UUID> photos) {
        Div row = new Div();
        row.addClassName("inline-list");
        for (int i = 0; i < photos.size(); i++) {
            row.add(Words.file(photos.get(i), Texts.get("enforcement.inspection.photo", i + 1)));
        }
        row.setVisible(!photos.isEmpty());
        return row;
    }

    private void cases(Inspection inspection) {
        List<UUID> found = cases.ofInspection(inspection);
        if (found.isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        found.forEach(id -> list.add(
                new Anchor(EnforcementNavigation.CASES + "/" + id, cases.get(id).title())));
        add(new H3(Texts.get("enforcement.nav.cases")), list);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.inspections");
    }
}
