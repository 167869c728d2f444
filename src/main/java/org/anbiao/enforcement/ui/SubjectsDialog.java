package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionSubjects;

/** The subjects of inspections; an authority adds its own to the five that are there. */
class SubjectsDialog extends Dialog {

    private final transient InspectionSubjects subjects;
    private final UUID tenantId;
    private final Div list = new Div();
    private final TextField name = Fields.line("enforcement.subjects.name");

    SubjectsDialog(InspectionSubjects subjects, UUID tenantId) {
        this.subjects = subjects;
        this.tenantId = tenantId;
        setHeaderTitle(Texts.get("enforcement.subjects.title"));
        setWidth("min(32rem, 96vw)");
        Paragraph hint = new Paragraph(Texts.get("enforcement.subjects.hint"));
        hint.addClassName("card-meta");
        Button add = new Button(Texts.get("common.action.add"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(hint, list, name, add);
        getFooter().add(new Button(Texts.get("common.action.close"), click -> close()));
        show();
    }

    private void show() {
        list.removeAll();
        for (String subject : subjects.all()) {
            Div line = new Div(new Span(subject));
            line.addClassName("fact-line");
            subjects.added().stream()
                    .filter(added ->
                            added.name().equals(subject) && added.tenantId().equals(tenantId))
                    .findFirst()
                    .ifPresent(added -> line.add(remove(added.id())));
            list.add(line);
        }
    }

    private Button remove(UUID id) {
        Button remove = new Button(Texts.get("common.action.delete"), click -> {
            if (Notices.attempt(() -> subjects.remove(id))) {
                show();
            }
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ERROR);
        return remove;
    }

    private void add() {
        if (Notices.attempt(() -> subjects.add(name.getValue()))) {
            name.clear();
            show();
        }
    }
}
