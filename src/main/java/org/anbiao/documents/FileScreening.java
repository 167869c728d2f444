package org.anbiao.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anbiao.common.DomainException;

/**
 * Looks into an uploaded file before it is kept: pictures that unpack to more than a screen could show, documents that run
 * something when opened, files that are two kinds at once. Nothing is decoded or laid out for it, so that a hostile file costs one
 * pass over its bytes.
 */
final class FileScreening {

    /** Beginnings of other kinds of file that have no business behind or inside a picture's or document's own bytes. */
    private static final List<byte[]> FOREIGN =
            List.of(ascii("PK\003\004"), ascii("%PDF-"), ascii("<html"), ascii("<script"), ascii("<?php"));

    private FileScreening() {}

    /**
     * The file as it may be kept.
     *
     * @throws DomainException {@code documents.file.broken}, {@code documents.file.too-many-pixels},
     *     {@code documents.file.active} or {@code documents.file.unpacks-too-far}
     */
    static byte[] screened(FileKind kind, byte[] content) {
        return switch (kind) {
            case PNG, JPEG, WEBP -> PictureScreening.screened(kind, content);
            case PDF -> PdfScreening.screened(content);
            case DOCX, XLSX -> OfficeScreening.screened(kind, content);
        };
    }

    static DomainException broken() {
        return new DomainException("documents.file.broken");
    }

    static DomainException active() {
        return new DomainException("documents.file.active");
    }

    /** Refuses bytes in which another kind of file begins. */
    static void requireNothingForeign(byte[] content, int from, int to) {
        for (byte[] beginning : FOREIGN) {
            if (indexOf(content, beginning, from, to) >= 0) {
                throw active();
            }
        }
    }

    /** Whether one of the parts stands in the content; one pass, whatever the number of parts. */
    static boolean containsAny(byte[] content, List<byte[]> parts, int to) {
        boolean[] begins = new boolean[256];
        for (byte[] part : parts) {
            begins[lower(part[0]) & 0xff] = true;
        }
        for (int at = 0; at < to; at++) {
            if (begins[lower(content[at]) & 0xff]) {
                for (byte[] part : parts) {
                    if (indexOf(content, part, at, Math.min(to, at + part.length)) == at) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Where a part begins, letters compared without case; -1 without it. */
    static int indexOf(byte[] content, byte[] part, int from, int to) {
        for (int at = from; at + part.length <= to; at++) {
            int same = 0;
            while (same < part.length && lower(content[at + same]) == lower(part[same])) {
                same++;
            }
            if (same == part.length) {
                return at;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
