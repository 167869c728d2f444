package org.anbiao.supervision.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.ranking.RankedKind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of a kind with their record of a year and their assessment as .xlsx; texts are written as texts. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class AssessmentSheet {

    private final UnitAssessments assessments;
    private final Messages messages;
    private final AuditLog audit;

    AssessmentSheet(UnitAssessments assessments, Messages messages, AuditLog audit) {
        this.assessments = assessments;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the table; the stream stays open. */
    public void write(OutputStream out, int year, RankedKind kind) throws IOException {
        List<AssessmentLine> lines = assessments.lines(year, kind);
        Workbook workbook = new Workbook(out, "Anbiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(messages.chinese("supervision.assessment.title"));
        List<Object> heads = new ArrayList<>(
                List.of(messages.chinese("supervision.column.unit"), messages.chinese("supervision.field.year")));
        for (AssessedFigure figure : AssessedFigure.values()) {
            heads.add(messages.chinese("supervision.assessment.figure." + Codes.of(figure)));
        }
        for (String key : List.of("score", "result", "field.reason", "field.on", "published")) {
            heads.add(messages.chinese("supervision.assessment." + key));
        }
        row(sheet, 0, heads);
        for (int i = 0; i < heads.size(); i++) {
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(1, 1);
        int next = 1;
        for (AssessmentLine line : lines) {
            row(sheet, next++, values(line, year));
        }
        workbook.finish();
        audit.record(
                "supervision.exported",
                "supervision",
                null,
                null,
                null,
                Map.of("list", "assessments", "rows", lines.size()));
    }

    /** The record that an assessment was made on; of a unit without one the record of today. */
    private static List<Object> values(AssessmentLine line, int year) {
        UnitAssessment made = line.latest();
        List<Object> values = new ArrayList<>(List.of(line.unit().name(), year));
        for (AssessedFigure figure : AssessedFigure.values()) {
            values.add(made == null ? line.count(figure) : made.count(figure));
        }
        Object score = made == null ? line.score() : made.score();
        values.add(score == null ? "" : score);
        values.add(made == null ? "" : made.grade());
        values.add(made == null ? "" : made.reason());
        values.add(made == null ? "" : made.decidedOn());
        values.add(made == null || made.publishedOn() == null ? "" : made.publishedOn());
        return values;
    }

    private static void row(Worksheet sheet, int row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.value(row, i, String.valueOf(values.get(i)));
            }
        }
    }
}
