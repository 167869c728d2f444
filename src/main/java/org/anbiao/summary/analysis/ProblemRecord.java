package org.anbiao.summary.analysis;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.summary.CommonProblem;

/**
 * A single record behind a number.
 *
 * @param name code of the hazard category, the requirement, the item of an inspection, or the topic of a help visit
 * @param text what was found
 * @param page address in the portal
 * @param on day on which it was found
 * @param open whether it was not put right by the end
 */
public record ProblemRecord(
        CommonProblem.Kind kind,
        String name,
        UUID enterpriseId,
        String enterprise,
        String text,
        String page,
        LocalDate on,
        boolean open) {}
