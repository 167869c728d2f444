package org.anbiao.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn stroke that stands for a signature or a sealed receipt in the demonstration. */
final class DemoPicture {

    private DemoPicture() {}

    /** A PNG of 160 × 80 pixels. */
    static byte[] signature() {
        BufferedImage image = new BufferedImage(160, 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 160, 80);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(20, 50);
        stroke.curveTo(40, 5, 55, 75, 75, 35);
        stroke.curveTo(90, 10, 105, 70, 140, 30);
        pen.draw(stroke);
        pen.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
