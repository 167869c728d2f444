package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.documents.BlockDocx;
import org.anbiao.documents.BlockHtml;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.hazard.ReportedRisks.ReportedRisk;
import org.anbiao.hazard.persistence.HazardQueries;
import org.anbiao.hazard.persistence.HazardRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheet of the dual report (双报告, R-168): how risks are controlled and hazards treated in a time, for the supervising department and
 * for the workers' congress. Made from what is recorded, on the day it is asked for; nothing of it is typed.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class DualReport {

    private static final String TEXT = "hazard.dual.";
    private static final List<String> COLORS = List.of("red", "orange", "yellow", "blue");

    private final HazardAccess access;
    private final HazardSummaries summaries;
    private final HazardQueries queries;
    private final HazardRows hazards;
    private final List<ReportedRisks> risks;
    private final PdfRenderer pdf;
    private final Messages messages;

    DualReport(
            HazardAccess access,
            HazardSummaries summaries,
            HazardQueries queries,
            HazardRows hazards,
            List<ReportedRisks> risks,
            PdfRenderer pdf,
            Messages messages) {
        this.access = access;
        this.summaries = summaries;
        this.queries = queries;
        this.hazards = hazards;
        this.risks = risks;
        this.pdf = pdf;
        this.messages = messages;
    }

    /**
     * The sheet as PDF.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @throws DomainException for an enterprise that is not the actor's, or when the last day lies before the first
     */
    public byte[] pdf(UUID enterpriseId, LocalDate from, LocalDate to) {
        return pdf.render(BlockHtml.of(text("title"), name(enterpriseId), blocks(enterpriseId, from, to)));
    }

    /** The same for a word processor. */
    public byte[] docx(UUID enterpriseId, LocalDate from, LocalDate to) {
        return BlockDocx.of(text("title"), name(enterpriseId), blocks(enterpriseId, from, to));
    }

    private String name(UUID enterpriseId) {
        return access.subject(enterpriseId).name();
    }

    private List<Block> blocks(UUID enterpriseId, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new DomainException("hazard.balance.days");
        }
        HazardBalance balance = summaries.balance(enterpriseId, from, to);
        List<HazardListItem> all = queries.between(enterpriseId, from, to);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(text("opening", from, to)));
        blocks.add(new Block.Heading(text("heading.risks")));
        risks(blocks, enterpriseId);
        blocks.add(new Block.Heading(text("heading.major")));
        majors(blocks, all);
        blocks.add(new Block.Heading(text("heading.treatment")));
        blocks.add(new Block.Paragraph(text(
                "figures", balance.carried(), balance.opened(), balance.closed(), balance.open(), balance.overdue())));
        if (!all.isEmpty()) {
            blocks.add(table(
                    List.of("number", "found", "source", "description", "responsible", "due", "state"),
                    List.of(6, 12, 11, 33, 12, 12, 14),
                    lines(all)));
        }
        blocks.add(new Block.Heading(text("heading.receivers")));
        blocks.add(new Block.Paragraph(text("receivers")));
        return blocks;
    }

    /** How many points of each colour there are, then each colour's points with their measures. */
    private void risks(List<Block> blocks, UUID enterpriseId) {
        List<ReportedRisk> all = risks.stream()
                .flatMap(source -> source.of(enterpriseId).stream())
                .toList();
        if (all.isEmpty()) {
            blocks.add(new Block.Paragraph(text("risks-none")));
            return;
        }
        blocks.add(new Block.Paragraph(text(
                "risks-figures",
                all.size(),
                count(all, "red"),
                count(all, "orange"),
                count(all, "yellow"),
                count(all, "blue"))));
        for (String color : COLORS) {
            if (count(all, color) > 0) {
                blocks.add(new Block.Paragraph(text("risks-of." + color, count(all, color))));
                blocks.add(table(
                        List.of("place", "risk", "accidents", "control", "level", "answers"),
                        List.of(14, 18, 14, 34, 9, 11),
                        all.stream()
                                .filter(one -> one.color().equals(color))
                                .map(one -> List.of(
                                        one.place(),
                                        one.name(),
                                        one.accidents(),
                                        one.measures(),
                                        one.level(),
                                        one.responsible()))
                                .toList()));
            }
        }
    }

    private static long count(List<ReportedRisk> all, String color) {
        return all.stream().filter(one -> one.color().equals(color)).count();
    }

    private void majors(List<Block> blocks, List<HazardListItem> all) {
        List<Hazard> majors = all.stream()
                .filter(item -> item.level() == HazardLevel.MAJOR)
                .flatMap(item -> hazards.find(item.id()).stream())
                .toList();
        if (majors.isEmpty()) {
            blocks.add(new Block.Paragraph(text("major-none")));
            return;
        }
        blocks.add(table(
                List.of("description", "clause", "responsible", "measure", "funds", "due", "contingency", "acceptance"),
                List.of(16, 13, 9, 16, 11, 11, 12, 12),
                majors.stream().map(this::major).toList()));
    }

    private List<String> major(Hazard hazard) {
        HazardPlan plan = hazard.plan();
        return List.of(
                hazard.description(),
                hazard.clause(),
                plan.responsible(),
                plan.measure(),
                plan.funds(),
                day(plan.dueOn()),
                plan.contingency(),
                plan.acceptance());
    }

    private List<List<String>> lines(List<HazardListItem> all) {
        List<List<String>> lines = new ArrayList<>();
        for (HazardListItem item : all) {
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    day(item.foundOn()),
                    messages.chinese("hazard.source." + item.source().code()),
                    item.description(),
                    item.responsible(),
                    day(item.dueOn()),
                    item.verifiedOn() == null
                            ? messages.chinese("hazard.state." + item.state().code())
                            : messages.chinese("hazard.verified-line", item.verifiedOn())));
        }
        return lines;
    }

    private Block table(List<String> columns, List<Integer> widths, List<List<String>> rows) {
        return new Block.Table(
                columns.stream().map(column -> text("column." + column)).toList(), widths, rows);
    }

    private String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return Stream.ofNullable(day)
                .map(known -> text("day", known))
                .findFirst()
                .orElse("");
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(TEXT + key, arguments);
    }
}
