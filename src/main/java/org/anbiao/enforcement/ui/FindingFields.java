package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.enforcement.Finding;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/** The hazards found, a card each. */
class FindingFields extends Div {

    private final transient FileStore files;
    private final transient Supplier<@Nullable UUID> enterprise;
    private final List<Entry> entries = new ArrayList<>();
    private final Div cards = new Div();

    FindingFields(FileStore files, Supplier<@Nullable UUID> enterprise) {
        this.files = files;
        this.enterprise = enterprise;
        cards.addClassName("card-list");
        Button add = new Button(Texts.get("enforcement.finding.add"), VaadinIcon.PLUS.create(), click -> addEntry());
        add.setWidthFull();
        add(cards, add);
        addClassName("card-list");
    }

    private Entry addEntry() {
        Entry entry = new Entry();
        entries.add(entry);
        cards.add(entry);
        return entry;
    }

    /**
     * Begins a finding with its description.
     *
     * @return what takes it away again as long as nothing was written into it
     */
    Proposed propose(String description) {
        Entry entry = addEntry();
        entry.description.setValue(description);
        return new Proposed() {

            @Override
            public boolean isThere() {
                return entries.contains(entry);
            }

            @Override
            public boolean takeBack() {
                if (isThere() && !entry.isAsProposed(description)) {
                    return false;
                }
                entry.remove();
                return true;
            }
        };
    }

    /** A finding that was begun for a point that is not kept. */
    interface Proposed {

        /** Whether it still stands among the findings. */
        boolean isThere();

        /** Takes it away if it is still as it was proposed; false if it stays because somebody wrote into it. */
        boolean takeBack();
    }

    /** @param orderDueOn last day of the order, which holds where a finding has none of its own */
    List<Finding> findings(@Nullable LocalDate orderDueOn) {
        return entries.stream().map(entry -> entry.finding(orderDueOn)).toList();
    }

    private final class Entry extends Div {

        private final TextArea description = Fields.text("enforcement.finding.description");
        private final TextField place = Fields.line("enforcement.finding.place");
        private final Select<HazardCategory> category = Fields.category();
        private final Checkbox major = new Checkbox(Texts.get("enforcement.finding.is-major"));
        private final TextField clause = Fields.line("enforcement.finding.clause");
        private final DateField due = Fields.day("enforcement.finding.due", null, null);
        private final PhotoUpload photos = new PhotoUpload(files, enterprise);

        Entry() {
            addClassName("card");
            clause.setVisible(false);
            major.addValueChangeListener(change -> clause.setVisible(change.getValue()));
            due.setHelperText(Texts.get("enforcement.finding.due-hint"));
            due.setClearButtonVisible(true);
            Button remove = new Button(Texts.get("common.action.delete"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            add(description, category, place, major, clause, due, photos, remove);
        }

        boolean isAsProposed(String proposed) {
            return description.getValue().equals(proposed)
                    && category.isEmpty()
                    && place.isEmpty()
                    && !major.getValue()
                    && clause.isEmpty()
                    && due.isEmpty()
                    && photos.ids().isEmpty();
        }

        void remove() {
            entries.remove(this);
            cards.remove(this);
        }

        Finding finding(@Nullable LocalDate orderDueOn) {
            return new Finding(
                    description.getValue().strip(),
                    place.getValue().strip(),
                    category.getValue(),
                    major.getValue(),
                    major.getValue() ? clause.getValue().strip() : "",
                    due.getValue() == null ? orderDueOn : due.getValue(),
                    photos.ids(),
                    null);
        }
    }
}
