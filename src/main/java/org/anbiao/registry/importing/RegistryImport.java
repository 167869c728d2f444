package org.anbiao.registry.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param refusal why the whole file was refused, in Chinese; empty otherwise
 * @param total rows with content
 * @param bad rows that break a rule
 * @param toAdd good rows that are new
 * @param toChange good rows that change what is registered
 * @param unchanged rows that say what is registered already
 * @param applied good rows written to the registry so far
 * @param rejected good rows the registry refused on writing
 */
public record RegistryImport(
        UUID id,
        String fileName,
        State state,
        String refusal,
        int total,
        int bad,
        int toAdd,
        int toChange,
        int unchanged,
        int applied,
        int rejected,
        String createdByName,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Where an import stands. */
    public enum State {
        /** Its rows are being read; nothing of it is in the registry. */
        CHECKING,
        /** Checked; waits for confirmation. */
        CHECKED,
        /** The file was refused as a whole. */
        REFUSED,
        /** Its good rows are being written. */
        RUNNING,
        DONE,
        CANCELLED
    }

    /** Good rows that will be, or are being, written. */
    public int toApply() {
        return toAdd + toChange;
    }

    /** Share of the good rows that is through, 0 to 1. */
    public double progress() {
        return toApply() == 0 ? 1 : (double) (applied + rejected) / toApply();
    }
}
