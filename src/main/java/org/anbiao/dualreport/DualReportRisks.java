package org.anbiao.dualreport;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.hazard.ReportedRisks;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.springframework.stereotype.Component;

/** The enterprise's risk points with their control measures for the sheet of the dual report. */
@Component
class DualReportRisks implements ReportedRisks {

    private final RiskPointService points;
    private final Messages messages;

    DualReportRisks(RiskPointService points, Messages messages) {
        this.points = points;
        this.messages = messages;
    }

    @Override
    public List<ReportedRisk> of(UUID enterpriseId) {
        return points.of(enterpriseId).stream().map(this::reported).toList();
    }

    private ReportedRisk reported(RiskPoint point) {
        PointContent content = point.content();
        return new ReportedRisk(
                point.color().code(),
                content.place(),
                content.name(),
                content.accidents().stream()
                        .map(one -> messages.chinese("risk.accident." + one.code()))
                        .collect(Collectors.joining("、")),
                content.measures(),
                content.level() == null
                        ? ""
                        : messages.chinese(
                                "risk.level." + content.level().name().toLowerCase(Locale.ROOT)),
                content.responsible());
    }
}
