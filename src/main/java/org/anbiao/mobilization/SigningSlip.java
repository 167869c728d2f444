package org.anbiao.mobilization;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.documents.QrCode;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The slip of paper by which a signing code is handed over: whose it is, how it goes, QR code and short code. A5. */
@Component
class SigningSlip {

    private static final int HALF = 4;
    private static final String STYLE = """
            @page { size: A5; margin: 16mm 18mm }
            body { font-family: 'Noto Sans SC'; font-size: 11pt; line-height: 18pt; margin: 0; color: #000 }
            .slip { page-break-after: always }
            .slip:last-child { page-break-after: auto }
            h1 { font-size: 17pt; line-height: 26pt; font-weight: 400; text-align: center; margin: 0 0 4mm }
            h2 { font-size: 13pt; font-weight: 400; margin: 0 0 4mm; text-align: center }
            p { margin: 0 0 2mm }
            .qr { text-align: center; margin: 3mm 0 1mm }
            .qr img { width: 44mm; height: 44mm; image-rendering: pixelated }
            .code { text-align: center; font-size: 19pt; line-height: 28pt; letter-spacing: 2pt }
            .small { font-size: 9pt; line-height: 14pt; color: #333 }
            """;

    private final PdfRenderer renderer;
    private final Messages messages;
    private final DateTimeFormatter dates;

    SigningSlip(PdfRenderer renderer, Messages messages) {
        this.renderer = renderer;
        this.messages = messages;
        this.dates = DateTimeFormatter.ofPattern(messages.chinese("common.date-format"));
    }

    byte[] pdf(String campaign, SigningLinks.Issued issued) {
        return pdf(campaign, List.of(issued));
    }

    /** Several, one to a page. */
    byte[] pdf(String campaign, List<SigningLinks.Issued> issued) {
        String pages = issued.stream().map(one -> page(campaign, one)).collect(Collectors.joining());
        return renderer.render(
                "<html lang=\"zh-CN\"><head><style>" + STYLE + "</style></head><body>" + pages + "</body></html>");
    }

    private String page(String campaign, SigningLinks.Issued issued) {
        String link = issued.link();
        String page = link.substring(0, link.lastIndexOf('/'));
        String code = issued.code().substring(0, HALF) + " " + issued.code().substring(HALF);
        return "<div class=\"slip\"><h1>" + text("title") + "</h1>"
                + "<h2>" + escape(issued.place()) + "</h2>"
                + "<p>" + text("about", campaign) + "</p>"
                + "<p>" + text("how", issued.maskedPhone()) + "</p>"
                + "<div class=\"qr\"><img src=\"" + QrCode.dataUri(link, HALF) + "\"/></div>"
                + "<div class=\"code\">" + code + "</div>"
                + "<p class=\"small\">" + text("code", page) + "</p>"
                + "<p class=\"small\">" + text("until", dates.format(issued.until()), issued.number()) + "</p>"
                + "</div>";
    }

    private String text(String key, Object... arguments) {
        return escape(messages.chinese("mobilization.slip." + key, arguments));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
