package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Praise, criticism or a talk with a unit; never mixed with talks with enterprises.
 *
 * @param basis number or name of the notice
 * @param people who led a talk and who came
 */
public record UnitMark(
        UUID id,
        SupervisedUnit subject,
        UnitMarkKind kind,
        LocalDate happenedOn,
        String reason,
        String basis,
        String people,
        String authorityName) {

    /** As it is entered. */
    public record Draft(
            @Nullable SupervisedUnit subject,
            UnitMarkKind kind,
            @Nullable LocalDate happenedOn,
            String reason,
            String basis,
            String people) {}

    /** How often each kind is recorded of a unit. */
    public record Count(String subjectName, int praise, int criticism, int reminders, int warnings, int openFindings) {}
}
