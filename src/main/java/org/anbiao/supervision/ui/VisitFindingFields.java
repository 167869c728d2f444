package org.anbiao.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.supervision.VisitFinding;
import org.anbiao.supervision.VisitItemKind;

/** What a visit found and advised, one under the other. */
class VisitFindingFields extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    private record Row(
            Select<VisitItemKind> kind,
            TextArea description,
            TextArea suggestion,
            DateField due,
            Select<HazardCategory> category,
            TextField place,
            Checkbox major,
            TextField clause) {}

    VisitFindingFields() {
        list.addClassName("card-list");
        add(list, new Button(Texts.get("supervision.form.add-finding"), VaadinIcon.PLUS.create(), click -> add()));
    }

    private void add() {
        Row row = new Row(
                Fields.choice("supervision.field.item-kind", "item-kind", VisitItemKind.class),
                Fields.text("supervision.field.item-description"),
                Fields.text("supervision.field.item-suggestion"),
                Fields.day("supervision.field.item-due", null, null),
                Fields.category(),
                Fields.line("supervision.field.place"),
                new Checkbox(Texts.get("supervision.field.major")),
                Fields.line("supervision.field.clause"));
        Span hint = Words.meta(Texts.get("supervision.form.hazard-hint"));
        Div box = new Div(
                row.kind(),
                hint,
                row.description(),
                row.suggestion(),
                row.due(),
                row.category(),
                row.place(),
                row.major(),
                row.clause());
        box.addClassName("card");
        Runnable show = () -> {
            boolean hazard = row.kind().getValue() == VisitItemKind.HAZARD;
            hint.setVisible(hazard);
            row.category().setVisible(hazard);
            row.place().setVisible(hazard);
            row.major().setVisible(hazard);
            row.clause().setVisible(hazard && row.major().getValue());
        };
        row.kind().addValueChangeListener(change -> show.run());
        row.major().addValueChangeListener(change -> show.run());
        show.run();
        box.add(Fields.small("common.action.delete", () -> {
            rows.remove(row);
            list.remove(box);
        }));
        rows.add(row);
        list.add(box);
    }

    List<VisitFinding> findings() {
        return rows.stream()
                .map(row -> {
                    boolean hazard = row.kind().getValue() == VisitItemKind.HAZARD;
                    boolean major = hazard && row.major().getValue();
                    return new VisitFinding(
                            row.kind().getValue(),
                            row.description().getValue(),
                            row.suggestion().getValue(),
                            row.due().getValue(),
                            hazard ? row.place().getValue() : "",
                            hazard ? row.category().getValue() : null,
                            major,
                            major ? row.clause().getValue() : "");
                })
                .toList();
    }
}
