package org.anbiao.tenantdata;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an archive.
 *
 * @param name path inside the archive, ASCII
 * @param rows of a table; null for others
 * @param size bytes
 * @param packed bytes in the archive
 * @param crc CRC-32 of the content
 * @param at where the entry begins in the archive, in bytes
 * @param sha256 of the content, lower-case hexadecimal
 */
public record ArchiveEntry(
        String name, @Nullable Long rows, long size, long packed, long crc, long at, String sha256) {}
