package org.anbiao.risk;

import java.time.LocalDate;
import org.anbiao.risk.persistence.FullAssessmentRows;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/** When the next full assessment of an enterprise is due. */
@Component
class AssessmentCycle {

    private final FullAssessmentRows rows;
    private final TenantSettings settings;

    AssessmentCycle(FullAssessmentRows rows, TenantSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** As it stood on a day, by the reading of the enterprise's supervisor. */
    FullAssessment.Due due(RiskSubject subject, LocalDate on) {
        int years = RiskReadings.years(
                settings.choice(subject.supervisorTenantId(), RiskReadings.FULL_ASSESSMENT, on), subject.highRisk());
        return FullAssessment.Due.of(
                rows.of(subject.id(), on).stream().findFirst().orElse(null), years, on);
    }
}
