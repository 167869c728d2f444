package org.anbiao.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What a picture looks like, in 128 bits: whether it grows brighter from left to right and from top to bottom, on a grid of nine by nine
 * averages (difference hash). The same picture smaller, larger or saved again differs in a few bits only (docs/decisions/0212).
 */
final class PictureHash {

    private static final int GRID = 9;
    /** Pixels along the longer side that are enough for the averages. */
    private static final int ENOUGH = 300;
    /** Brighter by less than this is noise. */
    private static final int NOISE = 3;
    /** A picture with fewer bits shows next to nothing (a blank sheet, a signature): it looks like every other such one. */
    private static final int FEWEST = 20;

    private PictureHash() {}

    /** The 128 bits as zeros and ones; empty for what cannot be read here (WebP among it) and for what shows next to nothing. */
    static Optional<String> of(FileKind kind, byte[] content) {
        if (kind != FileKind.PNG && kind != FileKind.JPEG) {
            return Optional.empty();
        }
        try {
            return read(content).map(PictureHash::averages).flatMap(PictureHash::bits);
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Only every so manyth pixel of a large picture, so that its memory stays small. */
    private static Optional<BufferedImage> read(byte[] content) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, longer / ENOUGH);
                ImageReadParam every = reader.getDefaultReadParam();
                every.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        }
    }

    private static int[][] averages(BufferedImage picture) {
        long[][] sums = new long[GRID][GRID];
        int[][] counts = new int[GRID][GRID];
        for (int y = 0; y < picture.getHeight(); y++) {
            int row = y * GRID / picture.getHeight();
            for (int x = 0; x < picture.getWidth(); x++) {
                int column = x * GRID / picture.getWidth();
                sums[row][column] += brightness(picture.getRGB(x, y));
                counts[row][column]++;
            }
        }
        int[][] averages = new int[GRID][GRID];
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                averages[row][column] = (int) (sums[row][column] / Math.max(1, counts[row][column]));
            }
        }
        return averages;
    }

    /** As the eye weighs the colours; what is transparent counts as paper. */
    private static int brightness(int argb) {
        if (argb >>> 24 < 128) {
            return 255;
        }
        return ((argb >> 16 & 0xff) * 299 + (argb >> 8 & 0xff) * 587 + (argb & 0xff) * 114) / 1000;
    }

    private static Optional<String> bits(int[][] averages) {
        StringBuilder bits = new StringBuilder((GRID - 1) * (GRID - 1) * 2);
        for (int row = 0; row < GRID - 1; row++) {
            for (int column = 0; column < GRID - 1; column++) {
                int here = averages[row][column];
                bits.append(averages[row][column + 1] - here > NOISE ? '1' : '0');
                bits.append(averages[row + 1][column] - here > NOISE ? '1' : '0');
            }
        }
        long ones = bits.chars().filter(bit -> bit == '1').count();
        return ones < FEWEST ? Optional.empty() : Optional.of(bits.toString());
    }
}
