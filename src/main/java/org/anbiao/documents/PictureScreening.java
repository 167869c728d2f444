package org.anbiao.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.anbiao.common.DomainException;

/** Pictures: whole, of a size that a browser can show, and nothing behind their end. */
final class PictureScreening {

    /** Pixels along one side. */
    static final int LONGEST_SIDE = 20_000;

    /** Pixels in all; the largest cameras of phones stay below. */
    static final long MOST_PIXELS = 210_000_000L;

    private static final int SOF_FIRST = 0xc0;
    private static final int SOF_LAST = 0xcf;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;

    private PictureScreening() {}

    static byte[] screened(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PNG -> png(content);
                case JPEG -> jpeg(content);
                default -> webp(content);
            };
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cutOff) {
            throw FileScreening.broken();
        }
    }

    private static byte[] png(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        requireShowable(bytes.getInt(16), bytes.getInt(20));
        int at = 8;
        while (true) {
            int length = bytes.getInt(at);
            if (length < 0 || length > content.length - at - 12) {
                throw FileScreening.broken();
            }
            String name = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            at += 12 + length;
            if (name.equals("IEND")) {
                break;
            }
        }
        if (at != content.length) {
            throw FileScreening.broken();
        }
        return content;
    }

    /** Whatever a camera appends behind the picture is cut off; another kind of file there is refused. */
    private static byte[] jpeg(byte[] content) {
        int at = 2;
        boolean sized = false;
        while (true) {
            if ((content[at] & 0xff) != 0xff) {
                throw FileScreening.broken();
            }
            int marker = content[at + 1] & 0xff;
            if (marker == EOI) {
                break;
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (content[at + 2] & 0xff) << 8 | content[at + 3] & 0xff;
            if (isFrame(marker)) {
                requireShowable(u16(content, at + 7), u16(content, at + 5));
                sized = true;
            }
            at += 2 + length;
            if (marker == SOS) {
                at = afterScan(content, at);
            }
        }
        if (!sized) {
            throw FileScreening.broken();
        }
        FileScreening.requireNothingForeign(content, at + 2, content.length);
        return at + 2 == content.length ? content : Arrays.copyOf(content, at + 2);
    }

    private static boolean isFrame(int marker) {
        return marker >= SOF_FIRST && marker <= SOF_LAST && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** The next marker behind the picture's packed data, in which a marker's first byte is always followed by 0 or a restart. */
    private static int afterScan(byte[] content, int from) {
        int at = from;
        while (true) {
            int next = content[at + 1] & 0xff;
            if ((content[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
    }

    private static int u16(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
    }

    private static byte[] webp(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int size = bytes.getInt(4);
        if (size < 4 || size > content.length - 8 || content.length - 8 - size > 1) {
            throw FileScreening.broken();
        }
        String first = new String(content, 12, 4, StandardCharsets.US_ASCII);
        switch (first) {
            case "VP8X" -> requireShowable(1 + (bytes.getInt(24) & 0xffffff), 1 + (bytes.getInt(27) & 0xffffff));
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                requireShowable(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
            }
            case "VP8 " -> requireShowable(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            default -> throw FileScreening.broken();
        }
        return content;
    }

    private static void requireShowable(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw FileScreening.broken();
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new DomainException("documents.file.too-many-pixels", LONGEST_SIDE);
        }
    }
}
