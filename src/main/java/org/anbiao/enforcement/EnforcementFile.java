package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.enforcement.persistence.EnforcementFileRows;
import org.anbiao.registry.UnitScopes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything of enforcement about one enterprise; its own people read it too, cases under way left out. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class EnforcementFile {

    private static final int MOST = 100;

    private final EnforcementFileRows rows;
    private final InspectionService inspections;
    private final MeasureService measures;
    private final WarningService warnings;
    private final UnitScopes scopes;

    EnforcementFile(
            EnforcementFileRows rows,
            InspectionService inspections,
            MeasureService measures,
            WarningService warnings,
            UnitScopes scopes) {
        this.rows = rows;
        this.inspections = inspections;
        this.measures = measures;
        this.warnings = warnings;
        this.scopes = scopes;
    }

    /** A sanction with the day of its decision. */
    public record Decided(Sanction sanction, LocalDate decidedOn) {}

    /** What is recorded, each the latest first. */
    public record Content(
            List<Inspection> inspections,
            List<Decided> sanctions,
            List<EnterpriseWarning> warnings,
            List<EnterpriseMeasure> measures) {

        public Content {
            inspections = List.copyOf(inspections);
            sanctions = List.copyOf(sanctions);
            warnings = List.copyOf(warnings);
            measures = List.copyOf(measures);
        }

        /** Whether nothing is recorded. */
        public boolean isEmpty() {
            return inspections.isEmpty() && sanctions.isEmpty() && warnings.isEmpty() && measures.isEmpty();
        }
    }

    /** What was recorded up to a day. */
    public Content of(UUID enterpriseId, LocalDate asOf) {
        inspections.enterprise(enterpriseId);
        RecordFilter filter = RecordFilter.of(enterpriseId);
        PageRequest page = new PageRequest(0, MOST);
        return new Content(
                rows.inspections(scopes.current(), enterpriseId, asOf, MOST),
                rows.sanctions(enterpriseId, asOf, MOST),
                warnings.list(filter, page).rows().stream()
                        .filter(one -> !one.heldOn().isAfter(asOf))
                        .toList(),
                measures.list(filter, page).rows().stream()
                        .filter(one -> !one.fromOn().isAfter(asOf))
                        .toList());
    }
}
