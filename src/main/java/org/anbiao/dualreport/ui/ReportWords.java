package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.dualreport.GivenReport;
import org.anbiao.dualreport.ReportFigures;
import org.anbiao.dualreport.ReportState;

/** Words and small parts that the pages of this module share. */
final class ReportWords {

    private ReportWords() {}

    /** What makes a file when it is asked for. */
    interface Content {

        byte[] make() throws IOException;
    }

    static StatusChip chip(ReportState state) {
        return new StatusChip(
                Texts.get("dualreport.state." + state.code()),
                switch (state) {
                    case NONE -> StatusChip.Tone.ERROR;
                    case NO_DEPARTMENT, NO_CONGRESS -> StatusChip.Tone.WARNING;
                    case BOTH -> StatusChip.Tone.SUCCESS;
                });
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Div card(Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    static Div inline(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("inline-list");
        return row;
    }

    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    static Anchor download(String text, String fileName, String type, Content content) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.make();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
                }),
                text);
        link.addClassName("download-link");
        return link;
    }

    /** One that was given, with what the sheet said and the files that prove it. */
    static Div given(GivenReport report) {
        Span title = new Span(Texts.get(
                "dualreport.given." + report.receiver().code(),
                DateField.format(report.givenOn()),
                report.recipientName()));
        title.addClassName("card-title");
        ReportFigures figures = report.figures();
        Div card = card(
                title,
                meta(Texts.get("dualreport.given.about", report.from(), report.to(), report.givenByName())),
                meta(Texts.get(
                        "dualreport.given.points", figures.red(), figures.orange(), figures.yellow(), figures.blue())),
                meta(Texts.get("dualreport.given.hazards", figures.found(), figures.closed(), figures.open())));
        if (report.byOffice()) {
            card.add(meta(Texts.get("dualreport.given.by-office")));
        }
        Div files = inline();
        if (report.sheetFileId() != null) {
            files.add(file(report.sheetFileId(), Texts.get("dualreport.given.sheet")));
        }
        if (report.evidenceFileId() != null) {
            files.add(file(report.evidenceFileId(), Texts.get("dualreport.given.evidence")));
        }
        card.add(files);
        if (!report.counts()) {
            card.add(meta(Texts.get(
                    "dualreport.withdrawn-line", DateField.format(report.withdrawnOn()), report.withdrawnNote())));
        }
        return card;
    }
}
