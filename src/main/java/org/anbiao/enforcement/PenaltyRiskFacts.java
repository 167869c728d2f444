package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.enforcement.persistence.EnforcementFileRows;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.RiskFact;
import org.anbiao.registry.RiskFactSource;
import org.springframework.stereotype.Component;

/** Cases of the last three years that ended with a sanction, for the proposal of the overall colour. */
@Component
class PenaltyRiskFacts implements RiskFactSource {

    private static final int YEARS = 3;

    private final EnforcementFileRows rows;

    PenaltyRiskFacts(EnforcementFileRows rows) {
        this.rows = rows;
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        int cases = rows.punished(enterprise.id().value(), on.minusYears(YEARS), on);
        return cases == 0 ? List.of() : List.of(new RiskFact("penalty_recent", cases));
    }
}
