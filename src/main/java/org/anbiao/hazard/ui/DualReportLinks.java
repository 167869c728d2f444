package org.anbiao.hazard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.DualReport;

/** The sheet of the dual report for a time, to print or to edit; made when it is asked for. */
class DualReportLinks extends Div {

    DualReportLinks(DualReport dual, UUID enterpriseId, LocalDate from, LocalDate to) {
        addClassName("inline-list");
        String name = Texts.get("hazard.dual.title");
        add(
                HazardWords.meta(Texts.get("hazard.dual.link", from, to)),
                link("PDF", name + ".pdf", "application/pdf", () -> dual.pdf(enterpriseId, from, to)),
                link(
                        "Word",
                        name + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        () -> dual.docx(enterpriseId, from, to)));
    }

    private static Anchor link(String text, String name, String type, java.util.function.Supplier<byte[]> content) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                text);
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
