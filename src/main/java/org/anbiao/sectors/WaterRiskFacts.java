package org.anbiao.sectors;

import java.time.LocalDate;
import java.util.List;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.RiskFact;
import org.anbiao.registry.RiskFactSource;
import org.springframework.stereotype.Component;

/** A pass rate of water quality below what the authority asks for, for the proposal of the overall colour. */
@Component
class WaterRiskFacts implements RiskFactSource {

    private final WaterReading water;

    WaterRiskFacts(WaterReading water) {
        this.water = water;
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        return water.on(enterprise.id().value(), on).isLow()
                ? List.of(new RiskFact("water_quality_low", 1))
                : List.of();
    }
}
