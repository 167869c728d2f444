package org.anbiao.reporting.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.CellEvidence;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.Figure;
import org.anbiao.reporting.Measure;
import org.anbiao.reporting.ReportCell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cells of reports and the records that were frozen behind them. */
@Repository
public class ReportCells {

    private static final String ONE_CELL =
            " where report_id = ? and form_id = ? and row_id = ? and sub_row_id = ? and column_id = ?";

    private final JdbcClient jdbc;

    ReportCells(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReportCell> list(UUID reportId) {
        return jdbc.sql("select * from report_cell where report_id = ?")
                .param(reportId)
                .query(ReportCells::cell)
                .list();
    }

    /** Writes computed figures and opening balances; figures that people put in their place stay. */
    public void write(UUID reportId, Map<CellKey, Figure> figures, Map<CellKey, BigDecimal> opening) {
        List<Map.Entry<CellKey, Figure>> cells = List.copyOf(figures.entrySet());
        List<CellKey> keys = cells.stream().map(Map.Entry::getKey).toList();
        List<Figure> values = cells.stream().map(Map.Entry::getValue).toList();
        jdbc.sql("""
                        insert into report_cell (report_id, form_id, row_id, sub_row_id, column_id, computed, recorded, opening)
                        select :report, f.* from unnest(:forms, :rows, :subs, :columns, :computed, :recorded, :opening)
                            as f (form_id, row_id, sub_row_id, column_id, computed, recorded, opening)
                        on conflict (report_id, form_id, row_id, sub_row_id, column_id) do update
                        set computed = excluded.computed, recorded = excluded.recorded, opening = excluded.opening
                        """)
                .param("report", reportId)
                .param("forms", texts(keys, CellKey::formId))
                .param("rows", texts(keys, CellKey::rowId))
                .param("subs", texts(keys, CellKey::subRowId))
                .param("columns", texts(keys, CellKey::columnId))
                .param("computed", values.stream().map(Figure::value).toArray(BigDecimal[]::new))
                .param("recorded", values.stream().map(Figure::recorded).toArray(Boolean[]::new))
                .param(
                        "opening",
                        keys.stream()
                                .map(key -> opening.getOrDefault(key, BigDecimal.ZERO))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    public void override(UUID reportId, CellKey key, BigDecimal value, String reason, String by) {
        jdbc.sql("update report_cell set submitted = ?, reason = ?, overridden_by = ?, overridden_at = now()"
                        + ONE_CELL)
                .params(value, reason, by, reportId, key.formId(), key.rowId(), key.subRowId(), key.columnId())
                .update();
    }

    public void withdrawOverride(UUID reportId, CellKey key) {
        jdbc.sql("update report_cell set submitted = null, reason = '', overridden_by = '', overridden_at = null"
                        + ONE_CELL)
                .params(reportId, key.formId(), key.rowId(), key.subRowId(), key.columnId())
                .update();
    }

    public void remark(UUID reportId, CellKey key, String comment) {
        jdbc.sql("update report_cell set return_comment = ?" + ONE_CELL)
                .params(comment, reportId, key.formId(), key.rowId(), key.subRowId(), key.columnId())
                .update();
    }

    /** How many cells the receiver has remarked on. */
    public int remarks(UUID reportId) {
        return jdbc.sql("select count(*) from report_cell where report_id = ? and return_comment <> ''")
                .param(reportId)
                .query(Integer.class)
                .single();
    }

    public void clearRemarks(UUID reportId) {
        jdbc.sql("update report_cell set return_comment = '' where report_id = ? and return_comment <> ''")
                .param(reportId)
                .update();
    }

    /** Replaces the frozen records of the report. */
    public void freeze(UUID reportId, Map<CellKey, FigureQueries.Records> records) {
        jdbc.sql("delete from report_cell_record where report_id = ?")
                .param(reportId)
                .update();
        records.forEach((key, behind) -> jdbc.sql("""
                        insert into report_cell_record
                            (report_id, form_id, row_id, sub_row_id, column_id, enterprise_ids, record_ids)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reportId,
                        key.formId(),
                        key.rowId(),
                        key.subRowId(),
                        key.columnId(),
                        behind.enterpriseIds().toArray(new UUID[0]),
                        behind.recordIds().toArray(new UUID[0]))
                .update());
        freezeNames(reportId);
    }

    private void freezeNames(UUID reportId) {
        jdbc.sql("delete from report_enterprise where report_id = ?")
                .param(reportId)
                .update();
        jdbc.sql("""
                        insert into report_enterprise (report_id, enterprise_id, code, name, unit_name, unit_ord)
                        select :report, e.id, e.code, e.name, coalesce(u.name, ''), u.ord
                        from enterprise e left join org_unit u on u.id = e.village_unit_id
                        where e.id in (select unnest(r.enterprise_ids) from report_cell_record r where r.report_id = :report)
                        """).param("report", reportId).update();
    }

    /** Whether a cell has frozen records, and how it counted. */
    public Optional<FigureQueries.Records> frozen(UUID reportId, CellKey key) {
        return jdbc.sql("select enterprise_ids, record_ids from report_cell_record" + ONE_CELL)
                .params(reportId, key.formId(), key.rowId(), key.subRowId(), key.columnId())
                .query((row, number) -> new FigureQueries.Records(
                        FigureQueries.ids(row.getArray(1)), FigureQueries.ids(row.getArray(2))))
                .optional();
    }

    /** One page of the frozen list behind a cell: enterprises, or the records with what they say today. */
    public PagedList<CellEvidence> evidence(
            UUID reportId, FigureQueries.Records records, Measure measure, PageRequest page) {
        boolean enterprises = measure.fact().registry() || measure.count() instanceof Measure.Count.Enterprises;
        String hits = enterprises
                ? "with hits as (select s.enterprise_id, null::date as on_date, null::text as label, null::text as record_kind,"
                        + " null::uuid as record_id, null::numeric as amount from unnest(:ids) as s (enterprise_id))"
                : "with hits as (select " + EvidenceColumns.of(measure) + " from "
                        + measure.fact().view()
                        + " f cross join lateral (select f.enterprise_id) s where f.fact_id = any (:ids) group by "
                        + EvidenceColumns.groups(measure) + ")";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ids", (enterprises ? records.enterpriseIds() : records.recordIds()).toArray(new UUID[0]));
        long total = jdbc.sql(hits + " select count(*) from hits")
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("report", reportId);
        parameters.put("limit", page.limit());
        parameters.put("offset", page.offset());
        return new PagedList<>(
                jdbc.sql(hits + EvidenceColumns.FROZEN_PAGE)
                        .params(parameters)
                        .query(FigureQueries::evidence)
                        .list(),
                total);
    }

    private static String[] texts(List<CellKey> keys, java.util.function.Function<CellKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    private static ReportCell cell(ResultSet row, int number) throws SQLException {
        return new ReportCell(
                new CellKey(
                        row.getString("form_id"),
                        row.getString("row_id"),
                        row.getString("sub_row_id"),
                        row.getString("column_id")),
                row.getBigDecimal("computed"),
                row.getBigDecimal("opening"),
                row.getBoolean("recorded"),
                row.getBigDecimal("submitted"),
                row.getString("reason"),
                row.getString("overridden_by"),
                ReportRows.instant(row, "overridden_at"),
                row.getString("return_comment"));
    }
}
