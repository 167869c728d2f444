package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.sectors.SpaceRules.Gas;
import org.anbiao.sectors.SpaceRules.Limit;
import org.anbiao.sectors.persistence.SpacePermitRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The permit on three sheets (三联单): kept by who approves, at the work, with the guardian. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class SpacePermitPrint {

    private static final List<String> PARTS = List.of("kept", "work", "guard");
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 18mm }
            body { font-family: 'Noto Sans SC'; font-size: 10pt; line-height: 15pt; color: #000 }
            .page { page-break-before: always }
            .first { page-break-before: auto }
            h1 { font-family: 'Noto Serif SC'; font-size: 18pt; line-height: 26pt; font-weight: 400; text-align: center; margin: 0 }
            .part { text-align: center; font-size: 11pt; margin: 0 0 3mm }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm }
            td { border: 0.5pt solid #555; padding: 1.2mm 1.5mm; font-size: 9.5pt; line-height: 14pt; vertical-align: top;
                word-wrap: break-word }
            td.label { width: 18%; background: #eef1f5 }
            .note { font-size: 9pt; color: #333 }
            """;

    private final SpacePermitService permits;
    private final PdfRenderer pdf;
    private final Messages messages;

    SpacePermitPrint(SpacePermitService permits, PdfRenderer pdf, Messages messages) {
        this.permits = permits;
        this.pdf = pdf;
        this.messages = messages;
    }

    /**
     * The three sheets as PDF.
     *
     * @throws org.anbiao.common.DomainException for one of an enterprise that the actor does not work with
     */
    public byte[] pdf(UUID id) {
        SpacePermit permit = permits.get(id);
        StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head><style>")
                .append(STYLE)
                .append("</style></head><body>");
        for (String part : PARTS) {
            html.append(part.equals("kept") ? "<div class=\"page first\">" : "<div class=\"page\">");
            sheet(html, permit, part);
            html.append("</div>");
        }
        return pdf.render(html.append("</body></html>").toString());
    }

    private void sheet(StringBuilder html, SpacePermit permit, String part) {
        SpacePermit.Content content = permit.content();
        html.append("<h1>").append(escaped(text("title"))).append("</h1><p class=\"part\">");
        html.append(escaped(text("part." + part, permit.enterpriseName(), String.valueOf(permit.number()))))
                .append("</p><table>");
        row(html, "state", text("state." + permit.state().code()));
        row(html, "place", content.place());
        row(html, "work", content.work());
        row(html, "time", minute(content.from()) + " — " + minute(content.until()));
        row(html, "people", text("people-line", content.worker(), content.guardian(), content.approver()));
        row(html, "air", air(content.air()));
        row(html, "rules", String.join("\n", permit.confirmed()));
        Instant approved = permit.approvedAt();
        row(html, "approved", approved == null ? text("open") : text("by-line", permit.approvedBy(), minute(approved)));
        Instant closed = permit.closedAt();
        String end = closed == null
                ? text("open")
                : text(permit.state().code() + "-line", permit.closedBy(), minute(closed), permit.closingNote());
        row(html, "closed", end);
        row(html, "signatures", text("signatures-line"));
        html.append("</table><p class=\"note\">")
                .append(escaped(text("note", SpaceRules.SHIPPED.source())))
                .append("</p>");
    }

    private String air(SpacePermit.Air air) {
        StringBuilder lines = new StringBuilder(text("measured-line", minute(air.measuredAt())));
        for (Gas gas : Gas.values()) {
            BigDecimal value = air.values().get(gas);
            Limit limit = SpaceRules.SHIPPED.limit(gas);
            if (value != null) {
                lines.append('\n')
                        .append(messages.chinese(
                                "sectors.gas.line." + gas.code(),
                                plain(value),
                                plain(limit.least()),
                                plain(limit.most())));
            }
        }
        return lines.toString();
    }

    private void row(StringBuilder html, String label, String value) {
        html.append("<tr><td class=\"label\">")
                .append(escaped(text("field." + label)))
                .append("</td><td>")
                .append(escaped(value).replace("\n", "<br/>"))
                .append("</td></tr>");
    }

    private String text(String key, Object... arguments) {
        return messages.chinese("sectors.print." + key, arguments);
    }

    private String minute(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").format(time);
    }

    private String minute(@Nullable Instant at) {
        return at == null ? "" : minute(LocalDateTime.ofInstant(at, SpacePermitRows.ZONE));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
