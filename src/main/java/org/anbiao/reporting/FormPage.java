package org.anbiao.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** Forms as XHTML pages for printing, in the same layout as the workbook; one landscape page or more per form. */
final class FormPage {

    private static final String STYLE = """
            @page { size: %s landscape; margin: 12mm 10mm; }
            body { font-family: 'Noto Serif SC'; font-size: 8pt; margin: 0; }
            div.form { page-break-after: always; }
            div.form.last { page-break-after: auto; }
            h1 { font-family: 'Noto Sans SC'; font-size: 15pt; font-weight: 400; text-align: center; margin: 0 0 4mm 0; }
            table.fields { width: 100%%; margin-bottom: 2mm; font-size: 9pt; }
            table.grid { width: 100%%; border-collapse: collapse; table-layout: fixed;
                         -fs-table-paginate: paginate; }
            table.grid th, table.grid td { border: 0.5pt solid #000; padding: 1.5mm 0.3mm; text-align: center;
                                           vertical-align: middle; font-weight: 400; }
            table.grid th { font-family: 'Noto Sans SC'; font-size: 7pt; }
            p.notes { margin: 2mm 0 0 0; line-height: 1.5; }
            """;

    private final FilledForm filled;
    private final FormLayout layout;
    private final StringBuilder html = new StringBuilder();

    private FormPage(FilledForm filled) {
        this.filled = filled;
        this.layout = FormLayout.of(filled.form());
    }

    /** One document with all forms. */
    static String of(List<FilledForm> forms) {
        StringBuilder document = new StringBuilder("<html><head><title>")
                .append(escape(forms.get(0).form().title()))
                .append("</title><style>")
                .append(STYLE.formatted(forms.get(0).form().paper()))
                .append("</style></head><body>");
        for (int i = 0; i < forms.size(); i++) {
            document.append(i == forms.size() - 1 ? "<div class=\"form last\">" : "<div class=\"form\">");
            document.append(new FormPage(forms.get(i)).write()).append("</div>");
        }
        return document.append("</body></html>").toString();
    }

    private String write() {
        html.append("<h1>").append(escape(filled.form().title())).append("</h1><table class=\"fields\"><tr>");
        filled.form().headerFields().forEach(field -> html.append("<td>")
                .append(escape(filled.header().print(field)))
                .append("</td>"));
        html.append("</tr></table><table class=\"grid\"><thead>");
        IntStream.range(0, layout.headerRows()).forEach(this::writeHeaderRow);
        html.append("</thead><tbody>");
        IntStream.range(0, layout.bodyRows()).forEach(this::writeBodyRow);
        html.append("</tbody></table><p class=\"notes\">")
                .append(escape(filled.printedNotes()))
                .append("</p>");
        return html.toString();
    }

    private void writeHeaderRow(int row) {
        html.append("<tr>");
        layout.header().stream()
                .filter(cell -> cell.row() == row)
                .forEach(cell -> writeCell("th", cell.rowSpan(), cell.columnSpan(), cell.text()));
        html.append("</tr>");
    }

    private void writeBodyRow(int row) {
        html.append("<tr>");
        layout.body().stream()
                .filter(cell -> cell.row() == row)
                .forEach(cell -> writeCell("td", cell.rowSpan(), cell.columnSpan(), text(cell.content())));
        html.append("</tr>");
    }

    private void writeCell(String tag, int rowSpan, int columnSpan, String text) {
        html.append('<').append(tag);
        if (rowSpan > 1) {
            html.append(" rowspan=\"").append(rowSpan).append('"');
        }
        if (columnSpan > 1) {
            html.append(" colspan=\"").append(columnSpan).append('"');
        }
        html.append('>').append(escape(text)).append("</").append(tag).append('>');
    }

    private String text(FormLayout.Content content) {
        if (content instanceof FormLayout.Content.Text text) {
            return text.text();
        }
        return content instanceof FormLayout.Content.Figure figure
                        && filled.isPrinted(figure.cell().key())
                ? print(filled.figure(figure.cell().key()))
                : "";
    }

    private static String print(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
