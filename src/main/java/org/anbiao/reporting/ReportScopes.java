package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.reporting.persistence.ReportCalendarRows;
import org.springframework.stereotype.Component;

/** Which enterprises the rows of a report speak about. */
@Component
class ReportScopes {

    private final ReportCalendarRows calendar;
    private final FormCatalogue catalogue;

    ReportScopes(ReportCalendarRows calendar, FormCatalogue catalogue) {
        this.calendar = calendar;
        this.catalogue = catalogue;
    }

    /**
     * One scope per row the report fills: a unit fills the row of its side; a consolidated report both, each counted over
     * the union of the member authorities of that side.
     */
    List<Scope> of(Report report, FormDefinition form, LocalDate asOf) {
        if (report.side().consolidated()) {
            return consolidated(report.campaignId(), report.includeNineSmall(), form, asOf);
        }
        return report.side().sides().stream()
                .filter(side -> form.row(side).isPresent())
                .map(side -> new Scope(
                        side,
                        List.of(report.tenantId()),
                        report.unitId(),
                        subjects(form, report.includeNineSmall()),
                        asOf))
                .toList();
    }

    /** The rows of a campaign's consolidated sheet; a side without members has none. */
    List<Scope> consolidated(UUID campaignId, boolean includeNineSmall, FormDefinition form, LocalDate asOf) {
        List<Scope> scopes = new ArrayList<>();
        for (Side side : ReportSide.BOTH.sides()) {
            List<UUID> tenants = calendar.members(campaignId, side.code());
            if (form.row(side).isPresent() && !tenants.isEmpty()) {
                scopes.add(new Scope(side, tenants, null, subjects(form, includeNineSmall), asOf));
            }
        }
        return scopes;
    }

    /**
     * Nine-small places count among the enterprises where the campaign takes them in, unless the family has a form of their
     * own for them.
     */
    Set<SubjectKind> subjects(FormDefinition form, boolean includeNineSmall) {
        boolean ownForm = catalogue.forms().stream()
                .anyMatch(other ->
                        other.family().equals(form.family()) && other.subject() == SubjectKind.NINE_SMALL_PLACE);
        return form.subject() == SubjectKind.ENTERPRISE && includeNineSmall && !ownForm
                ? EnumSet.of(SubjectKind.ENTERPRISE, SubjectKind.NINE_SMALL_PLACE)
                : EnumSet.of(form.subject());
    }
}
