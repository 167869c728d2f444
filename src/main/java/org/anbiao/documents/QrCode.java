package org.anbiao.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageConfig;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/** QR codes as small PNG pictures, in black and white, so that a page with one stays small. */
public final class QrCode {

    /** White modules on every side (ISO/IEC 18004); with less, twice as many looks of a scanner miss the code on a printed page. */
    private static final int QUIET_ZONE = 4;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);

    private QrCode() {}

    /**
     * Encodes a text.
     *
     * @param text what a scanner reads, usually an address
     * @param scale pixels per module: 4 or more, so that scaling on a page or a screen leaves sharp edges
     * @return a PNG picture
     */
    public static byte[] png(String text, int scale) {
        try {
            var natural = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            int size = natural.getWidth() * scale;
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, size, size, HINTS);
            var out = new ByteArrayOutputStream(512);
            MatrixToImageWriter.writeToStream(matrix, "PNG", out, new MatrixToImageConfig());
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a {@code data:} address for HTML. */
    public static String dataUri(String text, int scale) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(text, scale));
    }
}
