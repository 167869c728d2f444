package org.anbiao.promise;

import org.jspecify.annotations.Nullable;

/**
 * Which enterprises the list of promises shows.
 *
 * @param text part of the name; empty for all
 * @param state how they stand; null for all that have no current promise
 * @param all whether those with a current promise are shown, too, while no state is asked for
 */
public record PromiseFilter(String text, SafetyPromise.@Nullable State state, boolean all) {}
