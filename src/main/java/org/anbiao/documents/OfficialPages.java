package org.anbiao.documents;

import java.io.OutputStream;
import java.util.Base64;
import java.util.List;
import org.anbiao.documents.OfficialPage.SealPicture;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Prints official pages: A4, margins and type sizes after the standard for official documents (GB/T 9704). */
@Component
public class OfficialPages {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 26mm 20mm 28mm }
            body { font-family: 'Noto Serif SC'; font-size: 16pt; line-height: 28pt; margin: 0; color: #000 }
            .page { page-break-after: always; position: relative; height: 254mm }
            .last { page-break-after: auto }
            .marks { position: relative; height: 17mm }
            .marks p { margin: 0 20mm 0 0; padding-top: 4mm; text-align: right; font-size: 9pt; line-height: 13pt; color: #333 }
            .marks img { position: absolute; top: -2mm; right: -2mm; width: 21mm; height: 21mm; image-rendering: pixelated }
            h1 { font-size: 22pt; line-height: 34pt; font-weight: 400; text-align: center; margin: 2mm 0 8mm }
            p { margin: 0; text-indent: 2em; text-align: justify }
            .flush { text-indent: 0 }
            .ending { position: relative; margin-top: 15mm }
            .seal { position: absolute; top: -10mm; right: 11mm; width: 40mm; height: 40mm }
            .sender { text-align: right; text-indent: 0; padding-right: 2em }
            .date { text-align: right; text-indent: 0; padding-right: 4em }
            .receipt { margin-top: 11mm; text-indent: 0; line-height: 46pt }
            table { width: 100%; border-collapse: collapse; margin-top: 13mm }
            td { padding: 0; height: 20mm; vertical-align: top; position: relative }
            .sign { height: 13mm; vertical-align: middle }
            .note { position: absolute; bottom: 0; left: 0; right: 0; border-top: 0.5pt solid #000; padding-top: 2mm;
                font-size: 12pt; line-height: 18pt; text-indent: 0 }
            """;

    private final PdfRenderer renderer;
    private final OfficialPagesDocx docx;

    OfficialPages(PdfRenderer renderer) {
        this.renderer = renderer;
        this.docx = new OfficialPagesDocx();
    }

    /** Writes the pages as one PDF, a sheet each; for thousands of pages use {@link PdfBundle}. */
    public void pdf(List<OfficialPage> pages, OutputStream out) {
        renderer.render(html(pages), out);
    }

    /** Writes the pages as one Word document, a sheet each. */
    public void docx(List<OfficialPage> pages, OutputStream out) {
        docx.write(pages, out);
    }

    /** The pages as XHTML. */
    String html(List<OfficialPage> pages) {
        var html = new StringBuilder(pages.size() * 3000)
                .append("<html lang=\"zh-CN\"><head><style>")
                .append(STYLE)
                .append("</style></head><body>");
        for (int i = 0; i < pages.size(); i++) {
            boolean last = i == pages.size() - 1;
            append(html, pages.get(i), last ? "page last" : "page");
        }
        return html.append("</body></html>").toString();
    }

    private void append(StringBuilder html, OfficialPage page, String cssClass) {
        var template = page.template();
        html.append("<div class=\"").append(cssClass).append("\">");
        appendMarks(html, page);
        html.append("<h1>").append(text(page, template.title())).append("</h1>");
        if (template.addressee() != null) {
            html.append("<p class=\"flush\">")
                    .append(text(page, template.addressee()))
                    .append("</p>");
        }
        for (String paragraph : template.body().split("\n")) {
            html.append("<p>").append(text(page, paragraph)).append("</p>");
        }
        if (template.closing() != null) {
            html.append("<p>").append(text(page, template.closing())).append("</p>");
        }
        if (template.senderLabel() != null) {
            appendLetterEnd(html, page, template.senderLabel());
        } else {
            appendPledgeEnd(html, page);
        }
        html.append("<p class=\"note\">")
                .append(text(page, template.footnote()))
                .append("</p></div>");
    }

    private static void appendMarks(StringBuilder html, OfficialPage page) {
        html.append("<div class=\"marks\"><p>")
                .append(HtmlUtils.htmlEscape(page.number()))
                .append("<br/>")
                .append(HtmlUtils.htmlEscape(page.copyLabel()));
        SealPicture seal = page.placedSeal();
        if (seal != null) {
            html.append("<br/>").append(HtmlUtils.htmlEscape(seal.note()));
        }
        html.append("</p>");
        if (!page.qrText().isEmpty()) {
            html.append("<img src=\"").append(QrCode.dataUri(page.qrText(), 4)).append("\"/>");
        }
        html.append("</div>");
    }

    /** Sender and date at the right, then the receiver's blanks. */
    private static void appendLetterEnd(StringBuilder html, OfficialPage page, String sender) {
        html.append("<div class=\"ending\">");
        SealPicture seal = page.placedSeal();
        if (seal != null) {
            html.append("<img class=\"seal\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(seal.png()))
                    .append("\"/>");
        }
        html.append("<p class=\"sender\">").append(text(page, sender)).append("</p>");
        html.append("<p class=\"date\">")
                .append(text(page, page.template().dateLine()))
                .append("</p></div>");
        html.append("<p class=\"receipt\">");
        var labels = page.template().signatures();
        for (int i = 0; i < labels.size(); i++) {
            html.append(i == 0 ? "" : "<br/>").append(text(page, labels.get(i)));
        }
        appendSignature(html, page);
        html.append("</p>");
    }

    /** The blanks of seal and signature side by side, then the date. */
    private static void appendPledgeEnd(StringBuilder html, OfficialPage page) {
        html.append("<table><tr>");
        var labels = page.template().signatures();
        for (int i = 0; i < labels.size(); i++) {
            html.append("<td>").append(text(page, labels.get(i)));
            if (i == labels.size() - 1) {
                appendSignature(html, page);
            }
            html.append("</td>");
        }
        html.append("</tr></table><p class=\"date\">")
                .append(text(page, page.template().dateLine()))
                .append("</p>");
    }

    private static void appendSignature(StringBuilder html, OfficialPage page) {
        byte[] signature = page.signature();
        if (signature != null) {
            html.append("<img class=\"sign\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(signature))
                    .append("\"/>");
        }
    }

    private static String text(OfficialPage page, String text) {
        return HtmlUtils.htmlEscape(page.fill(text), "UTF-8");
    }
}
