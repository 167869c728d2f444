package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/**
 * A check in a list.
 *
 * @param doneOn null while it runs
 * @param doneBy who finished it; empty while it runs
 * @param failed points found not kept
 */
public record SafetyCheckItem(
        UUID id,
        OwnSet.Kind kind,
        String title,
        String place,
        String leader,
        boolean byPrincipal,
        String doneBy,
        LocalDate startedOn,
        @Nullable LocalDate doneOn,
        int points,
        int answered,
        int failed) {}
