package org.anbiao.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * PDF without anything that acts when it is opened. The names are looked for in the plain bytes, also written with escapes; what hides
 * in packed objects is not unpacked: the portal never opens a PDF itself and hands it out in a sandbox.
 */
final class PdfScreening {

    private static final List<byte[]> ACTIVE = Stream.of(
                    "/JavaScript",
                    "/Launch",
                    "/EmbeddedFile",
                    "/RichMedia",
                    "/XFA ",
                    "/XFA[",
                    "/SubmitForm",
                    "/ImportData",
                    "/GoToE",
                    "/GoToR")
            .map(FileScreening::ascii)
            .toList();

    private static final int HEAD = 1024;

    private PdfScreening() {}

    static byte[] screened(byte[] content) {
        byte[] plain = withoutEscapes(content);
        if (FileScreening.containsAny(plain, ACTIVE, plain.length)) {
            throw FileScreening.active();
        }
        FileScreening.requireNothingForeign(content, 1, Math.min(content.length, HEAD));
        return content;
    }

    /** {@code #4a} stands for a letter in a name. */
    private static byte[] withoutEscapes(byte[] content) {
        byte[] plain = new byte[content.length];
        int length = 0;
        for (int at = 0; at < content.length; at++) {
            int high = at + 2 < content.length && content[at] == '#' ? Character.digit(content[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(content[at + 2], 16);
            if (low >= 0) {
                plain[length++] = (byte) (high << 4 | low);
                at += 2;
            } else {
                plain[length++] = content[at];
            }
        }
        return java.util.Arrays.copyOf(plain, length);
    }
}
