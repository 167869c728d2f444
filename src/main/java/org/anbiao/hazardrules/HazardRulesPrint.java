package org.anbiao.hazardrules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.PdfRenderer;
import org.anbiao.risk.PointColor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** A version of hazard rules on paper, to be hung up and signed. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional(readOnly = true)
public class HazardRulesPrint {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm 18mm; @bottom-center { content: counter(page) ' / ' counter(pages);
                font-family: 'Noto Sans SC'; font-size: 9pt } }
            body { font-family: 'Noto Sans SC'; font-size: 10.5pt; line-height: 16pt; color: #000 }
            h1 { font-family: 'Noto Serif SC'; font-size: 20pt; line-height: 28pt; font-weight: 400; text-align: center; margin: 0 }
            h2 { font-size: 12pt; font-weight: 400; margin: 5mm 0 1mm }
            .name { text-align: center; margin: 0 0 3mm }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; table-layout: fixed }
            th, td { border: 0.5pt solid #555; padding: 1mm 1.4mm; font-size: 9.5pt; line-height: 14pt; vertical-align: top;
                text-align: left; font-weight: 400; word-wrap: break-word }
            th { background: #eef1f5 }
            tr { page-break-inside: avoid }
            """;

    private final HazardRulesService rules;
    private final PdfRenderer pdf;
    private final Messages messages;

    HazardRulesPrint(HazardRulesService rules, PdfRenderer pdf, Messages messages) {
        this.rules = rules;
        this.pdf = pdf;
        this.messages = messages;
    }

    /**
     * A version that was put in force, as PDF.
     *
     * @throws DomainException hazardrules.unknown for any other
     */
    public byte[] pdf(UUID enterpriseId, int edition) {
        HazardRules one = rules.of(enterpriseId).stream()
                .filter(version -> version.edition() == edition)
                .findFirst()
                .orElseThrow(() -> new DomainException("hazardrules.unknown"));
        return pdf.render(html(rules.enterpriseName(enterpriseId), one));
    }

    private String html(String enterprise, HazardRules one) {
        StringBuilder html = new StringBuilder("<html lang=\"zh-CN\"><head><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escape(one.title()))
                .append("</h1><p class=\"name\">")
                .append(escape(enterprise))
                .append("　")
                .append(text(
                        "hazardrules.print.edition",
                        String.valueOf(one.edition()),
                        Objects.requireNonNull(one.validFrom(), "validFrom")))
                .append("</p><h2>")
                .append(text("hazardrules.print.items"))
                .append("</h2>");
        table(
                html,
                Map.of("subject", 20, "content", 38, "place", 16, "frequency", 11, "responsible", 15),
                List.of("subject", "content", "place", "frequency", "responsible"),
                one.content().items().stream()
                        .map(item -> List.of(
                                item.subject(),
                                item.content(),
                                place(item.place()),
                                frequency(item.frequency()),
                                item.responsible())));
        html.append("<h2>").append(text("hazardrules.print.steps")).append("</h2>");
        table(
                html,
                Map.of("step", 10, "how", 52, "who", 18, "when", 20),
                List.of("step", "how", "who", "when"),
                Stream.of(RuleStep.values()).map(step -> {
                    RuleStep.Way way = one.content().steps().getOrDefault(step, RuleStep.Way.NONE);
                    return List.of(text("hazardrules.step." + step.code()), way.how(), way.who(), way.when());
                }));
        return html.append("</body></html>").toString();
    }

    private void table(
            StringBuilder html, Map<String, Integer> widths, List<String> columns, Stream<List<String>> rows) {
        html.append("<table><thead><tr>");
        columns.forEach(column -> html.append("<th style=\"width:")
                .append(widths.get(column))
                .append("%\">")
                .append(text("hazardrules.field." + column))
                .append("</th>"));
        html.append("</tr></thead><tbody>");
        rows.forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>")
                    .append(escape(cell).replace("\n", "<br/>"))
                    .append("</td>"));
            html.append("</tr>");
        });
        html.append("</tbody></table>");
    }

    private String place(RulePlace place) {
        PointColor level = place.color();
        if (level == null) {
            return text("hazardrules.place.whole");
        }
        String color = text("hazardrules.color." + level.code());
        return place.name().isEmpty() ? text("hazardrules.place.color", color) : place.name() + "（" + color + "）";
    }

    private String frequency(RuleFrequency frequency) {
        return text("hazardrules.frequency." + frequency.kind().code(), frequency.everyDays());
    }

    private String text(String key, Object... arguments) {
        return messages.chinese(key, arguments);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
