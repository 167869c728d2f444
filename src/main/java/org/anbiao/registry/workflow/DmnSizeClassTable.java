package org.anbiao.registry.workflow;

import java.util.Map;
import org.anbiao.common.workflow.DecisionTable;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SizeClassBasis;
import org.anbiao.registry.SizeClassRule;
import org.anbiao.registry.SizeClassTable;
import org.anbiao.registry.SizeClassThresholds;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/enterprise-size-class.dmn}. */
@Component
public class DmnSizeClassTable implements SizeClassTable {

    private final DecisionTable table = new DecisionTable("enterprise-size-class");

    @Override
    public SizeClassification classify(SizeFigures figures, SizeClassThresholds thresholds) {
        if (figures.unknown()) {
            return SizeClassification.UNCLASSIFIED;
        }
        String sizeClass = table.answer(input(figures, thresholds));
        SizeClassBasis basis = figures.complete() ? SizeClassBasis.COMPUTED : SizeClassBasis.PROVISIONAL;
        return new SizeClassification(SizeClass.of(sizeClass), basis, "");
    }

    private static Map<String, Object> input(SizeFigures figures, SizeClassThresholds thresholds) {
        // a missing figure cannot reach a bound, so that with one figure "both" would always give the lowest class
        SizeClassRule rule = figures.complete() ? thresholds.rule() : SizeClassRule.ANY;
        Integer staff = figures.staff();
        Double revenue =
                figures.revenueYuan() == null ? null : figures.revenueYuan().doubleValue();
        return Map.of(
                "rule", rule.key(),
                "staff", staff == null ? -1 : staff,
                "revenue", revenue == null ? -1.0 : revenue,
                "aboveScaleStaff", thresholds.aboveScaleStaff(),
                "aboveScaleRevenue", thresholds.aboveScaleRevenue().doubleValue(),
                "mediumStaff", thresholds.mediumStaff(),
                "mediumRevenue", thresholds.mediumRevenue().doubleValue());
    }
}
