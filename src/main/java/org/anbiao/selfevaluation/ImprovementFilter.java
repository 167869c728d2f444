package org.anbiao.selfevaluation;

import java.util.UUID;
import org.anbiao.selfevaluation.ImprovementItem.State;
import org.jspecify.annotations.Nullable;

/**
 * Which improvement items a list shows.
 *
 * @param enterpriseId one enterprise's; null for all
 * @param state null for open and done ones
 * @param overdue only what should have been done
 */
public record ImprovementFilter(
        @Nullable UUID enterpriseId, @Nullable State state, boolean overdue) {}
