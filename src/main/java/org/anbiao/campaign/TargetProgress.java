package org.anbiao.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A target beside what has been reached.
 *
 * @param actual counted live; null where the portal does not record the fact behind the measure yet
 * @param needed how many are needed; for percentages of the whole campaign's base, null where the base is not known yet
 */
public record TargetProgress(
        TargetPlan target, @Nullable Long actual, @Nullable Long needed) {}
