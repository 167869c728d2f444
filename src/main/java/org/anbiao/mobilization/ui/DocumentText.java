package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.OfficialPage;
import org.jspecify.annotations.Nullable;

/** The full text of a notice or commitment for reading on a screen. */
class DocumentText extends Div {

    DocumentText(OfficialPage page) {
        addClassName("document-text");
        DocumentTemplate template = page.template();
        add(new H3(page.fill(template.title())));
        line(page, template.addressee(), "document-flush");
        template.body().lines().forEach(paragraph -> line(page, paragraph, null));
        line(page, template.closing(), null);
        line(page, template.senderLabel(), "document-right");
        if (template.kind() == DocumentTemplate.Kind.NOTICE) {
            line(page, template.dateLine(), "document-right");
        }
        line(page, template.footnote(), "document-note");
    }

    private void line(OfficialPage page, @Nullable String text, @Nullable String className) {
        if (text != null && !text.isBlank()) {
            Paragraph paragraph = new Paragraph(page.fill(text));
            if (className != null) {
                paragraph.addClassName(className);
            }
            add(paragraph);
        }
    }
}
