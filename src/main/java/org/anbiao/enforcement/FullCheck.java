package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A directly supervised enterprise and its full check of a year.
 *
 * @param supervisor short name of the authority that supervises it directly
 * @param inspectionId first full check of the year by that authority; null while it is lacking
 * @param checkedOn its day; null while it is lacking
 * @param lastOn latest inspection by whomever, of whatever extent and year; null without any
 * @param points what it was scored with, of 100; null while it is not
 * @param scoredBy who scored it; empty while nobody did
 * @param scoredOn day it was scored
 * @param own whether the actor's own authority did it, which alone scores it
 * @param others names of other authorities that checked everything in the year; empty without any
 */
public record FullCheck(
        UUID enterpriseId,
        String enterpriseName,
        String village,
        String supervisor,
        @Nullable UUID inspectionId,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate lastOn,
        @Nullable BigDecimal points,
        String scoredBy,
        @Nullable LocalDate scoredOn,
        boolean own,
        String others) {}
