package org.anbiao.training;

import org.jspecify.annotations.Nullable;

/**
 * What the list of sessions is narrowed to.
 *
 * @param text a fragment of topic or place; empty for all
 * @param kind null for both
 * @param year 0 for all
 */
public record SessionFilter(String text, @Nullable SessionKind kind, int year) {

    public SessionFilter {
        text = text.strip();
    }
}
