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

/** Drawings that stand for signatures, receipts, floor plans and photos in the demonstration. */
final class DemoPicture {

    private DemoPicture() {}

    /** A floor plan of two workshops, a store, an office and a settling tank; a PNG of 1200 × 800 pixels. */
    static byte[] plan() {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 800);
        pen.setStroke(new BasicStroke(5));
        room(pen, new Color(0xeef2f6), 60, 60, 520, 400);
        room(pen, new Color(0xf3f0ea), 640, 60, 500, 280);
        room(pen, new Color(0xeef5ee), 640, 400, 300, 340);
        room(pen, new Color(0xe6f1f8), 60, 540, 380, 200);
        room(pen, new Color(0xf7f7f7), 1000, 400, 140, 340);
        pen.setColor(new Color(0x8a97a3));
        pen.setStroke(new BasicStroke(3));
        for (int machine = 0; machine < 4; machine++) {
            pen.drawRect(110 + machine * 115, 130, 70, 100);
            pen.drawRect(690 + machine * 110, 120, 60, 60);
        }
        for (int rack = 0; rack < 5; rack++) {
            pen.drawLine(680, 450 + rack * 55, 900, 450 + rack * 55);
        }
        pen.dispose();
        return png(image);
    }

    private static void room(Graphics2D pen, Color floor, int x, int y, int width, int height) {
        pen.setColor(floor);
        pen.fillRect(x, y, width, height);
        pen.setColor(new Color(0x33414d));
        pen.drawRect(x, y, width, height);
        // the door
        pen.setColor(Color.WHITE);
        pen.drawLine(x + width / 2 - 25, y + height, x + width / 2 + 25, y + height);
    }

    /** A PNG that stands for a photo of a site; another one for each number. */
    static byte[] photo(int number) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xd7dde2));
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(new Color(0xf2c200));
        pen.fillRect(0, 170 + number % 3 * 8, 320, 14);
        pen.setColor(new Color(0x5c6b77));
        for (int i = 0; i < 3 + number % 4; i++) {
            pen.fillRect(20 + i * (40 + number % 5), 60 + number * 7 % 50, 26, 90);
        }
        pen.dispose();
        return png(image);
    }

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
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
