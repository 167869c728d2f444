package org.anbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** The same official pages for a word processor, in the fonts that office machines have. */
final class OfficialPagesDocx {

    private static final String FONT = "FangSong";
    private static final String TITLE_FONT = "SimSun";
    private static final int TWIPS_PER_CM = 567;

    void write(List<OfficialPage> pages, OutputStream out) {
        try (var document = new XWPFDocument()) {
            setPage(document);
            for (int i = 0; i < pages.size(); i++) {
                append(document, pages.get(i), i > 0);
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setPage(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(cm(2.6));
        margin.setBottom(cm(2.2));
        margin.setLeft(cm(2.8));
        margin.setRight(cm(2.6));
    }

    private static BigInteger cm(double value) {
        return BigInteger.valueOf(Math.round(value * TWIPS_PER_CM));
    }

    private static void append(XWPFDocument document, OfficialPage page, boolean newSheet) {
        appendMarks(document, page, newSheet);
        var template = page.template();
        var title = line(document, ParagraphAlignment.CENTER, page.fill(template.title()), 22, TITLE_FONT);
        title.setSpacingBefore(200);
        title.setSpacingAfter(400);
        if (template.addressee() != null) {
            line(document, ParagraphAlignment.LEFT, page.fill(template.addressee()), 16, FONT);
        }
        for (String paragraph : template.body().split("\n")) {
            indented(document, page.fill(paragraph));
        }
        if (template.closing() != null) {
            indented(document, page.fill(template.closing()));
        }
        if (template.senderLabel() != null) {
            appendLetterEnd(document, page, template.senderLabel());
        } else {
            appendPledgeEnd(document, page);
        }
        line(document, ParagraphAlignment.BOTH, page.fill(template.footnote()), 12, FONT)
                .setSpacingBefore(600);
    }

    private static void appendMarks(XWPFDocument document, OfficialPage page, boolean newSheet) {
        var marks = document.createParagraph();
        marks.setPageBreak(newSheet);
        marks.setAlignment(ParagraphAlignment.RIGHT);
        var seal = page.placedSeal();
        String note = seal == null ? "" : seal.note() + "\u3000";
        var run = run(marks, page.number() + "\u3000" + page.copyLabel() + "\u3000" + note, 9, FONT);
        if (!page.qrText().isEmpty()) {
            picture(run, QrCode.png(page.qrText(), 4), 57, 57);
        }
    }

    private static void appendLetterEnd(XWPFDocument document, OfficialPage page, String sender) {
        var from = line(document, ParagraphAlignment.RIGHT, page.fill(sender), 16, FONT);
        from.setSpacingBefore(900);
        from.setIndentationRight(640);
        var seal = page.placedSeal();
        if (seal != null) {
            DocxSeal.over(from.createRun(), seal.png());
        }
        line(document, ParagraphAlignment.RIGHT, page.fill(page.template().dateLine()), 16, FONT)
                .setIndentationRight(1280);
        for (String label : page.template().signatures()) {
            line(document, ParagraphAlignment.LEFT, page.fill(label), 16, FONT).setSpacingBefore(500);
        }
    }

    private static void appendPledgeEnd(XWPFDocument document, OfficialPage page) {
        var labels = String.join("\u3000".repeat(5), page.template().signatures());
        var seal = line(document, ParagraphAlignment.LEFT, page.fill(labels), 16, FONT);
        seal.setSpacingBefore(1000);
        seal.setSpacingAfter(800);
        byte[] signature = page.signature();
        if (signature != null) {
            picture(seal.getRuns().get(0), signature, 90, 36);
        }
        line(document, ParagraphAlignment.RIGHT, page.fill(page.template().dateLine()), 16, FONT)
                .setIndentationRight(1280);
    }

    private static void indented(XWPFDocument document, String text) {
        line(document, ParagraphAlignment.BOTH, text, 16, FONT).setIndentationFirstLine(640);
    }

    private static XWPFParagraph line(
            XWPFDocument document, ParagraphAlignment alignment, String text, int points, String font) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(points >= 16 ? 1.5 : 1.25);
        run(paragraph, text, points, font);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int points, String font) {
        var run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    private static void picture(XWPFRun run, byte[] png, int widthPoints, int heightPoints) {
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "picture.png",
                    Units.toEMU(widthPoints),
                    Units.toEMU(heightPoints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
