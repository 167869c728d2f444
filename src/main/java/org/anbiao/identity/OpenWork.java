package org.anbiao.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open work that stands under a person's name; a module that has any contributes it as a bean. */
public interface OpenWork {

    /**
     * How much of one kind.
     *
     * @param kindKey key of the text that names the kind
     */
    record Count(String kindKey, long number) {}

    /** Open work of a member of the current actor's authority, kinds with none left out. */
    List<Count> of(UUID memberId);

    /**
     * Gives a member's open work to a colleague, or back to the units that owe it ({@code to} null), and records it. The
     * caller has checked the right to do so; runs in the caller's transaction.
     *
     * @return number of pieces that changed hands
     */
    long handOver(UUID from, @Nullable UUID to);
}
