package org.anbiao.definition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of something that an authority defines.
 *
 * @param publisher short name of the authority
 * @param title as lists show it
 * @param source number of the document it stands in (文号); may be empty
 * @param from what it was made from; null for one that was made from nothing that is kept as a definition
 * @param content in the writing of its kind
 * @param revision for optimistic locking
 * @param publishedAt null for a draft
 */
public record Definition(
        UUID id,
        UUID tenantId,
        String publisher,
        DefinitionVersion name,
        DefinitionState state,
        String title,
        String source,
        @Nullable DefinitionVersion from,
        String content,
        int revision,
        String changedBy,
        Instant changedAt,
        @Nullable Instant publishedAt) {

    /** Whether it may be changed. */
    public boolean editable() {
        return state == DefinitionState.DRAFT;
    }
}
