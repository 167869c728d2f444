package org.anbiao.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.PdfRenderer;
import org.springframework.stereotype.Component;

/** The summary (总结) as a document: the unit's words and the year's figures with their day. */
@Component
class SummaryReport {

    private static final String TEXT = "summary.report.";
    private static final List<Integer> SECTOR_WIDTHS = List.of(20, 10, 10, 10, 10, 10, 10, 10, 10);

    private final SummaryNames names;
    private final Messages messages;
    private final PdfRenderer pdf;
    private final FileStore files;

    SummaryReport(SummaryNames names, Messages messages, PdfRenderer pdf, FileStore files) {
        this.names = names;
        this.messages = messages;
        this.pdf = pdf;
        this.files = files;
    }

    /** The stored documents. */
    record Files(UUID pdf, UUID docx) {}

    /** Keeps the summary as PDF and .docx, as it is handed in. */
    Files store(UnitSummary summary, SummaryCampaign campaign) {
        String name = names.unit(summary) + title(campaign);
        UUID pdfFile = files.store(null, name + ".pdf", pdf(summary, campaign)).id();
        byte[] docx = BlockDocx.of(title(campaign), names.unit(summary), blocks(summary, campaign));
        return new Files(pdfFile, files.store(null, name + ".docx", docx).id());
    }

    /** The summary as PDF. */
    byte[] pdf(UnitSummary summary, SummaryCampaign campaign) {
        return pdf.render(BlockHtml.of(title(campaign), names.unit(summary), blocks(summary, campaign)));
    }

    private String title(SummaryCampaign campaign) {
        return text("title", String.valueOf(campaign.year()));
    }

    private List<Block> blocks(UnitSummary summary, SummaryCampaign campaign) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text("opening", campaign.title(), summary.asOf())));
        List<SummarySection> sections = Arrays.stream(SummarySection.values())
                .filter(section -> !section.isText()
                        || section.isRequired()
                        || !summary.text(section).isEmpty())
                .toList();
        for (int i = 0; i < sections.size(); i++) {
            SummarySection section = sections.get(i);
            blocks.add(new Block.Heading(text("heading." + (i + 1), names.section(section))));
            switch (section) {
                case SECTORS -> sectors(summary.figures(), blocks);
                case COMMON -> common(summary.figures().common(), blocks);
                case OUTSTANDING -> outstanding(summary.figures().outstanding(), blocks);
                case OPEN ->
                    blocks.add(new Block.Paragraph(open(summary.figures().open())));
                default -> summary.text(section).lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
            }
        }
        return blocks;
    }

    private void sectors(SummaryFigures figures, List<Block> blocks) {
        List<String> header = Stream.concat(
                        Stream.of(text("column.sector")),
                        SectorResult.COLUMNS.stream().map(column -> text("column." + column.key())))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        figures.sectors().forEach(result -> rows.add(row(names.sector(result), result)));
        rows.add(row(text("total"), figures.total()));
        blocks.add(new Block.Table(header, SECTOR_WIDTHS, rows));
    }

    private static List<String> row(String name, SectorResult result) {
        return Stream.concat(
                        Stream.of(name),
                        SectorResult.COLUMNS.stream()
                                .map(column -> String.valueOf(column.value().applyAsLong(result))))
                .toList();
    }

    private void common(List<CommonProblem> problems, List<Block> blocks) {
        if (problems.isEmpty()) {
            blocks.add(new Block.Paragraph(text("common.none")));
            return;
        }
        List<String> header = Stream.of("problem", "shown", "enterprises-with", "records", "open")
                .map(column -> text("column." + column))
                .toList();
        List<List<String>> rows = problems.stream()
                .map(problem -> List.of(
                        names.problem(problem),
                        text("kind." + problem.kind().code()),
                        String.valueOf(problem.enterprises()),
                        String.valueOf(problem.records()),
                        String.valueOf(problem.open())))
                .toList();
        blocks.add(new Block.Table(header, List.of(44, 20, 12, 12, 12), rows));
    }

    private void outstanding(List<OutstandingProblem> problems, List<Block> blocks) {
        if (problems.isEmpty()) {
            blocks.add(new Block.Paragraph(text("outstanding.none")));
            return;
        }
        List<String> header = Stream.of("enterprise", "description", "level", "found", "due", "state")
                .map(column -> text("column." + column))
                .toList();
        List<List<String>> rows = problems.stream().map(this::row).toList();
        blocks.add(new Block.Table(header, List.of(20, 34, 10, 12, 12, 12), rows));
    }

    private List<String> row(OutstandingProblem problem) {
        LocalDate due = problem.dueOn();
        LocalDate closed = problem.closedOn();
        return List.of(
                problem.enterprise(),
                problem.description(),
                text(problem.major() ? "level.major" : "level.general"),
                text("day", problem.foundOn()),
                due == null ? "—" : text("day", due),
                closed == null ? text("state.open") : text("state.closed", closed));
    }

    private String open(OpenMatters open) {
        return text("open", open.hazards(), open.overdueHazards(), open.improvements(), open.enterpriseSteps());
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(TEXT + key, arguments);
    }
}
