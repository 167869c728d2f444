package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as written in its file, before it is checked. Lists that a file leaves out are null. */
public record FormFile(
        String id,
        int version,
        String family,
        int ord,
        String attachment,
        String title,
        String subject,
        String paper,
        List<FormDefinition.HeaderField> headerFields,
        String rowLabel,
        List<Row> rows,
        @Nullable SubRows subRows,
        List<Column> columns,
        List<String> notes,
        List<Due> due,
        List<Rule> validations) {

    /** A printed row; {@code side} is line or block. */
    public record Row(String id, String label, @Nullable String name, String side) {}

    /** Lines into which broken-down columns are split, with their merged and absent cells. */
    public record SubRows(
            String id,
            List<FormDefinition.SubRow> rows,
            List<String> brokenDown,
            @Nullable List<Merged> merged,
            @Nullable List<Absent> absent) {}

    /** A cell of one sub-row that stands for several columns. */
    public record Merged(String subRow, List<String> columns, Column cell) {}

    /** Cells of one sub-row that the layout does not have. */
    public record Absent(String subRow, List<String> columns) {}

    /** A group (with children), a column of words, or a column of figures. */
    public record Column(
            String id,
            String label,
            @Nullable Integer rowSpan,
            @Nullable List<Column> children,
            @Nullable List<String> words,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String measure,
            @Nullable LocalDate countsFrom,
            @Nullable LocalDate baseDate) {}

    /** The last days of one hop by period. */
    public record Due(String hop, String label, Map<String, LocalDate> dates) {}

    /** A rule; see {@link FormRule} for its words in lower case. */
    public record Rule(
            String id,
            String severity,
            String rule,
            @Nullable List<String> left,
            @Nullable List<String> right) {}
}
