package org.anbiao.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anbiao.api.FactService.ListedFact;
import org.anbiao.common.spreadsheet.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts: what can be counted, and the records themselves, written out while they are read. */
@RestController
@RequestMapping("/api/v1/facts")
@Tag(name = "facts", description = "事实：可统计的事项及其逐条记录")
class FactController {

    private final FactService facts;
    private final ObjectMapper json;

    FactController(FactService facts, ObjectMapper json) {
        this.facts = facts;
        this.json = json;
    }

    /** A fact in the list of facts. */
    record FactItem(String name, String title, String titleEnglish, String kind, boolean recorded) {}

    /** How the records are written. */
    enum Format {
        json,
        csv
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All facts of the official forms; recorded=false where the portal does not record one yet")
    List<FactItem> list() {
        return facts.list().stream().map(FactController::item).toList();
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "The records of one fact, as far as the caller may see them",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }))
    void records(
            @PathVariable String name,
            @Parameter(description = "first day of the fact's date, included") @RequestParam(required = false) @Nullable
                    LocalDate from,
            @Parameter(description = "last day of the fact's date, included") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @Parameter(description = "as it stood at the end of this day") @RequestParam(required = false) @Nullable
                    LocalDate asOf,
            @RequestParam(defaultValue = "json") Format format,
            HttpServletResponse response)
            throws IOException {
        ListedFact fact = facts.get(name);
        FactFilter filter = new FactFilter(from, to, asOf);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (format == Format.csv) {
            response.setContentType("text/csv; charset=UTF-8");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(fact.fact().name() + ".csv")
                            .build()
                            .toString());
            writeCsv(fact.fact(), filter, response.getWriter());
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            writeJson(fact, filter, response.getWriter());
        }
    }

    private void writeCsv(Fact fact, FactFilter filter, Writer out) {
        Csv csv = new Csv(out);
        csv.line(facts.columns(fact));
        facts.stream(fact, filter, row -> csv.line(row.values()));
    }

    private void writeJson(ListedFact fact, FactFilter filter, Writer out) throws IOException {
        JsonGenerator generator = json.createGenerator(out);
        generator.writeStartObject();
        generator.writePOJOField("fact", item(fact));
        generator.writePOJOField("filter", filter);
        generator.writeArrayFieldStart("records");
        facts.stream(fact.fact(), filter, row -> write(generator, row));
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }

    private static void write(JsonGenerator generator, Map<String, @Nullable Object> row) {
        try {
            generator.writePOJO(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactItem item(ListedFact listed) {
        Fact fact = listed.fact();
        return new FactItem(fact.name(), fact.zh(), fact.en(), fact.state() ? "state" : "event", listed.recorded());
    }
}
