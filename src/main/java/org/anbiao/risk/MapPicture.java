package org.anbiao.risk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileKind;

/**
 * The size of a floor plan, and the plan in a size fit for paper.
 *
 * @param width in pixels
 * @param height in pixels
 */
record MapPicture(int width, int height) {

    /** Pixels along the longer side that a page of A4 can show. */
    private static final int PRINTED = 2000;

    /**
     * Looks at a picture that a person handed in.
     *
     * @throws DomainException risk.map.kind unless it is a PNG or JPEG that can be shown and printed
     */
    static MapPicture of(byte[] content) {
        FileKind kind = FileKind.of(content).orElse(null);
        if (kind != FileKind.PNG && kind != FileKind.JPEG) {
            throw new DomainException("risk.map.kind");
        }
        try {
            return read(content, reader -> new MapPicture(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException unreadable) {
            throw new DomainException("risk.map.kind");
        }
    }

    /** The picture as a PNG of at most {@value #PRINTED} pixels along its longer side; read in steps, never whole. */
    static byte[] printed(byte[] content) throws IOException {
        BufferedImage image = read(content, reader -> {
            int step =
                    Math.max(1, (int) Math.ceil(Math.max(reader.getWidth(0), reader.getHeight(0)) / (double) PRINTED));
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return out.toByteArray();
    }

    private interface Reading<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] content, Reading<T> reading) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reading.with(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
