package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise of a campaign's base list: as frozen and as it stands now.
 *
 * @param frozenClass class on the base day; null if unclassified then or not in the frozen list
 * @param currentClass class today
 * @param change how it differs from the frozen list
 * @param changedOn day of the correction or of the change in the registry; null if nothing changed
 * @param reason of the correction or change; empty if none is recorded
 */
public record BaseLine(
        UUID enterpriseId,
        String code,
        String name,
        SubjectKind kind,
        String frozenVillage,
        String currentVillage,
        @Nullable SizeClass frozenClass,
        @Nullable SizeClass currentClass,
        Change change,
        @Nullable LocalDate changedOn,
        String reason) {

    /** How a line differs from the frozen list. */
    public enum Change {
        SAME,
        /** Missed in the frozen list and added (补缺补漏). */
        ADDED,
        /** Taken out with a reason. */
        REMOVED,
        /** Closed, merged or moved away since. */
        CLOSED,
        /** Closed since, and back in business. */
        REOPENED,
        /** In another size class. */
        RECLASSED,
        /** In another village. */
        MOVED
    }
}
