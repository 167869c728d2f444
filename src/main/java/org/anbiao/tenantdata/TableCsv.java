package org.anbiao.tenantdata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anbiao.common.spreadsheet.Csv;
import org.anbiao.tenantdata.persistence.TenantRows;
import org.anbiao.tenantdata.persistence.TenantRows.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an authority's rows of a table as comma-separated values, the names of the columns first. */
@Component
class TableCsv {

    private final TenantRows rows;

    TableCsv(TenantRows rows) {
        this.rows = rows;
    }

    /**
     * Writes the next rows.
     *
     * @param after the key of the last row written before; null from the beginning
     * @return the key of the last row written now, and how many there were
     */
    Written write(TenantTable table, @Nullable List<String> after, int most, ExportValues values, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Csv csv = new Csv(writer);
        csv.line(rows.columns(table.name()).stream()
                .filter(column -> !column.leftOut())
                .map(ExportColumn::name)
                .toList());
        long[] written = {0};
        List<String> last = rows.next(table, after, most, values::value, row -> {
            csv.line(row);
            written[0]++;
        });
        writer.flush();
        return new Written(last, written[0]);
    }

    /** @param last the key of the last row; null when there was none */
    record Written(@Nullable List<String> last, long rows) {}
}
