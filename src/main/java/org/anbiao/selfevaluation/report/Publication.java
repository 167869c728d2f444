package org.anbiao.selfevaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the result was told to the staff, and what was paid after it.
 *
 * @param link address of the page without an account
 * @param way how it was told, in words
 * @param readings how often the page was read
 * @param namedReadings how many of the readers gave their name
 * @param rewardsWanYuan rewards in 万元; null before it was recorded
 * @param penaltiesWanYuan penalties in 万元; null before it was recorded
 */
public record Publication(
        UUID id,
        UUID tenantId,
        UUID evaluationId,
        String link,
        LocalDate publishedOn,
        String way,
        long readings,
        long namedReadings,
        @Nullable BigDecimal rewardsWanYuan,
        @Nullable BigDecimal penaltiesWanYuan,
        @Nullable LocalDate paidOn) {}
