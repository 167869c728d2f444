package org.anbiao.reporting;

import java.util.UUID;

/**
 * A definition as it is edited.
 *
 * @param revision for optimistic locking
 */
public record FormDraft(UUID id, FormListItem.State state, int revision, FormFile form) {

    /** As it is stored. */
    public record Stored(
            UUID id, UUID tenantId, String formId, int formVersion, String state, String content, int revision) {}

    /** Whether it may be changed. */
    public boolean editable() {
        return state == FormListItem.State.DRAFT;
    }
}
