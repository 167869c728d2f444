package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.StoredFile;
import org.anbiao.registry.EnterpriseFile;

/** Photos and documents of the enterprise. */
class FilesTab extends Div {

    private static final int LATEST = 200;
    private static final int KILO = 1024;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    FilesTab(EnterpriseFile file, FileStore files, boolean records, Runnable changed) {
        addClassName("card-list");
        if (records) {
            add(new EvidenceUpload(
                    Texts.get("registry.files.add"),
                    files,
                    file.enterprise().id().value(),
                    changed));
        }
        List<StoredFile> stored = files.about(file.enterprise().id().value(), LATEST).stream()
                .filter(one -> !day(one).isAfter(file.asOf()))
                .toList();
        if (stored.isEmpty()) {
            add(new EmptyState(Texts.get("registry.files.empty"), Texts.get("registry.files.empty-hint")));
        }
        stored.forEach(one -> add(card(one)));
    }

    private static LocalDate day(StoredFile file) {
        return LocalDate.ofInstant(file.createdAt(), CHINA);
    }

    private static Div card(StoredFile file) {
        Anchor open = new Anchor("/files/" + file.id(), file.name());
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        Span meta = new Span(DateField.format(day(file)) + " · " + Math.max(1, file.size() / KILO) + " KB");
        meta.addClassName("card-meta");
        Div card = new Div(open, meta);
        card.addClassName("card");
        return card;
    }
}
