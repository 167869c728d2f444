package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PdfRenderer;
import org.springframework.stereotype.Component;

/** The evaluation report (评估报告, R-098) as a document: the unit's words, the figures with their day, the improvement list. */
@Component
class LookBackReport {

    private static final String TEXT = "lookback.report.";

    private final LookBackNames names;
    private final Messages messages;
    private final PdfRenderer pdf;
    private final FileStore files;

    LookBackReport(LookBackNames names, Messages messages, PdfRenderer pdf, FileStore files) {
        this.names = names;
        this.messages = messages;
        this.pdf = pdf;
        this.files = files;
    }

    /** The stored documents. */
    record Files(UUID pdf, UUID docx) {}

    /** Keeps the report as PDF and .docx, as it is handed in. */
    Files store(LookBack lookBack, LookBackCampaign campaign, List<ImprovementEntry> entries, LocalDate day) {
        String name = names.unit(lookBack) + text("title");
        UUID pdfFile = files.store(null, name + ".pdf", pdf(lookBack, campaign, entries, day))
                .id();
        UUID docxFile = files.store(
                        null,
                        name + ".docx",
                        BlockDocx.of(text("title"), names.unit(lookBack), blocks(lookBack, campaign, entries, day)))
                .id();
        return new Files(pdfFile, docxFile);
    }

    /** The report as PDF. */
    byte[] pdf(LookBack lookBack, LookBackCampaign campaign, List<ImprovementEntry> entries, LocalDate day) {
        return pdf.render(BlockHtml.of(text("title"), names.unit(lookBack), blocks(lookBack, campaign, entries, day)));
    }

    private List<Block> blocks(
            LookBack lookBack, LookBackCampaign campaign, List<ImprovementEntry> entries, LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text("opening", campaign.title(), lookBack.sinceOn(), day)));
        List<Section> sections = Arrays.stream(Section.values())
                .filter(section -> !section.isText()
                        || section.isRequired()
                        || !lookBack.text(section).isEmpty())
                .toList();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            blocks.add(new Block.Heading(text("heading." + (i + 1), names.section(section))));
            switch (section) {
                case FIGURES -> figures(lookBack, blocks);
                case ENTRIES -> list(entries, blocks);
                default -> blocks.add(new Block.Paragraph(lookBack.text(section)));
            }
        }
        return blocks;
    }

    private void figures(LookBack lookBack, List<Block> blocks) {
        blocks.add(new Block.Paragraph(text("figures", lookBack.asOf())));
        List<String> header = new ArrayList<>(List.of(text("figure.year")));
        List<List<String>> rows = new ArrayList<>();
        for (YearFigures year : lookBack.figures()) {
            List<String> row = new ArrayList<>(List.of(text("year", String.valueOf(year.year()))));
            YearFigures.COLUMNS.forEach(figure -> row.add(figure.text(year)));
            rows.add(row);
        }
        YearFigures.COLUMNS.forEach(figure -> header.add(text("figure." + figure.key())));
        blocks.add(new Block.Table(header, List.of(10, 10, 10, 10, 10, 10, 10, 10, 10, 10), rows));
        blocks.add(new Block.Paragraph(text("figures-note")));
    }

    private void list(List<ImprovementEntry> entries, List<Block> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ImprovementEntry entry = entries.get(i);
            LocalDate done = entry.doneOn();
            rows.add(List.of(
                    String.valueOf(i + 1),
                    entry.problem(),
                    entry.measure(),
                    entry.responsible(),
                    text("day", entry.dueOn()),
                    done == null ? text("entry.open") : text("entry.done", done)));
        }
        List<String> header = List.of("number", "problem", "measure", "responsible", "due", "state").stream()
                .map(column -> text("entry." + column))
                .toList();
        blocks.add(new Block.Table(header, List.of(6, 30, 28, 12, 12, 12), rows));
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(TEXT + key, arguments);
    }
}
