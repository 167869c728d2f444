package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A scored full check of an enterprise.
 *
 * @param village empty without one
 * @param supervisor short name of the authority that checked and scored
 * @param points of 100, to one decimal
 * @param scoredBy who scored, as they named themselves
 */
public record CheckScore(
        UUID enterpriseId,
        String enterpriseName,
        String village,
        String supervisor,
        UUID inspectionId,
        LocalDate checkedOn,
        BigDecimal points,
        String scoredBy,
        LocalDate scoredOn) {}
