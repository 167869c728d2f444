package org.anbiao.tenantdata;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of an authority's data and where it stands.
 *
 * @param inFull whether personal numbers are in it in full; masked otherwise
 * @param reason what it is needed for
 * @param decidedByName the security administrator who released or refused it; empty before
 * @param bytes written so far
 * @param problem why it stopped; empty while nothing is wrong
 * @param sha256 of the finished archive, lower-case hexadecimal
 * @param expiresAt until when it may be fetched
 */
public record TenantExport(
        UUID id,
        State state,
        boolean inFull,
        String reason,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String decidedByName,
        @Nullable Instant decidedAt,
        String decisionNote,
        Progress progress,
        long bytes,
        String problem,
        String sha256,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        int downloads) {

    /** Where an export stands. */
    public enum State {
        /** Waits for the security administrator. */
        ASKED,
        WITHDRAWN,
        REFUSED,
        RUNNING,
        DONE,
        /** Its file is deleted. */
        EXPIRED
    }

    /**
     * What comes next.
     *
     * @param step the table by its place among the exported ones; behind them the files, then the end
     * @param after key of the last row or file written; null at the beginning of a table
     * @param piece number of the next archive entry of the table
     * @param part number of the next part of the archive
     * @param done rows and files written
     * @param total rows and files there were at the beginning
     */
    public record Progress(int step, @Nullable List<String> after, int piece, int part, long done, long total) {}

    /** How much is done, between 0 and 1. */
    public double share() {
        return progress.total() == 0 ? 0 : Math.min(1.0, (double) progress.done() / progress.total());
    }
}
