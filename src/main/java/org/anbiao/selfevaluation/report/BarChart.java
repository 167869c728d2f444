package org.anbiao.selfevaluation.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Draws the share of points per element as bars with their figures, in the face that travels with the portal. */
@Component
class BarChart {

    private static final int WIDTH = 1500;
    private static final int LINE = 74;
    private static final int LABEL = 560;
    private static final int FIGURE = 150;
    private static final int EDGE = 20;
    private static final int BAR = 34;
    private static final float LETTERS = 30f;
    private static final double HUNDRED = 100;
    private static final Color INK = new Color(0x22, 0x2b, 0x37);
    private static final Color GROUND = new Color(0xe6, 0xea, 0xef);
    private static final Color FILL = new Color(0x1f, 0x5f, 0xa8);

    private final Font font = face().deriveFont(LETTERS);

    private static Font face() {
        try (InputStream file = new ClassPathResource("fonts/NotoSansSC-Regular.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Height on paper of a chart of so many bars that is 150 mm wide. */
    static int heightMm(int bars) {
        return Math.round(150f * height(bars) / WIDTH);
    }

    private static int height(int bars) {
        return bars * LINE + EDGE;
    }

    /** The chart as PNG. */
    byte[] png(List<ElementResult> results, String nothing) {
        BufferedImage picture = new BufferedImage(WIDTH, height(results.size()), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, picture.getHeight());
        pen.setFont(font);
        pen.setStroke(new BasicStroke(1));
        int top = EDGE;
        for (ElementResult result : results) {
            line(pen, result, top, nothing);
            top += LINE;
        }
        pen.dispose();
        return bytes(picture);
    }

    private static void line(Graphics2D pen, ElementResult result, int top, String nothing) {
        int room = WIDTH - LABEL - FIGURE;
        int base = top + BAR - 6;
        pen.setColor(INK);
        String title = result.title();
        pen.drawString(title, LABEL - EDGE - pen.getFontMetrics().stringWidth(title), base);
        pen.setColor(GROUND);
        pen.fillRect(LABEL, top, room, BAR);
        pen.setColor(FILL);
        pen.fillRect(LABEL, top, (int) Math.round(room * share(result)), BAR);
        pen.setColor(INK);
        String figure = result.applies() ? figure(result) : nothing;
        pen.drawString(figure, LABEL + room + EDGE, base);
    }

    /** By a standard without points the bar shows the items met among those that apply. */
    private static double share(ElementResult result) {
        BigDecimal percent = result.percent();
        if (percent != null) {
            return percent.doubleValue() / HUNDRED;
        }
        return result.applicable() == 0 ? 0 : (double) result.met() / result.applicable();
    }

    private static String figure(ElementResult result) {
        BigDecimal percent = result.percent();
        return percent == null ? result.met() + " / " + result.applicable() : percent.toPlainString() + "%";
    }

    private static byte[] bytes(BufferedImage picture) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
