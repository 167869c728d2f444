package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.AssignmentService;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.ServiceAssignment;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.supervision.ServicePurpose;
import org.jspecify.annotations.Nullable;

/** The lists of experts, institutions and assignments. */
class ExpertGrids {

    /** Key of the column with the button that ends an assignment. */
    static final String ENDED = "ended";

    private final ExpertPoolService pool;
    private final AssignmentService assignments;
    private final LocalDate today;

    ExpertGrids(ExpertPoolService pool, AssignmentService assignments, LocalDate today) {
        this.pool = pool;
        this.assignments = assignments;
        this.today = today;
    }

    Grid<Expert> experts(String text, @Nullable ExpertDialogs dialogs) {
        Grid<Expert> list = Fields.grid();
        Fields.fixed(list, "person", "8rem", Expert::name);
        Fields.wide(list, "body", 2, one -> one.institutionName().isEmpty() ? one.body() : one.institutionName());
        Fields.wide(list, "field", 2, Expert::field);
        Fields.wide(list, "qualification", 2, Expert::qualification);
        Fields.fixed(list, "valid-until", "11rem", one -> validity(one.validUntil(), one.endedOn()));
        Fields.figure(list, "assignments", Expert::assignments);
        if (dialogs != null) {
            Fields.fixed(
                    list,
                    "actions",
                    "10rem",
                    one -> one.endedOn() == null && pool.isOwn(one.tenantId()) ? dialogs.actions(one) : new Span());
        }
        list.setItems(pool.experts(text));
        return list;
    }

    Grid<ServiceInstitution> institutions(String text) {
        Grid<ServiceInstitution> list = Fields.grid();
        Fields.wide(
                list,
                "name",
                3,
                one -> new RouterLink(
                        one.name(),
                        InstitutionView.class,
                        new RouteParameters("id", one.id().toString())));
        Fields.fixed(list, "kind", "8.5rem", one -> Words.of("institution-kind", one.kind()));
        Fields.wide(list, "field", 2, ServiceInstitution::field);
        Fields.wide(list, "qualification", 2, ServiceInstitution::qualification);
        Fields.fixed(list, "valid-until", "11rem", one -> validity(one.validUntil(), one.endedOn()));
        Fields.fixed(list, "selected", "8.5rem", ServiceInstitution::selectedOn);
        Fields.figure(list, "violations", ServiceInstitution::violations);
        list.setItems(pool.institutions(text));
        return list;
    }

    /** @param ended runs after an assignment was ended; null for who may end none */
    Grid<ServiceAssignment> assigned(String text, @Nullable ServicePurpose purpose, @Nullable Runnable ended) {
        Grid<ServiceAssignment> list = Fields.grid();
        list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        Fields.fixed(list, "from", "8.5rem", ServiceAssignment::fromOn);
        Fields.fixed(list, "purpose", "7rem", one -> Words.of("purpose", one.purpose()));
        Fields.wide(
                list,
                "assigned-to",
                2,
                one -> one.institutionName().isEmpty()
                        ? one.expertName()
                        : one.expertName().isEmpty()
                                ? one.institutionName()
                                : one.institutionName() + " · " + one.expertName());
        Fields.wide(list, "enterprise", 2, ServiceAssignment::enterpriseName);
        Fields.fixed(list, "form", "8rem", one -> Words.of("form", one.form()));
        Fields.wide(list, "contract", 1, ServiceAssignment::contract);
        Fields.wide(list, "conflict", 3, ExpertGrids::conflict);
        Fields.wide(list, ENDED, 2, one -> ended(one, ended));
        list.getColumns().get(list.getColumns().size() - 1).setKey(ENDED);
        list.setDataProvider(DataProvider.fromCallbacks(
                query ->
                        assignments
                                .list(text, purpose, new PageRequest(query.getOffset(), query.getLimit()))
                                .rows()
                                .stream(),
                query -> (int)
                        assignments.list(text, purpose, new PageRequest(0, 1)).total()));
        return list;
    }

    /** That and why it ended, or the button that ends one of the own authority. */
    private Component ended(ServiceAssignment one, @Nullable Runnable done) {
        LocalDate on = one.endedOn();
        if (on != null) {
            Div cell = new Div(
                    new StatusChip(Texts.get("supervision.assignment.ended-on", DateField.format(on)), Tone.NEUTRAL),
                    Words.meta(one.endReason()));
            cell.addClassName("inline-list");
            return cell;
        }
        return done != null && pool.isOwn(one.tenantId())
                ? Fields.small("supervision.assignment.end", () -> end(one, done))
                : new Span("—");
    }

    private void end(ServiceAssignment one, Runnable done) {
        DateField day = Fields.day("supervision.assignment.end-day", today, today);
        TextField reason = Fields.line("supervision.assignment.end-reason");
        String who = one.institutionName().isEmpty() ? one.expertName() : one.institutionName();
        new StepDialog(
                        Texts.get("supervision.assignment.end"),
                        Texts.get("supervision.assignment.end-effect", who, Words.of("purpose", one.purpose())),
                        () -> assignments.end(one, day.getValue(), reason.getValue()),
                        done)
                .with(day, reason)
                .ending()
                .open();
    }

    private static Component conflict(ServiceAssignment one) {
        if (one.conflictReason().isEmpty()) {
            return new Span("—");
        }
        Div cell = new Div(
                new StatusChip(Texts.get("supervision.assignment.despite"), Tone.WARNING),
                Words.meta(one.conflictEarlier()),
                Words.meta(Texts.get("supervision.assignment.reason-line", one.conflictReason())));
        cell.addClassName("inline-list");
        return cell;
    }

    private Component validity(@Nullable LocalDate until, @Nullable LocalDate ended) {
        if (ended != null) {
            return new StatusChip(Texts.get("supervision.ended"), Tone.NEUTRAL);
        }
        if (until == null) {
            return new Span(Texts.get("supervision.no-term"));
        }
        boolean over = until.isBefore(today);
        return over
                ? new StatusChip(Texts.get("supervision.expired", DateField.format(until)), Tone.ERROR)
                : new Span(DateField.format(until));
    }
}
