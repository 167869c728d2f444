package org.anbiao.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.Report;
import org.anbiao.reporting.ReportCell;
import org.anbiao.reporting.ReportExport;
import org.anbiao.reporting.ReportListItem;
import org.anbiao.reporting.ReportService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The official forms: reports as units hand them in, and any form computed for the caller as of any day. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "reports", description = "季报表")
class ReportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String VIEW =
            "OWN: the row of the caller's own side. CONSOLIDATED: both rows, each over the union of"
                    + " the members of the campaign that the caller's authority runs; the two are never added.";

    private final ReportService reports;
    private final ReportExport export;
    private final FormFigures figures;

    ReportController(ReportService reports, ReportExport export, FormFigures figures) {
        this.reports = reports;
        this.export = export;
        this.figures = figures;
    }

    /** A report in a list. */
    record ReportItem(
            UUID id,
            UUID campaignId,
            String campaign,
            String unit,
            String side,
            String period,
            LocalDate dueOn,
            String state,
            boolean late,
            @Nullable Instant sentAt) {}

    /** A cell of a report. {@code computed} is the portal's figure, {@code value} the one that is handed in. */
    record Cell(String form, String cell, BigDecimal value, BigDecimal computed, boolean recorded) {}

    /** A report with its cells; {@code asOf} is null before the figures were computed. */
    record ReportDetail(
            UUID id,
            UUID campaignId,
            String campaign,
            String unit,
            String period,
            LocalDate dueOn,
            String state,
            @Nullable LocalDate asOf,
            @Nullable Instant sentAt,
            List<String> forms,
            List<Cell> cells) {}

    @GetMapping(path = "/forms", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "All forms with their columns, in the newest version")
    List<FormDocument> forms() {
        return figures.forms();
    }

    @GetMapping(path = "/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Reports that the caller's unit hands in; for an office, those of all its units")
    ApiPage<ReportItem> list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PagedList<ReportListItem> found = reports.list(campaign, ApiPage.request(page, size));
        return new ApiPage<>(found.rows().stream().map(ReportController::item).toList(), page, size, found.total());
    }

    @GetMapping(path = "/reports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One report with the figures that are or were handed in")
    ReportDetail get(@PathVariable UUID id) {
        return detail(reports.get(id), reports.cells(id));
    }

    @GetMapping("/reports/{id}.xlsx")
    @Operation(summary = "One report as a workbook in the official layout, one sheet per form")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id) {
        return file(export.workbook(id), "report-" + id);
    }

    @GetMapping(path = "/reports/{form}/{period}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "A form computed from today's records for the caller's authority or unit; nothing is stored",
            description =
                    "Nine-small places count among the enterprises where the caller's campaign of that period takes"
                            + " them in and the family has no form of their own for them.")
    FormDocument compute(
            @PathVariable String form,
            @Parameter(description = "2025-Q1 or 2025-annual") @PathVariable String period,
            @Parameter(description = "day up to which data counts, included; without it the period's last day")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = VIEW) @RequestParam(defaultValue = "OWN") FormFigures.View view) {
        return figures.compute(form, period, asOf, view);
    }

    @GetMapping("/reports/{form}/{period}.xlsx")
    @Operation(summary = "The same as a workbook in the official layout")
    ResponseEntity<byte[]> computeWorkbook(
            @PathVariable String form,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Parameter(description = VIEW) @RequestParam(defaultValue = "OWN") FormFigures.View view) {
        return file(figures.workbook(form, period, asOf, view), form + "-" + period);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(content);
    }

    private static ReportItem item(ReportListItem row) {
        return new ReportItem(
                row.id(),
                row.campaignId(),
                row.campaignTitle(),
                row.unitName(),
                row.side().code(),
                row.period().toString(),
                row.dueOn(),
                row.state().code(),
                row.late(),
                row.sentAt());
    }

    private static ReportDetail detail(Report report, List<ReportCell> cells) {
        return new ReportDetail(
                report.id(),
                report.campaignId(),
                report.campaignTitle(),
                report.unitName(),
                report.period().toString(),
                report.dueOn(),
                report.state().code(),
                report.asOf(),
                report.sentAt(),
                report.forms().stream().map(Report.FormVersion::formId).toList(),
                cells.stream()
                        .map(cell -> new Cell(
                                cell.key().formId(), cell.key().path(), cell.value(), cell.computed(), cell.recorded()))
                        .toList());
    }
}
