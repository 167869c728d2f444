package org.anbiao.definition;

import org.jspecify.annotations.Nullable;

/**
 * How a version that something rests on stands today with the authority that published it.
 *
 * @param publisher short name of that authority; empty for what ships with the portal
 * @param own whether that authority is the actor's own
 * @param newest number of the newest version that is offered; null when none is offered any more
 */
public record Standing(
        DefinitionVersion used,
        String title,
        String publisher,
        boolean own,
        @Nullable Integer newest) {

    /** Of something that ships: always there, in one version. */
    public static Standing shipped(DefinitionVersion used, String title) {
        return new Standing(used, title, "", false, used.version());
    }

    /** Whether it ships with the portal. */
    public boolean isShipped() {
        return publisher.isEmpty();
    }

    /** Whether there is a newer version. */
    public boolean hasNewer() {
        return newest != null && newest > used.version();
    }

    /** Whether it is offered no more. */
    public boolean isWithdrawn() {
        return newest == null;
    }
}
