package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.Item;
import org.jspecify.annotations.Nullable;

/** An item of the earlier edition, the items of the later one that ask the same, or the word that none does. */
class MappingRow extends Div {

    /**
     * @param places decided places in the later edition; null before anything was decided
     * @param decided gets the chosen items, and whether nothing asks the item any more
     */
    MappingRow(
            Item item, @Nullable SortedSet<String> places, List<Item> choices, BiConsumer<Set<Item>, Boolean> decided) {
        Span text = new Span(item.code() + "　" + item.text());
        text.addClassName("item-text");
        MultiSelectComboBox<Item> later = new MultiSelectComboBox<>();
        later.setItems(choices);
        later.setItemLabelGenerator(one -> one.code() + " " + one.text());
        later.setPlaceholder(Texts.get("selfevaluation.mapping.later"));
        later.setAriaLabel(Texts.get("selfevaluation.mapping.later-of", item.code()));
        later.setWidthFull();
        Checkbox none = new Checkbox(Texts.get("selfevaluation.mapping.none"));
        if (places != null) {
            later.setValue(
                    choices.stream().filter(one -> places.contains(one.code())).collect(Collectors.toSet()));
            none.setValue(places.isEmpty());
        }
        later.setEnabled(!none.getValue());
        later.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decided.accept(change.getValue(), false);
            }
        });
        none.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                decided.accept(Set.of(), change.getValue());
            }
        });
        Div chosen = new Div();
        chosen.addClassName("card-list");
        later.getValue().stream()
                .sorted(Comparator.comparing(Item::code))
                .forEach(one -> chosen.add(Words.meta(one.code() + "　" + one.text())));
        Div work = new Div(later, none, chosen);
        work.addClassName("item-work");
        Div question = new Div(text);
        question.addClassName("item-question");
        add(question, work);
        addClassNames("card", "item-card");
        setClassName("mapping-open", places == null);
    }
}
