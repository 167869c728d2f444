package org.anbiao.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes out of pictures what phones write into them beside the picture: place, device, owner, thumbnail. The portal forces no
 * location on anybody, so it does not keep any by accident either. How the picture is to be turned stays. A picture whose
 * structure cannot be followed is kept as it is.
 */
final class PictureMetadata {

    private static final Set<String> PNG_TEXTS = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> WEBP_EXTRAS = Set.of("EXIF", "XMP ");
    private static final int WEBP_EXTRA_FLAGS = 0x08 | 0x04;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    private PictureMetadata() {}

    /** The picture without what does not belong to it; other kinds of file unchanged. */
    static byte[] removed(FileKind kind, byte[] content) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(content);
                case PNG -> png(content);
                case WEBP -> webp(content);
                default -> content;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException brokenStructure) {
            return content;
        }
    }

    /** Drops the application segments (Exif, XMP, IPTC) and comments before the picture's own data. */
    private static byte[] jpeg(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 2);
        int at = 2;
        int orientation = 1;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        while ((content[at] & 0xff) == 0xff && (content[at + 1] & 0xff) != 0xda) {
            int marker = content[at + 1] & 0xff;
            int length = 2 + u16(content, at + 2);
            requireInside(content, at, length);
            // JFIF and Adobe's colour transform (APP0, APP2 with the colour profile, APP14) belong to the picture
            boolean extra = marker == 0xe1 || marker == 0xfe || marker >= 0xe3 && marker <= 0xef && marker != 0xee;
            if (marker == 0xe1) {
                orientation = Math.max(orientation, orientation(content, at + 4, length - 4));
            }
            if (!extra) {
                kept.write(content, at, length);
            }
            at += length;
        }
        if ((content[at] & 0xff) != 0xff) {
            throw new IllegalArgumentException("no picture data");
        }
        if (orientation > 1) {
            writeOrientation(out, orientation);
        }
        out.writeBytes(kept.toByteArray());
        out.write(content, at, content.length - at);
        return out.toByteArray();
    }

    private static int orientation(byte[] content, int from, int length) {
        if (length < 20 || !matches(content, from, EXIF)) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(content, from + EXIF.length, length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** An Exif segment that says nothing but how to turn the picture. */
    private static void writeOrientation(ByteArrayOutputStream out, int value) {
        ByteBuffer segment = ByteBuffer.allocate(36).order(ByteOrder.BIG_ENDIAN);
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) 34).put(EXIF);
        segment.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        segment.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        segment.putShort((short) value).putShort((short) 0).putInt(0);
        out.writeBytes(segment.array());
    }

    private static byte[] png(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 8);
        int at = 8;
        while (at < content.length) {
            int length = 12 + ByteBuffer.wrap(content).getInt(at);
            requireInside(content, at, length);
            if (!PNG_TEXTS.contains(ascii(content, at + 4))) {
                out.write(content, at, length);
            }
            at += length;
        }
        return out.toByteArray();
    }

    private static byte[] webp(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        out.write(content, 0, 12);
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        int flagsAt = -1;
        while (at + 8 <= content.length) {
            int size = bytes.getInt(at + 4);
            int length = 8 + size + (size & 1);
            requireInside(content, at, length);
            String name = ascii(content, at);
            if (name.equals("VP8X")) {
                flagsAt = out.size() + 8;
            }
            if (!WEBP_EXTRAS.contains(name)) {
                out.write(content, at, length);
            }
            at += length;
        }
        byte[] result = out.toByteArray();
        if (flagsAt > 0) {
            result[flagsAt] &= (byte) ~WEBP_EXTRA_FLAGS;
        }
        ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN).putInt(4, result.length - 8);
        return result;
    }

    private static void requireInside(byte[] content, int at, int length) {
        if (length < 2 || length > content.length - at) {
            throw new IllegalArgumentException("segment at " + at + " of " + length + " bytes");
        }
    }

    private static int u16(byte[] content, int at) {
        return (content[at] & 0xff) << 8 | content[at + 1] & 0xff;
    }

    private static String ascii(byte[] content, int at) {
        return new String(content, at, 4, StandardCharsets.US_ASCII);
    }

    private static boolean matches(byte[] content, int at, byte[] part) {
        return java.util.Arrays.equals(content, at, at + part.length, part, 0, part.length);
    }
}
