package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of guidance numbers set from above. A target of 0 is a real value: the sector has no task of that kind, and
 * progress against it is shown as "no target", never as a division.
 */
public record TargetTable(
        String id,
        int version,
        String attachment,
        String title,
        String rowLabel,
        List<Column> columns,
        List<Row> rows,
        List<String> notes) {

    /**
     * A printed column.
     *
     * @param measure what progress is measured by, null for a column of words
     */
    public record Column(
            String id,
            String label,
            @Nullable String unit,
            @Nullable LocalDate countsFrom,
            @Nullable String measure) {}

    /** One sector with its targets by column and the office that leads it. */
    public record Row(String sector, Map<String, BigDecimal> targets, String leadOffice) {}

    /** The computed total of a column; the source prints none. */
    public BigDecimal total(String columnId) {
        return rows.stream()
                .map(row -> row.targets().getOrDefault(columnId, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
