package org.anbiao.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A picked enterprise as it stood on the day of a list.
 *
 * @param code its unified code or number
 * @param area short name of the township or street
 * @param village empty without
 * @param sector empty without
 * @param project {@code benchmark} or {@code premium}
 * @param state code of {@link Candidate.State}
 * @param level code of the highest level it is recognised at; empty before the first
 * @param namedOn the day it was selected; null where it was recognised without a selection in the portal
 * @param recognisedOn the day of its highest recognition; null before the first
 */
public record PickLine(
        String code,
        String name,
        String area,
        String village,
        String sector,
        String project,
        String state,
        String level,
        @Nullable LocalDate namedOn,
        @Nullable LocalDate recognisedOn) {}
