package org.anbiao.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.ReviewPart;

/** Comments on single parts of a document: a part is chosen and gets a field of its own. */
class PartComments extends Div {

    private static final int LONGEST = 1000;

    private final ComboBox<ReviewPart> choice = new ComboBox<>(Texts.get("workflow.review.part"));
    private final Map<ReviewPart, TextArea> chosen = new LinkedHashMap<>();
    private final Div fields = new Div();

    PartComments(List<ReviewPart> parts) {
        choice.setItems(parts);
        choice.setItemLabelGenerator(ReviewPart::label);
        choice.setPlaceholder(Texts.get("workflow.review.part.choose"));
        choice.setHelperText(Texts.get("workflow.review.part.hint"));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                open(change.getValue());
                choice.clear();
            }
        });
        add(choice, fields);
    }

    /** What was written, in the order the parts were chosen; fields left empty too, so that nobody forgets one. */
    List<PartComment> comments() {
        return chosen.entrySet().stream()
                .map(entry -> new PartComment(
                        entry.getKey().id(),
                        entry.getKey().label(),
                        entry.getValue().getValue()))
                .toList();
    }

    private void open(ReviewPart part) {
        if (chosen.containsKey(part)) {
            chosen.get(part).focus();
            return;
        }
        TextArea field = new TextArea(part.label());
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        chosen.put(part, field);
        Div line = new Div();
        Button remove = new Button(Texts.get("workflow.review.part.remove"), click -> {
            chosen.remove(part);
            fields.remove(line);
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        line.add(field, remove);
        line.addClassName("review-part-field");
        fields.add(line);
        field.focus();
    }
}
