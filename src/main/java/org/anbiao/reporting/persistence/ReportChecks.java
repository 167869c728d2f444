package org.anbiao.reporting.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.anbiao.reporting.Finding;
import org.anbiao.reporting.FormRule;
import org.anbiao.reporting.ReportCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the last check of a report found, with the explanations. */
@Repository
public class ReportChecks {

    private final JdbcClient jdbc;

    ReportChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The findings of the last check; the rules come from the forms of the report. */
    public List<ReportCheck> list(UUID reportId, BiFunction<String, String, FormRule> rules) {
        return jdbc.sql("""
                        select * from report_check where report_id = ?
                        order by case severity when 'error' then 0 when 'warning' then 1 else 2 end, form_id, row_id, rule_id,
                            column_id
                        """)
                .param(reportId)
                .query((row, number) -> check(row, rules))
                .list();
    }

    /** Replaces the findings; an explanation stays as long as both sides of its finding are the same. */
    public void replace(UUID reportId, List<Finding> findings) {
        Map<String, Explained> before = new HashMap<>();
        jdbc.sql("select * from report_check where report_id = ? and explanation <> ''")
                .param(reportId)
                .query((row, number) -> Map.entry(path(row), explained(row)))
                .list()
                .forEach(entry -> before.put(entry.getKey(), entry.getValue()));
        jdbc.sql("delete from report_check where report_id = ?").param(reportId).update();
        for (Finding finding : findings) {
            Explained old = before.get(finding.path() + "/" + finding.left().stripTrailingZeros());
            jdbc.sql("""
                            insert into report_check (report_id, form_id, rule_id, column_id, row_id, severity, left_value,
                                right_value, explanation, explained_by, explained_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end)
                            """)
                    .params(
                            reportId,
                            finding.formId(),
                            finding.rule().id(),
                            finding.columnId(),
                            finding.rowId(),
                            finding.rule().severity().name().toLowerCase(java.util.Locale.ROOT),
                            finding.left(),
                            finding.right(),
                            old == null ? "" : old.text(),
                            old == null ? "" : old.by(),
                            old != null)
                    .update();
        }
    }

    /** Explains one finding; returns false when the last check had no such finding. */
    public boolean explain(UUID reportId, Finding finding, String explanation, String by) {
        return jdbc.sql("""
                        update report_check set explanation = ?, explained_by = ?, explained_at = now()
                        where report_id = ? and form_id = ? and rule_id = ? and column_id = ? and row_id = ?
                        """)
                        .params(
                                explanation,
                                by,
                                reportId,
                                finding.formId(),
                                finding.rule().id(),
                                finding.columnId(),
                                finding.rowId())
                        .update()
                == 1;
    }

    private record Explained(String text, String by) {}

    private static Explained explained(ResultSet row) throws SQLException {
        return new Explained(row.getString("explanation"), row.getString("explained_by"));
    }

    private static String path(ResultSet row) throws SQLException {
        return row.getString("form_id") + "/" + row.getString("rule_id") + "/" + row.getString("column_id") + "/"
                + row.getString("row_id") + "/"
                + row.getBigDecimal("left_value").stripTrailingZeros();
    }

    private static ReportCheck check(ResultSet row, BiFunction<String, String, FormRule> rules) throws SQLException {
        Finding finding = new Finding(
                row.getString("form_id"),
                row.getString("row_id"),
                rules.apply(row.getString("form_id"), row.getString("rule_id")),
                row.getString("column_id"),
                row.getBigDecimal("left_value"),
                row.getBigDecimal("right_value"));
        return new ReportCheck(finding, row.getString("explanation"), row.getString("explained_by"));
    }
}
