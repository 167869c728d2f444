package org.anbiao.common.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as spreadsheets read them: a byte-order mark, so that Chinese is read as UTF-8, CRLF at
 * the line's end, and no text that a spreadsheet would run as a formula.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Writer out;

    /** Writes to a stream of characters that the caller closes; the mark goes first. */
    public Csv(Writer out) {
        this.out = out;
        write(String.valueOf(BYTE_ORDER_MARK));
    }

    /** One line; null is an empty field. */
    public void line(Iterable<? extends @Nullable Object> values) {
        StringBuilder line = new StringBuilder();
        for (Iterator<? extends @Nullable Object> i = values.iterator(); i.hasNext(); ) {
            line.append(field(i.next()));
            line.append(i.hasNext() ? "," : "\r\n");
        }
        write(line.toString());
    }

    /** A value as a field. Numbers stay numbers; a text that begins like a formula gets an apostrophe before it. */
    public static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
