package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Photos keep their picture and lose the place they were taken at. */
class PictureMetadataTest {

    private static final String PLACE = "GPS 25.06N 118.18E";

    @Test
    void aJpegLosesItsPlaceAndKeepsHowItIsTurned() throws IOException {
        byte[] plain = picture("jpg");
        byte[] photo = concat(
                Arrays.copyOf(plain, 2),
                segment(0xe1, exif(6)),
                segment(0xfe, PLACE.getBytes(StandardCharsets.US_ASCII)),
                Arrays.copyOfRange(plain, 2, plain.length));

        byte[] kept = PictureMetadata.removed(FileKind.JPEG, photo);

        assertThat(text(photo)).contains(PLACE);
        assertThat(text(kept)).doesNotContain(PLACE);
        assertThat(FileKind.of(kept)).contains(FileKind.JPEG);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(8);
        int exif = text(kept).indexOf("Exif");
        assertThat(kept[exif + 25]).isEqualTo((byte) 6);
        assertThat(text(PictureMetadata.removed(FileKind.JPEG, plain))).doesNotContain("Exif");
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] plain = picture("png");
        byte[] photo = concat(
                Arrays.copyOf(plain, 33),
                chunk("tEXt", PLACE),
                chunk("eXIf", PLACE),
                Arrays.copyOfRange(plain, 33, plain.length));

        assertThat(PictureMetadata.removed(FileKind.PNG, photo)).isEqualTo(plain);
    }

    @Test
    void aWebpLosesItsPlaceAndSaysSoInItsHead() {
        byte[] photo = riff(
                part("VP8X", new byte[] {0x0c, 0, 0, 0, 7, 0, 0, 7, 0, 0}),
                part("VP8 ", new byte[] {1, 2, 3}),
                part("EXIF", PLACE.getBytes(StandardCharsets.US_ASCII)));

        byte[] kept = PictureMetadata.removed(FileKind.WEBP, photo);

        assertThat(kept)
                .isEqualTo(riff(
                        part("VP8X", new byte[] {0, 0, 0, 0, 7, 0, 0, 7, 0, 0}), part("VP8 ", new byte[] {1, 2, 3})));
    }

    @Test
    void whatCannotBeFollowedStaysAsItIs() {
        byte[] cut = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0x7f, 0x7f, 1};
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

        assertThat(PictureMetadata.removed(FileKind.JPEG, cut)).isEqualTo(cut);
        assertThat(PictureMetadata.removed(FileKind.PDF, pdf)).isEqualTo(pdf);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A little-endian Exif block as phones write it: the orientation, then some text. */
    private static byte[] exif(int orientation) {
        ByteBuffer block =
                ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + PLACE.length()).order(ByteOrder.LITTLE_ENDIAN);
        block.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        block.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        block.putShort((short) orientation).putShort((short) 0).putInt(0);
        block.put(PLACE.getBytes(StandardCharsets.US_ASCII));
        return block.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] chunk(String name, String content) {
        byte[] body = (name + content).getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(body);
        return ByteBuffer.allocate(8 + body.length)
                .putInt(content.length())
                .put(body)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] part(String name, byte[] content) {
        ByteBuffer part =
                ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        return part.put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] riff(byte[]... parts) {
        byte[] body = concat(parts);
        ByteBuffer file = ByteBuffer.allocate(12 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(body.length + 4);
        return file.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(body).array();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
