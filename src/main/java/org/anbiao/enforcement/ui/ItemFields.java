package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckItem;

/** What was checked, line by line; empty lines are left out. */
class ItemFields extends Div {

    private final List<Entry> entries = new ArrayList<>();
    private final Div lines = new Div();

    ItemFields() {
        lines.addClassName("card-list");
        Button add = new Button(Texts.get("enforcement.item.add"), VaadinIcon.PLUS.create(), click -> addEntry());
        add.setWidthFull();
        add(lines, add);
        addClassName("card-list");
    }

    private void addEntry() {
        Entry entry = new Entry();
        entries.add(entry);
        lines.add(entry);
    }

    List<CheckItem> items() {
        return entries.stream()
                .map(Entry::item)
                .filter(item -> !item.text().isEmpty())
                .toList();
    }

    private static final class Entry extends Div {

        private final TextField text = Fields.line("enforcement.item.text");
        private final Select<CheckItem.Result> result =
                Fields.choice("enforcement.item.result", "item", CheckItem.Result.class);
        private final TextField note = Fields.line("enforcement.item.note");

        Entry() {
            addClassName("card");
            add(text, result, note);
        }

        CheckItem item() {
            return new CheckItem(
                    text.getValue().strip(), result.getValue(), note.getValue().strip());
        }
    }
}
