package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as written in its file, before it is checked. Lists that a file leaves out are null. */
record FormFile(
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

    record Row(String id, String label, @Nullable String name, String side) {}

    record SubRows(
            String id,
            List<FormDefinition.SubRow> rows,
            List<String> brokenDown,
            @Nullable List<Merged> merged,
            @Nullable List<Absent> absent) {}

    record Merged(String subRow, List<String> columns, Column cell) {}

    record Absent(String subRow, List<String> columns) {}

    record Column(
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

    record Due(String hop, String label, Map<String, LocalDate> dates) {}

    record Rule(
            String id,
            String severity,
            String rule,
            @Nullable List<String> left,
            @Nullable List<String> right) {}
}
