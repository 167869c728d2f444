package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.SelectionService;

/** The written case of a candidate. */
class CasePanel extends Div {

    private static final int LONG = 4_000;

    /** @param edits whether the person writes now */
    CasePanel(SelectionService selection, Candidate candidate, boolean edits, Runnable changed) {
        addClassNames("card", "written-case");
        Candidate.WrittenCase written = candidate.writtenCase();
        UUID fileId = written.fileId();
        if (edits) {
            TextField title = new TextField(Texts.get("recognition.field.title"));
            title.setWidthFull();
            title.setMaxLength(100);
            title.setValue(written.title());
            TextArea text = new TextArea(Texts.get("recognition.field.case"));
            text.setWidthFull();
            text.setMinHeight("9rem");
            text.setMaxLength(LONG);
            text.setValue(written.text());
            FileField file = new FileField();
            add(title, text);
            if (fileId != null) {
                add(Words.file(fileId));
            }
            add(file, new Button(Texts.get("recognition.candidate.case-save"), click -> {
                if (Notices.attempt(
                        () -> selection.write(candidate.id(), title.getValue(), text.getValue(), file.file))) {
                    Notices.done(Texts.get("recognition.candidate.saved"));
                    changed.run();
                }
            }));
            return;
        }
        if (!written.written()) {
            add(Words.meta(Texts.get("recognition.candidate.case-none")));
            return;
        }
        Span title = new Span(written.title());
        title.addClassName("card-title");
        Div text = new Div(written.text());
        text.addClassName("lines");
        add(title, text);
        if (fileId != null) {
            add(Words.file(fileId));
        }
    }
}
