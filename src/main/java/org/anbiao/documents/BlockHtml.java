package org.anbiao.documents;

import java.util.Base64;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A report as XHTML for the PDF renderer, after the looks of official documents. */
public final class BlockHtml {

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 26mm 22mm 28mm; @bottom-center { content: counter(page) ' / ' counter(pages);
                font-family: 'Noto Sans SC'; font-size: 9pt } }
            body { font-family: 'Noto Serif SC'; font-size: 12pt; line-height: 21pt; color: #000 }
            h1 { font-size: 20pt; line-height: 30pt; font-weight: 400; text-align: center; margin: 0 0 2mm }
            .name { text-align: center; font-size: 14pt; margin: 0 0 8mm }
            h2 { font-size: 14pt; font-weight: 400; margin: 6mm 0 2mm; page-break-after: avoid }
            p { margin: 0 0 2mm; text-indent: 2em; text-align: justify }
            table { width: 100%; border-collapse: collapse; margin: 2mm 0 4mm; -fs-table-paginate: paginate }
            th, td { border: 0.5pt solid #555; padding: 1.2mm 1.5mm; font-size: 9.5pt; line-height: 14pt; vertical-align: top;
                font-family: 'Noto Sans SC'; font-weight: 400; word-wrap: break-word }
            th { background: #eef1f5; text-align: left }
            tr { page-break-inside: avoid }
            .sign { margin-top: 12mm; text-align: right; text-indent: 0; page-break-inside: avoid }
            .sign img { height: 15mm; vertical-align: middle }
            """;

    private BlockHtml() {}

    public static String of(String title, String enterprise, List<Block> blocks) {
        StringBuilder html = new StringBuilder(20_000)
                .append("<html lang=\"zh-CN\"><head><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(text(title))
                .append("</h1><p class=\"name\">")
                .append(text(enterprise))
                .append("</p>");
        blocks.forEach(block -> append(html, block));
        return html.append("</body></html>").toString();
    }

    private static void append(StringBuilder html, Block block) {
        if (block instanceof Block.Heading heading) {
            html.append("<h2>").append(text(heading.text())).append("</h2>");
        } else if (block instanceof Block.Paragraph paragraph) {
            for (String line : paragraph.text().split("\n")) {
                html.append("<p>").append(text(line)).append("</p>");
            }
        } else if (block instanceof Block.Table table) {
            append(html, table);
        } else if (block instanceof Block.Picture picture) {
            html.append("<img style=\"width: ")
                    .append(picture.widthMm())
                    .append("mm\" src=\"")
                    .append(data(picture.png()))
                    .append("\"/>");
        } else if (block instanceof Block.Signature signature) {
            html.append("<p class=\"sign\">")
                    .append(text(signature.label()))
                    .append("<img src=\"")
                    .append(data(signature.png()))
                    .append("\"/><br/>")
                    .append(text(signature.date()))
                    .append("</p>");
        }
    }

    private static void append(StringBuilder html, Block.Table table) {
        html.append("<table><thead><tr>");
        for (int i = 0; i < table.header().size(); i++) {
            html.append("<th style=\"width: ")
                    .append(table.widths().get(i))
                    .append("%\">")
                    .append(text(table.header().get(i)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(text(cell)).append("</td>"));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
