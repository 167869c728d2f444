package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.report.SignedReport;

/** The signed versions of a report, the latest first, each with its documents. */
class VersionList extends Div {

    VersionList(List<SignedReport> signed) {
        addClassName("card-list");
        add(new H3(Texts.get("selfevaluation.report.versions")));
        signed.forEach(report -> {
            Div card = line(report);
            card.setClassName("card");
            add(card);
        });
    }

    /** A version with links to its documents. */
    static Div line(SignedReport report) {
        BigDecimal percent = report.percent();
        Span what = new Span(
                percent == null
                        ? Texts.get(
                                "selfevaluation.report.version.unscored",
                                report.round(),
                                report.signerName(),
                                report.signedOn(),
                                String.valueOf(report.met()),
                                String.valueOf(report.applicable()))
                        : Texts.get(
                                "selfevaluation.report.version",
                                report.round(),
                                report.signerName(),
                                report.signedOn(),
                                Words.number(percent)));
        Div links = new Div(
                file(report.pdfFileId(), Texts.get("selfevaluation.report.pdf")),
                file(report.docxFileId(), Texts.get("selfevaluation.report.docx")));
        links.addClassName("inline-list");
        Div line = new Div(what, links);
        line.addClassName("inline-list");
        return line;
    }

    /** A link to a stored document, in a window of its own. */
    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }
}
