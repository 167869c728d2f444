package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/** Fields that several pages of enforcement have. */
final class Fields {

    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final int YEARS = 4;

    private Fields() {}

    /** An enterprise by a part of its name. */
    static ComboBox<CheckedEnterprise> enterprise(InspectionService inspections) {
        ComboBox<CheckedEnterprise> choice = new ComboBox<>(Texts.get("enforcement.field.enterprise"));
        choice.setPlaceholder(Texts.get("enforcement.field.enterprise-hint"));
        choice.setItemLabelGenerator(one -> one.village().isEmpty() ? one.name() : one.name() + " · " + one.village());
        choice.setItemsWithFilterConverter(
                query ->
                        inspections
                                .choices(
                                        query.getFilter().orElse(""),
                                        new PageRequest(query.getOffset(), query.getLimit()))
                                .stream(),
                text -> text);
        choice.setWidthFull();
        return choice;
    }

    static TextField line(String labelKey) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(SHORT);
        field.setWidthFull();
        return field;
    }

    static TextArea text(String labelKey) {
        TextArea field = new TextArea(Texts.get(labelKey));
        field.setMaxLength(LONG);
        field.setWidthFull();
        return field;
    }

    static DateField day(String labelKey, @Nullable LocalDate value, @Nullable LocalDate latest) {
        DateField field = new DateField(Texts.get(labelKey));
        field.setValue(value);
        field.setMax(latest);
        return field;
    }

    /** A choice of a filter, with everything as the first one. */
    static <E extends Enum<E>> Select<E> filter(
            String labelKey, String group, Class<E> type, @Nullable E chosen, Consumer<@Nullable E> changed) {
        String all = Texts.get("enforcement.list.all");
        Select<E> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(type.getEnumConstants());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null ? all : Words.of(group, one));
        select.setValue(chosen);
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    /** A choice that has to be made. */
    static <E extends Enum<E>> Select<E> choice(String labelKey, String group, Class<E> type) {
        Select<E> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(one -> Words.of(group, one));
        select.setValue(type.getEnumConstants()[0]);
        return select;
    }

    /** What kind of hazard it is; nothing is chosen yet, so that nobody records the first one by mistake. */
    static Select<HazardCategory> category() {
        Select<HazardCategory> select = new Select<>();
        select.setLabel(Texts.get("hazard.field.category"));
        select.setPlaceholder(Texts.get("hazard.field.category-choose"));
        select.setItems(HazardCategory.values());
        select.setItemLabelGenerator(Words::category);
        select.setWidthFull();
        return select;
    }

    static Select<Integer> year(@Nullable Integer chosen, int thisYear, Consumer<@Nullable Integer> changed) {
        String all = Texts.get("enforcement.list.all");
        Select<Integer> select = new Select<>();
        select.setLabel(Texts.get("enforcement.field.year"));
        select.setItems(
                IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(one -> one == null ? all : String.valueOf(one));
        if (chosen != null && chosen <= thisYear && chosen > thisYear - YEARS) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    static TextField search(String value, Consumer<String> changed) {
        TextField search = new TextField(Texts.get("enforcement.field.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(value);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.accept(change.getValue()));
        return search;
    }
}
