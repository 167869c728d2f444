package org.anbiao.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.reporting.persistence.ReportCalendarRows;
import org.anbiao.reporting.workflow.ReportCases;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens reports when their period begins, with their forms and their cases. Doing it twice does nothing. Reports that an
 * earlier version of the portal left without a case get it here, at the step where they stand.
 */
@Component
class ReportOpening {

    private final ReportCalendarRows rows;
    private final ReportCases cases;
    private final FormCatalogue catalogue;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReportOpening(
            ReportCalendarRows rows,
            ReportCases cases,
            FormCatalogue catalogue,
            CurrentActor currentActor,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.catalogue = catalogue;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Opens what the actor's authority has to hand in, and what the units of its campaigns have to. */
    @Transactional
    public void openDue() {
        Actor actor = currentActor.get();
        LocalDate today = LocalDate.now(clock);
        List<String> periods = rows.periods().stream()
                .filter(Period::isPeriod)
                .filter(text -> !Period.parse(text).opensOn().isAfter(today))
                .toList();
        open(actor.tenantId(), periods);
        rows.openConsolidated(actor.tenantId(), periods);
        addForms(actor.tenantId());
        for (UUID other : rows.otherMembers(actor.tenantId())) {
            // the member's own rows, written in its name because it takes part in a campaign of the actor's authority
            currentActor.runAs(actor.onBehalfOf(other), () -> open(other, periods));
        }
        cases.startMissing(actor.tenantId());
        cases.endWithdrawn(actor.tenantId());
    }

    private void open(UUID tenantId, List<String> periods) {
        rows.openUnitReports(tenantId, periods);
        addForms(tenantId);
    }

    /** A report has the forms that know a row for its side; town departments have no nine-small form. */
    private void addForms(UUID tenantId) {
        for (ReportCalendarRows.Formless report : rows.formless(tenantId)) {
            List<FormDefinition> forms = report.formIds().stream()
                    .map(catalogue::find)
                    .flatMap(Optional::stream)
                    .filter(form -> ReportSide.of(report.side()).sides().stream()
                            .anyMatch(side -> form.row(side).isPresent()))
                    .toList();
            for (int ord = 0; ord < forms.size(); ord++) {
                rows.addForm(
                        report.reportId(), forms.get(ord).id(), forms.get(ord).version(), ord);
            }
        }
    }
}
