package org.anbiao.documents;

import java.util.List;

/** A part of a report, the same for every kind of document. */
public sealed interface Block {

    /** A numbered heading. */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /**
     * A table.
     *
     * @param widths of the columns in percent
     */
    record Table(List<String> header, List<Integer> widths, List<List<String>> rows) implements Block {}

    /**
     * A picture.
     *
     * @param png its content
     * @param widthMm width on paper; the height follows
     */
    record Picture(byte[] png, int widthMm, int heightMm) implements Block {}

    /** The line of the signature. */
    record Signature(String label, byte[] png, String date) implements Block {}
}
