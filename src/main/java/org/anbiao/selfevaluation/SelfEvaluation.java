package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One complete self-evaluation of an enterprise.
 *
 * @param campaignId campaign whose task it fulfilled; null for one recorded on its own
 * @param completedOn day on which the formal report was finished
 * @param first whether it is the enterprise's first ever (创建自评) rather than a later one (提升自评), R-094
 */
public record SelfEvaluation(
        UUID id,
        UUID enterpriseId,
        @Nullable UUID campaignId,
        StandardType standardType,
        LocalDate completedOn,
        String note,
        @Nullable UUID evidenceFileId,
        boolean first) {}
