package org.anbiao.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A report for a word processor, in the fonts that office machines have. */
public final class BlockDocx {

    private static final String FONT = "FangSong";
    private static final String TITLE_FONT = "SimSun";
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int TWIPS_PER_CM = 567;

    private final XWPFDocument document;

    private BlockDocx(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] of(String title, String enterprise, List<Block> blocks) {
        try (XWPFDocument document = new XWPFDocument()) {
            BlockDocx writer = new BlockDocx(document);
            writer.page();
            writer.line(ParagraphAlignment.CENTER, title, 20, TITLE_FONT);
            writer.line(ParagraphAlignment.CENTER, enterprise, 14, FONT).setSpacingAfter(400);
            blocks.forEach(writer::append);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(cm(2.5));
        margin.setBottom(cm(2.2));
        margin.setLeft(cm(2.8));
        margin.setRight(cm(2.6));
    }

    private static BigInteger cm(double value) {
        return BigInteger.valueOf(Math.round(value * TWIPS_PER_CM));
    }

    private void append(Block block) {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph line = line(ParagraphAlignment.LEFT, heading.text(), 14, TITLE_FONT);
            line.setSpacingBefore(240);
            line.setKeepNext(true);
        } else if (block instanceof Block.Paragraph paragraph) {
            for (String text : paragraph.text().split("\n")) {
                line(ParagraphAlignment.BOTH, text, 12, FONT).setIndentationFirstLine(480);
            }
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Picture picture) {
            picture(
                    document.createParagraph().createRun(),
                    picture.png(),
                    picture.widthMm() * POINTS_PER_MM,
                    picture.heightMm() * POINTS_PER_MM);
        } else if (block instanceof Block.Signature signature) {
            XWPFParagraph line = line(ParagraphAlignment.RIGHT, signature.label(), 12, FONT);
            line.setSpacingBefore(700);
            picture(line.createRun(), signature.png(), 90, 36);
            line(ParagraphAlignment.RIGHT, signature.date(), 12, FONT);
        }
    }

    private void table(Block.Table block) {
        XWPFTable table =
                document.createTable(block.rows().size() + 1, block.header().size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < block.header().size(); column++) {
            cell(
                    table.getRow(0).getCell(column),
                    block.header().get(column),
                    block.widths().get(column));
        }
        for (int row = 0; row < block.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            for (int column = 0; column < block.header().size(); column++) {
                cell(
                        table.getRow(row + 1).getCell(column),
                        block.rows().get(row).get(column),
                        block.widths().get(column));
            }
        }
    }

    private static void cell(XWPFTableCell cell, String text, int percent) {
        cell.setWidth(percent + "%");
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, 10, FONT);
    }

    private XWPFParagraph line(ParagraphAlignment alignment, String text, int points, String font) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(1.5);
        run(paragraph, text, points, font);
        return paragraph;
    }

    private static void run(XWPFParagraph paragraph, String text, int points, String font) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        run.setText(text);
    }

    private static void picture(XWPFRun run, byte[] png, double width, double height) {
        try {
            run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "picture.png",
                    Units.toEMU(width),
                    Units.toEMU(height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
