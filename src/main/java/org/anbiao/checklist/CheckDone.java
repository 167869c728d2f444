package org.anbiao.checklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How whoever checks by a list kept the plan in a time.
 *
 * @param since first day of the time looked at that the person or post was responsible
 * @param owed checks whose time ended since
 * @param missed of these, not done in time
 * @param lastOn when a check by the list was finished last; null where none was
 * @param lastBy who finished it; empty where none was
 */
public record CheckDone(
        CheckPlan plan,
        LocalDate since,
        int owed,
        int missed,
        @Nullable LocalDate lastOn,
        String lastBy) {}
