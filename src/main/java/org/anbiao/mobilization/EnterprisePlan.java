package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The yearly plan of an enterprise for creation, operation, deepening and improvement.
 *
 * @param content the plan in words; empty if it is a file
 * @param fileId the plan as a file; null if it is in words
 * @param submittedOn day it was first handed in
 * @param late after the deadline
 */
public record EnterprisePlan(
        UUID campaignId,
        UUID enterpriseId,
        int year,
        String content,
        @Nullable UUID fileId,
        LocalDate submittedOn,
        boolean late) {}
