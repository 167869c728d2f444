package org.anbiao.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Invented pictures that look like something: rectangles in shades, another arrangement for each number. */
public final class PictureSamples {

    private PictureSamples() {}

    /** A picture of a number, as large as wanted; the same number shows the same. */
    public static BufferedImage picture(int number, int width, int height) {
        BufferedImage large = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = large.createGraphics();
        Random random = new Random(number);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            pen.fillRect(random.nextInt(700), random.nextInt(500), 60 + random.nextInt(200), 60 + random.nextInt(150));
        }
        pen.dispose();
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D copy = scaled.createGraphics();
        copy.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        copy.drawImage(large, 0, 0, width, height, null);
        copy.dispose();
        return scaled;
    }

    /** A sheet of paper with a line across, as a signature. */
    public static BufferedImage paper() {
        BufferedImage paper = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 200);
        pen.setColor(Color.BLACK);
        pen.drawLine(60, 120, 300, 90);
        pen.dispose();
        return paper;
    }

    /** As a file of a format, {@code png} or {@code jpg}. */
    public static byte[] file(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
