package org.anbiao.audit;

import java.time.Instant;

/**
 * Links that were archived and removed; the chain goes on behind the last one.
 *
 * @param firstNo first link in the file
 * @param lastNo last link in the file
 * @param lastHash its hash
 * @param entries acts in the file
 * @param fileSha256 of the file, in hexadecimal digits
 */
public record AuditArchive(
        long firstNo,
        long lastNo,
        String lastHash,
        long entries,
        String fileName,
        String fileSha256,
        Instant archivedAt,
        String mac) {}
