package org.anbiao.tenantdata;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.Csv;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenantdata.persistence.ExportRows;
import org.anbiao.tenantdata.persistence.TenantRows;
import org.anbiao.tenantdata.persistence.TenantRows.ExportColumn;
import org.springframework.stereotype.Component;

/** What explains an export: a text to read first, the meaning of every column, and the list of everything in it. */
@Component
class ExportDocuments {

    private static final String FORMAT = "anbiao-tenant-export/1";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final JsonMapper JSON = new JsonMapper();

    private final Messages messages;
    private final TenantRows rows;
    private final ExportRows exports;

    ExportDocuments(Messages messages, TenantRows rows, ExportRows exports) {
        this.messages = messages;
        this.rows = rows;
        this.exports = exports;
    }

    /** The text to read first, in Chinese. */
    void readme(TenantExport export, Tenant tenant, Instant now, OutputStream out) throws IOException {
        StringBuilder left = new StringBuilder();
        TenantTables.ALL.stream()
                .filter(table -> !table.isExported())
                .map(TenantTable::notExported)
                .distinct()
                .forEach(reason -> left.append("  · ")
                        .append(messages.chinese("tenantdata.export.left-out." + reason))
                        .append("\r\n"));
        String text = messages.chinese(
                "tenantdata.export.readme",
                tenant.name(),
                MINUTE.format(export.askedAt()),
                MINUTE.format(now),
                export.askedByName(),
                export.decidedByName(),
                export.reason(),
                messages.chinese("tenantdata.export.personal." + (export.inFull() ? "full" : "masked")),
                left.toString());
        out.write(text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Every column of every table with its meaning. */
    void columns(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Csv csv = new Csv(writer);
        csv.line(List.of(
                word("tenantdata.columns.table"),
                word("tenantdata.columns.table-word"),
                word("tenantdata.columns.column"),
                word("tenantdata.columns.column-word"),
                word("tenantdata.columns.type"),
                word("tenantdata.columns.note")));
        for (TenantTable table : TenantTables.exported()) {
            for (ExportColumn column : rows.columns(table.name())) {
                csv.line(List.of(
                        table.name(),
                        word("tenantdata.table." + table.name()),
                        column.name(),
                        word("tenantdata.column." + column.name()),
                        column.type(),
                        note(table, column)));
            }
        }
        writer.flush();
    }

    private String note(TenantTable table, ExportColumn column) {
        if (!column.leftOut()) {
            return "";
        }
        return word(table.name().equals("stored_file") ? "tenantdata.columns.beside" : "tenantdata.columns.secret");
    }

    private String word(String key) {
        return messages.chinese(key);
    }

    /** What the archive holds so far, each entry with its number of rows and its hash. */
    void manifest(TenantExport export, Tenant tenant, Instant now, OutputStream out) throws IOException {
        JsonGenerator json = JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("authority", tenant.name());
        json.writeStringField("authorityCode", tenant.code());
        json.writeStringField("exportId", export.id().toString());
        json.writeStringField("askedBy", export.askedByName());
        json.writeStringField("askedAt", export.askedAt().toString());
        json.writeStringField("releasedBy", export.decidedByName());
        json.writeStringField("finishedAt", now.toString());
        json.writeBooleanField("personalNumbersInFull", export.inFull());
        json.writeArrayFieldStart("entries");
        exports.entries(export.id(), entry -> write(json, entry));
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void write(JsonGenerator json, ArchiveEntry entry) {
        try {
            json.writeStartObject();
            json.writeStringField("name", entry.name());
            if (entry.rows() != null) {
                json.writeNumberField("rows", entry.rows());
            }
            json.writeNumberField("bytes", entry.size());
            json.writeStringField("sha256", entry.sha256());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
