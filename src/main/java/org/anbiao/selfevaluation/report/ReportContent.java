package org.anbiao.selfevaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.Messages;
import org.anbiao.documents.Block;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.EvaluationScore;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.standard.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the report from the answers: result per element, what is not met and its correction, changed documents. */
@Component
class ReportContent {

    private static final int CHART_MM = 150;
    private static final String TEXT = "selfevaluation.report.";

    private final Messages messages;
    private final BarChart chart;

    ReportContent(Messages messages, BarChart chart) {
        this.messages = messages;
        this.chart = chart;
    }

    /**
     * What a report says.
     *
     * @param signature null for a draft
     */
    record Given(
            String enterpriseName,
            EvaluationSheet sheet,
            List<ImprovementItem> improvements,
            String changedDocuments,
            String signer,
            LocalDate day,
            byte @Nullable [] signature) {}

    String title(Given given) {
        return text("title", String.valueOf(given.sheet().evaluation().year()));
    }

    List<Block> blocks(Given given) {
        List<Block> blocks = new ArrayList<>();
        basics(given, blocks);
        results(given, blocks);
        notMet(given, blocks);
        notApplicable(given, blocks);
        blocks.add(new Block.Heading(text("changed-documents")));
        blocks.add(new Block.Paragraph(
                given.changedDocuments().isBlank() ? text("changed-documents.none") : given.changedDocuments()));
        byte[] signature = given.signature();
        if (signature != null) {
            blocks.add(new Block.Signature(text("signer", given.signer()), signature, text("day", given.day())));
        }
        return blocks;
    }

    private void basics(Given given, List<Block> blocks) {
        EvaluationSheet sheet = given.sheet();
        blocks.add(new Block.Heading(text("basics")));
        blocks.add(new Block.Paragraph(text(
                "basics.text",
                given.enterpriseName(),
                sheet.edition().name(),
                String.valueOf(sheet.edition().elements().size()),
                String.valueOf(sheet.edition().items().size()),
                given.day())));
    }

    private void results(Given given, List<Block> blocks) {
        EvaluationSheet sheet = given.sheet();
        EvaluationScore score = sheet.score();
        List<ElementResult> results = ElementResult.of(sheet);
        blocks.add(new Block.Heading(text("results")));
        blocks.add(new Block.Paragraph(text(
                "results." + score.method().code(),
                String.valueOf(score.met()),
                String.valueOf(EvaluationScore.count(sheet.answers().values(), Result.NOT_MET)),
                String.valueOf(EvaluationScore.count(sheet.answers().values(), Result.NOT_APPLICABLE)),
                plain(score.givenShown()),
                plain(score.possible()),
                plain(score.full()),
                plain(score.points()),
                plain(score.percent()),
                String.valueOf(score.applicable()))));
        List<List<String>> rows = new ArrayList<>();
        for (ElementResult result : results) {
            rows.add(List.of(
                    result.title(),
                    String.valueOf(result.items()),
                    String.valueOf(result.met()),
                    String.valueOf(result.notMet()),
                    String.valueOf(result.notApplicable()),
                    result.applies() ? points(result) : text("nothing"),
                    result.applies() ? share(result) : text("nothing")));
        }
        blocks.add(new Block.Table(
                columns(
                        "element",
                        "items",
                        "met",
                        "not-met",
                        "not-applicable",
                        score.method().counts() ? "points" : "no-points",
                        score.method().counts() ? "percent" : "met-share"),
                List.of(34, 9, 9, 10, 10, 16, 12),
                rows));
        blocks.add(new Block.Picture(chart.png(results, text("nothing")), CHART_MM, BarChart.heightMm(results.size())));
    }

    /** By a standard without points there is nothing to write, neither 0 nor all. */
    private String points(ElementResult result) {
        return result.percent() == null ? text("no-points") : plain(result.points()) + " / " + plain(result.full());
    }

    private String share(ElementResult result) {
        return result.percent() == null
                ? text("met-of", String.valueOf(result.met()), String.valueOf(result.applicable()))
                : plain(result.percent()) + "%";
    }

    private void notMet(Given given, List<Block> blocks) {
        blocks.add(new Block.Heading(text("not-met")));
        if (given.improvements().isEmpty()) {
            blocks.add(new Block.Paragraph(text("not-met.none")));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (ImprovementItem item : given.improvements()) {
            LocalDate due = item.dueOn();
            LocalDate done = item.doneOn();
            rows.add(List.of(
                    item.itemCode() + " " + item.requirement(),
                    item.problem(),
                    item.measure(),
                    item.responsible(),
                    due == null ? "" : text("day", due),
                    done == null ? text("still-open") : text("done", done)));
        }
        blocks.add(new Block.Table(
                columns("requirement", "problem", "measure", "responsible", "due", "state"),
                List.of(28, 22, 20, 8, 11, 11),
                rows));
    }

    private void notApplicable(Given given, List<Block> blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : given.sheet().edition().items()) {
            Answer answer = given.sheet().answers().get(item.code());
            if (answer != null && answer.result() == Result.NOT_APPLICABLE) {
                rows.add(List.of(item.code() + " " + item.text(), answer.reason()));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(text("not-applicable")));
            blocks.add(new Block.Table(columns("requirement", "reason"), List.of(60, 40), rows));
        }
    }

    private List<String> columns(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> text("column." + name))
                .toList();
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(TEXT + key, arguments);
    }

    private static String plain(java.math.@Nullable BigDecimal number) {
        return number == null || number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString();
    }
}
