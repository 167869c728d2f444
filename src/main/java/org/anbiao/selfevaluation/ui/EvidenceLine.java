package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.FileRecord;
import org.anbiao.selfevaluation.Evidence;

/** A piece of evidence by the title it was added with; it opens in a window of its own, where the page asks who may read it. */
final class EvidenceLine {

    private EvidenceLine() {}

    static Component of(Evidence evidence) {
        UUID file = evidence.fileId();
        if (file != null) {
            return VersionList.file(file, evidence.label());
        }
        FileRecord record = evidence.record();
        if (record == null) {
            Span gone = new Span(evidence.label());
            Span line = new Span(gone, Words.meta(Texts.get("selfevaluation.evidence.gone")));
            line.addClassName("inline-list");
            return line;
        }
        Anchor link = new Anchor("/" + record.address(), evidence.label());
        link.setTarget("_blank");
        if (!record.title().equals(evidence.label())) {
            link.setTitle(Texts.get("selfevaluation.evidence.now", record.title()));
        }
        return link;
    }
}
