package org.anbiao.hazard;

import java.util.List;
import java.util.UUID;

/**
 * The risk part of the dual report, offered by whichever module knows of risk points. Runs as the actor in the caller's
 * transaction; whether the actor works with the enterprise has been asked before.
 */
public interface ReportedRisks {

    /**
     * A risk point as it stands in the sheet, in Chinese words.
     *
     * @param color code of its colour, {@code red} to {@code blue}
     * @param level which level of the enterprise controls it
     * @param responsible name of who answers for it
     */
    record ReportedRisk(
            String color,
            String place,
            String name,
            String accidents,
            String measures,
            String level,
            String responsible) {}

    /** The points there are today, the highest first. */
    List<ReportedRisk> of(UUID enterpriseId);
}
