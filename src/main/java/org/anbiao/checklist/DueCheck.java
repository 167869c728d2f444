package org.anbiao.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check whose time is running.
 *
 * @param checkId the check that was begun for it; null before
 * @param done whether that check is finished
 * @param byColleague whether a colleague of the same post did it, whose record the actor does not read
 */
public record DueCheck(
        CheckPlan plan, CheckPeriod period, @Nullable UUID checkId, boolean done, boolean byColleague) {}
