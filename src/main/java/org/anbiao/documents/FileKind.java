package org.anbiao.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file the portal keeps, told apart by their content; the name and the browser's word are not believed. */
public enum FileKind {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_MAGIC = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    private final String mediaType;
    private final String extension;

    FileKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a browser can show it as a picture. */
    public boolean isPicture() {
        return this == PNG || this == JPEG || this == WEBP;
    }

    /** The kind that the content shows, or empty if it is none of these. */
    public static Optional<FileKind> of(byte[] content) {
        if (startsWith(content, 0, PNG_MAGIC)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, 0, JPEG_MAGIC)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0, ascii("RIFF")) && startsWith(content, 8, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        if (startsWith(content, 0, ascii("%PDF-"))) {
            return Optional.of(PDF);
        }
        return startsWith(content, 0, ZIP_MAGIC) ? officeKind(content) : Optional.empty();
    }

    /** An office file names its main part in its directory; the names are not compressed, so nothing is unpacked here. */
    private static Optional<FileKind> officeKind(byte[] content) {
        if (!contains(content, ascii("[Content_Types].xml"))) {
            return Optional.empty();
        }
        // macros are not accepted under any name
        if (contains(content, ascii("vbaProject.bin"))) {
            return Optional.empty();
        }
        if (contains(content, ascii("word/document"))) {
            return Optional.of(DOCX);
        }
        return contains(content, ascii("xl/workbook")) ? Optional.of(XLSX) : Optional.empty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] content, int at, byte[] magic) {
        return content.length >= at + magic.length
                && Arrays.equals(content, at, at + magic.length, magic, 0, magic.length);
    }

    private static boolean contains(byte[] content, byte[] part) {
        for (int i = 0; i + part.length <= content.length; i++) {
            if (content[i] == part[0] && startsWith(content, i, part)) {
                return true;
            }
        }
        return false;
    }
}
