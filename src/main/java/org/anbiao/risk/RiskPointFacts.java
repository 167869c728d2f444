package org.anbiao.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.RiskFact;
import org.anbiao.registry.RiskFactSource;
import org.anbiao.risk.persistence.RiskPointRows;
import org.springframework.stereotype.Component;

/**
 * What an enterprise's own risk points say for the proposal of its overall colour. They are reasons among others; the
 * supervisor decides, and no colour of a point becomes the colour of the enterprise.
 */
@Component
class RiskPointFacts implements RiskFactSource {

    private final RiskPointRows points;
    private final AssessmentCycle cycle;

    RiskPointFacts(RiskPointRows points, AssessmentCycle cycle) {
        this.points = points;
        this.cycle = cycle;
    }

    @Override
    public List<RiskFact> facts(Enterprise enterprise, LocalDate on) {
        UUID id = enterprise.id().value();
        List<RiskFact> found = new ArrayList<>();
        add(found, "red_points", points.count(id, PointColor.RED, on));
        add(found, "orange_points", points.count(id, PointColor.ORANGE, on));
        FullAssessment.Due due = cycle.due(RiskSubject.of(enterprise), on);
        if (due.last() != null && due.isOverdue()) {
            found.add(new RiskFact("assessment_overdue", 1));
        }
        return found;
    }

    private static void add(List<RiskFact> found, String key, int times) {
        if (times > 0) {
            found.add(new RiskFact(key, times));
        }
    }
}
