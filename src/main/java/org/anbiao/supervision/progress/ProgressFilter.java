package org.anbiao.supervision.progress;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises are shown.
 *
 * @param sector name, empty for those without a sector; null for all
 * @param item that they have or lack; null stands for all five together
 * @param has whether they have it; null for both
 */
public record ProgressFilter(
        @Nullable String sector,
        @Nullable MethodItem item,
        @Nullable Boolean has) {}
