package org.anbiao.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as files in the official layout. */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional(readOnly = true)
public class ReportExport {

    private final ReportService reports;
    private final PdfRenderer pdf;
    private final TenantSettings settings;
    private final Clock clock;

    ReportExport(ReportService reports, PdfRenderer pdf, TenantSettings settings, Clock clock) {
        this.reports = reports;
        this.pdf = pdf;
        this.settings = settings;
        this.clock = clock;
    }

    /** All forms of a report as one workbook, one sheet per form; with the submitted figures. */
    public byte[] workbook(UUID reportId) {
        return write(filled(reports.get(reportId)));
    }

    /** All forms of a report as PDF with an embedded Chinese font, for printing and sealing. */
    public byte[] pdf(UUID reportId) {
        return pdf.render(FormPage.of(filled(reports.get(reportId))));
    }

    /** One form as a workbook. */
    public byte[] workbook(FilledForm form) {
        return write(List.of(form));
    }

    /** The forms of a report with their figures, ready to be printed. */
    List<FilledForm> filled(Report report) {
        Map<CellKey, BigDecimal> values = new HashMap<>();
        reports.cells(report.id()).forEach(cell -> values.put(cell.key(), cell.value()));
        FilledForm.Header header = new FilledForm.Header(
                report.unitName(),
                report.header().filledBy(),
                report.header().phone(),
                report.header().filledOn());
        return reports.forms(report).stream()
                .map(form -> new FilledForm(form, header, values, blankRows(report, form)))
                .toList();
    }

    /** The row of the other kind of unit on a single unit's sheet, where the authority wants it blank. */
    private Set<String> blankRows(Report report, FormDefinition form) {
        boolean blank = settings.choice(report.tenantId(), ReportingSettings.OTHER_ROW, LocalDate.now(clock))
                .equals("blank");
        if (!blank || report.side().consolidated()) {
            return Set.of();
        }
        return form.rows().stream()
                .filter(row -> !report.side().sides().contains(row.side()))
                .map(FormDefinition.Row::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] write(List<FilledForm> forms) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FormSheetWriter.write(forms, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
