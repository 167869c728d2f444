package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.selfevaluation.Evaluation.State;
import org.anbiao.selfevaluation.StandardType;
import org.jspecify.annotations.Nullable;

/**
 * One self-evaluation in an enterprise's history, made in the portal or recorded from paper.
 *
 * @param evaluationId null for one recorded from paper
 * @param campaignId null for one recorded on its own
 * @param standard edition in words; for one from paper what was noted
 * @param state null for one recorded from paper
 * @param percent share of the points that could be had; null before a signature, by a standard without points and for one from paper
 * @param completedOn day it counts on; null as long as it does not count
 * @param first whether it is the enterprise's first ever (创建自评) or a later one (提升自评), R-094; null as long as it does not count
 * @param reports signed versions, the latest first
 * @param fileId scan of one from paper; null without
 */
public record EvaluationYear(
        @Nullable UUID evaluationId,
        @Nullable UUID campaignId,
        int year,
        String standard,
        StandardType standardType,
        @Nullable State state,
        @Nullable BigDecimal percent,
        @Nullable LocalDate completedOn,
        @Nullable Boolean first,
        List<SignedReport> reports,
        @Nullable UUID fileId) {

    public EvaluationYear {
        reports = List.copyOf(reports);
    }
}
