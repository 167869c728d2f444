package org.anbiao.promise;

import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.documents.QrCode;
import org.anbiao.risk.PointColor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** A promise on paper, to be hung up at the gate; its code opens the latest promise. */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class PromisePrint {

    private static final int QR_SCALE = 6;
    private static final String STYLE = """
            @page { size: A4; margin: 24mm 24mm 18mm }
            body { font-family: 'Noto Sans SC'; font-size: 12pt; line-height: 20pt; color: #000 }
            h1 { font-family: 'Noto Serif SC'; font-size: 26pt; line-height: 36pt; font-weight: 400; text-align: center; margin: 0 0 2mm }
            .name { text-align: center; margin: 0 0 6mm; font-size: 14pt }
            p { margin: 0 0 2.5mm; text-align: justify }
            .facts { border: 0.5pt solid #555; padding: 2mm 3mm; margin: 4mm 0 }
            .sign { text-align: right; margin: 6mm 0 2mm }
            .code { text-align: center; font-size: 9pt; line-height: 13pt }
            .code img { width: 30mm; height: 30mm }
            """;

    private final PromiseService promises;
    private final PdfRenderer pdf;
    private final Messages messages;

    PromisePrint(PromiseService promises, PdfRenderer pdf, Messages messages) {
        this.promises = promises;
        this.pdf = pdf;
        this.messages = messages;
    }

    /**
     * A promise that counts, as PDF.
     *
     * @throws DomainException promise.changed for any other
     */
    public byte[] pdf(UUID enterpriseId, UUID id) {
        return pdf.render(html(promises.of(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("promise.changed"))));
    }

    private String html(SafetyPromise promise) {
        StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(text("promise.title"))
                .append("</h1><p class=\"name\">")
                .append(escape(promise.enterpriseName()))
                .append("</p><p>")
                .append(text("promise.opening"))
                .append("</p>");
        promise.content().parts().forEach((part, words) -> html.append("<p>")
                .append(text("promise.part-number." + part))
                .append(escape(words).replace("\n", "<br/>"))
                .append("</p>"));
        html.append("<div class=\"facts\"><div>")
                .append(points(promise.facts()))
                .append("</div><div>")
                .append(text(
                        "promise.facts.hazards",
                        promise.facts().openHazards(),
                        promise.facts().majorHazards()))
                .append("</div><div>")
                .append(work(promise.content()))
                .append("</div></div><p class=\"sign\">")
                .append(text("promise.signed", escape(promise.signerName())))
                .append("<br/>")
                .append(text("promise.made-on", promise.madeOn()))
                .append("<br/>")
                .append(text("promise.valid-until", promise.validUntil()))
                .append("</p><div class=\"code\"><img src=\"")
                .append(QrCode.dataUri(promises.link(promise), QR_SCALE))
                .append("\"/><br/>")
                .append(text("promise.print.code"))
                .append("</div></body></html>");
        return html.toString();
    }

    private String points(PromiseFacts facts) {
        return text(
                "promise.facts.points",
                facts.points(PointColor.RED),
                facts.points(PointColor.ORANGE),
                facts.points(PointColor.YELLOW),
                facts.points(PointColor.BLUE));
    }

    private String work(SafetyPromise.Content content) {
        return content.work().isEmpty()
                ? text("promise.work.none")
                : text(
                        "promise.work.line",
                        content.orderedWork().stream()
                                .map(one -> text("promise.work." + one.code()))
                                .collect(Collectors.joining("、")),
                        escape(content.workNote()));
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(key, arguments);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
