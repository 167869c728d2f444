package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionEvaluations;
import org.anbiao.supervision.InstitutionRecord;
import org.anbiao.supervision.InstitutionRecordKind;
import org.anbiao.supervision.InstitutionViolation;
import org.anbiao.supervision.ServiceInstitution;

/** One institution: what it is registered for, and its record of checks, violations and measures. */
@Route(SupervisionNavigation.INSTITUTIONS + "/:id")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class InstitutionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExpertPoolService pool;
    private final transient InstitutionEvaluations evaluations;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    InstitutionView(
            ExpertPoolService pool,
            InstitutionEvaluations evaluations,
            AuthenticationContext authentication,
            Clock clock) {
        this.pool = pool;
        this.evaluations = evaluations;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id =
                event.getRouteParameters().get("id").flatMap(PageAddress::parse).orElse(null);
        if (id == null || !Notices.attempt(() -> show(id))) {
            event.forwardTo("");
        }
    }

    private void show(UUID id) {
        ServiceInstitution institution = pool.institution(id);
        LocalDate today = LocalDate.now(clock);
        removeAll();
        PageHeader header =
                new PageHeader(institution.name()).withSubtitle(Words.of("institution-kind", institution.kind()));
        if (institution.endedOn() != null) {
            header.withState(new StatusChip(Texts.get("supervision.ended"), Tone.NEUTRAL));
        } else if (!institution.isQualified(today)) {
            header.withState(new StatusChip(
                    Texts.get("supervision.expired", DateField.format(institution.validUntil())), Tone.ERROR));
        }
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            ExpertDialogs dialogs = new ExpertDialogs(pool, today, () -> show(id));
            List<Component> actions = new ArrayList<>();
            if (pool.isOwn(institution.tenantId()) && institution.endedOn() == null) {
                actions.add(new Button(
                        Texts.get("supervision.experts.end"),
                        click -> dialogs.end(institution.name(), () -> pool.endInstitution(id))));
                actions.add(new Button(Texts.get("common.action.edit"), click -> dialogs.institution(institution)));
            }
            actions.add(new Button(
                    Texts.get("supervision.evaluation.publish"),
                    click -> EvaluationParts.publish(evaluations, institution, today, () -> show(id))));
            actions.add(Fields.primary("supervision.institution.record", () -> dialogs.record(institution)));
            header.withActions(actions.toArray(Component[]::new));
        }
        add(
                header,
                facts(institution),
                new H3(Texts.get("supervision.evaluation.title")),
                EvaluationParts.list(evaluations.of(id)),
                new H3(Texts.get("supervision.institution.records")),
                records(id));
    }

    private static DescriptionList facts(ServiceInstitution institution) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("fact-list");
        Words.fact(facts, "supervision.column.field", institution.field());
        Words.fact(facts, "supervision.column.qualification", institution.qualification());
        Words.fact(
                facts,
                "supervision.column.valid-until",
                institution.validUntil() == null
                        ? Texts.get("supervision.no-term")
                        : DateField.format(institution.validUntil()));
        Words.fact(facts, "supervision.field.offer", institution.offer());
        Words.fact(facts, "supervision.column.selected", DateField.format(institution.selectedOn()));
        return facts;
    }

    private Div records(UUID id) {
        Div list = new Div();
        list.addClassName("card-list");
        List<InstitutionRecord> records = pool.records(id);
        if (records.isEmpty()) {
            list.add(new EmptyState(
                    Texts.get("supervision.institution.no-records"),
                    Texts.get("supervision.institution.no-records-hint")));
        }
        records.forEach(record -> list.add(card(record)));
        return list;
    }

    private static Div card(InstitutionRecord record) {
        Tone tone =
                switch (record.kind()) {
                    case CHECK -> Tone.NEUTRAL;
                    case VIOLATION -> Tone.ERROR;
                    case MEASURE -> Tone.WARNING;
                };
        Div head = new Div(Words.title(record.content()), new StatusChip(Words.of("record-kind", record.kind()), tone));
        head.addClassName("page-header-name");
        Div card = new Div(head);
        card.addClassName("card");
        InstitutionViolation violation = record.violation();
        if (violation != null) {
            card.add(Words.meta(Texts.get("supervision.institution.violation-line", Words.of("violation", violation))));
        }
        if (record.kind() == InstitutionRecordKind.CHECK) {
            card.add(Words.meta(
                    record.lacking().isEmpty()
                            ? Texts.get("supervision.institution.nothing-lacking")
                            : Texts.get(
                                    "supervision.institution.lacking-line",
                                    record.lacking().stream()
                                            .map(quality -> Words.of("quality", quality))
                                            .collect(Collectors.joining("、")))));
        }
        if (!record.personName().isEmpty()) {
            card.add(Words.meta(Texts.get("supervision.institution.person-line", record.personName())));
        }
        if (!record.basis().isEmpty()) {
            card.add(Words.meta(Texts.get("supervision.institution.basis-line", record.basis())));
        }
        card.add(Words.meta(DateField.format(record.happenedOn()) + " · " + record.recordedByName()));
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.experts");
    }
}
