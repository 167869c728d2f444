package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckItem;
import org.anbiao.enforcement.CheckListChoice;
import org.jspecify.annotations.Nullable;

/** What was checked, line by line; empty lines are left out, those of a check list all have to be answered. */
class ItemFields extends Div {

    private final List<Entry> entries = new ArrayList<>();
    private final Div lines = new Div();
    private final transient Function<String, FindingFields.Proposed> finding;

    /** @param finding begins a finding about a point that is not kept, and returns what takes it away again */
    ItemFields(Function<String, FindingFields.Proposed> finding) {
        this.finding = finding;
        lines.addClassName("card-list");
        Button add = new Button(
                Texts.get("enforcement.item.add"), VaadinIcon.PLUS.create(), click -> addEntry(new Entry(null)));
        add.setWidthFull();
        add(lines, add);
        addClassName("card-list");
    }

    private void addEntry(Entry entry) {
        entries.add(entry);
        lines.add(entry);
    }

    /** Lays the points of a check list out in place of those of another; lines that were written by hand stay. */
    void fill(List<CheckListChoice.Point> points) {
        entries.stream().filter(entry -> entry.point != null).toList().forEach(this::remove);
        points.forEach(point -> addEntry(new Entry(point)));
    }

    /** Adds a line that the records suggest; it has to be answered. */
    void propose(String text) {
        Entry entry = new Entry(null);
        entry.suggest(text);
        addEntry(entry);
    }

    /** Takes suggested lines away again; those that somebody answered stay. */
    void dropProposed() {
        entries.stream().filter(Entry::isUntouchedSuggestion).toList().forEach(this::remove);
    }

    /** How many points of the list have an answer or a note, which are lost where another list is laid out. */
    long answered() {
        return entries.stream().filter(Entry::isAnswered).count();
    }

    private void remove(Entry entry) {
        entry.takeBack();
        entries.remove(entry);
        lines.remove(entry);
    }

    /** @throws DomainException with the number of points of the list and suggested lines that have no answer */
    List<CheckItem> items() {
        long open = entries.stream().filter(Entry::lacksAnswer).count();
        if (open > 0) {
            throw new DomainException("enforcement.item.unanswered", open);
        }
        return entries.stream()
                .map(Entry::item)
                .filter(item -> !item.text().isEmpty())
                .toList();
    }

    private final class Entry extends Div {

        private final transient CheckListChoice.@Nullable Point point;
        private final TextField text = Fields.line("enforcement.item.text");
        private final Select<CheckItem.Result> result =
                Fields.choice("enforcement.item.result", "item", CheckItem.Result.class);
        private final TextField note = Fields.line("enforcement.item.note");
        private transient FindingFields.@Nullable Proposed proposed;
        private boolean suggested;

        Entry(CheckListChoice.@Nullable Point point) {
            this.point = point;
            addClassName("card");
            if (point == null) {
                add(text);
            } else {
                add(Words.title(point.text()));
                if (!point.basis().isEmpty()) {
                    add(Words.meta(Texts.get("enforcement.item.basis", point.basis())));
                }
                result.clear();
                result.addValueChangeListener(change -> answered(point, change.getValue()));
            }
            add(result, note);
        }

        private void answered(CheckListChoice.Point answered, CheckItem.@Nullable Result value) {
            if (value != CheckItem.Result.NOT_MET) {
                takeBack();
            } else if (proposed == null || !proposed.isThere()) {
                proposed = finding.apply(Texts.get("enforcement.item.finding", answered.text()));
            }
        }

        /** One into which somebody wrote stays, and is told of: it is the person's to delete. */
        private void takeBack() {
            if (proposed == null) {
                return;
            }
            if (proposed.takeBack()) {
                proposed = null;
            } else {
                Notices.done(Texts.get("enforcement.item.finding-kept"));
            }
        }

        void suggest(String words) {
            suggested = true;
            text.setValue(words.length() > text.getMaxLength() ? words.substring(0, text.getMaxLength()) : words);
            result.clear();
        }

        boolean isUntouchedSuggestion() {
            return suggested && result.getValue() == null && note.isEmpty();
        }

        boolean lacksAnswer() {
            return result.getValue() == null
                    && (point != null || suggested && !text.getValue().isBlank());
        }

        boolean isAnswered() {
            return point != null && (result.getValue() != null || !note.isEmpty());
        }

        CheckItem item() {
            return new CheckItem(
                    point == null ? text.getValue().strip() : point.text(),
                    result.getValue(),
                    note.getValue().strip());
        }
    }
}
