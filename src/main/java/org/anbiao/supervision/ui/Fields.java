package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.hazard.HazardCategory;
import org.jspecify.annotations.Nullable;

/** Fields and small parts that several pages of supervision have. */
final class Fields {

    private static final int LONG = 2000;
    private static final int SHORT = 200;
    private static final int YEARS = 4;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Fields() {}

    /** Writes a workbook. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** An enterprise by a part of its name. */
    static ComboBox<CheckedEnterprise> enterprise(InspectionService inspections) {
        ComboBox<CheckedEnterprise> choice = new ComboBox<>(Texts.get("supervision.column.enterprise"));
        choice.setPlaceholder(Texts.get("supervision.field.enterprise-hint"));
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

    /** The enterprise that was chosen. */
    static UUID chosen(ComboBox<CheckedEnterprise> field) {
        if (field.getValue() == null) {
            throw new DomainException("supervision.enterprise-first");
        }
        return field.getValue().id();
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

    /** A choice that has to be made. */
    static <E extends Enum<E>> Select<E> choice(String labelKey, String group, Class<E> type) {
        Select<E> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(type.getEnumConstants());
        select.setItemLabelGenerator(one -> Words.of(group, one));
        select.setValue(type.getEnumConstants()[0]);
        return select;
    }

    /** A choice of a filter, with everything as the first one. */
    static <E extends Enum<E>> Select<E> filter(
            String labelKey, String group, Class<E> type, @Nullable E chosen, Consumer<@Nullable E> changed) {
        Select<E> select = all(labelKey, List.of(type.getEnumConstants()), one -> Words.of(group, one));
        select.setValue(chosen);
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    /** A choice of some, with everything as the first one. */
    static <T> Select<T> all(String labelKey, List<T> items, Function<T, String> label) {
        return optional(labelKey, "common.all", items, label);
    }

    /** A choice that may be left open; {@code openKey} says what that means. */
    static <T> Select<T> optional(String labelKey, String openKey, List<T> items, Function<T, String> label) {
        String open = Texts.get(openKey);
        Select<T> select = new Select<>();
        select.setLabel(Texts.get(labelKey));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(open);
        select.setItemLabelGenerator(one -> one == null ? open : label.apply(one));
        return select;
    }

    /** What kind of hazard it is; nothing is chosen yet, so that nobody records the first one by mistake. */
    static Select<HazardCategory> category() {
        Select<HazardCategory> select = new Select<>();
        select.setLabel(Texts.get("hazard.field.category"));
        select.setPlaceholder(Texts.get("hazard.field.category-choose"));
        select.setItems(HazardCategory.values());
        select.setItemLabelGenerator(one -> Texts.get("hazard.category." + one.code()));
        select.setWidthFull();
        return select;
    }

    static Select<Integer> year(@Nullable Integer chosen, int thisYear, Consumer<@Nullable Integer> changed) {
        Select<Integer> select = all(
                "supervision.field.year",
                IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList(),
                String::valueOf);
        if (chosen != null && chosen <= thisYear && chosen > thisYear - YEARS) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> changed.accept(change.getValue()));
        return select;
    }

    static TextField search(String labelKey, String value, Consumer<String> changed) {
        TextField search = new TextField(Texts.get(labelKey));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(value);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed.accept(change.getValue()));
        return search;
    }

    static Checkbox only(String labelKey, boolean value, Consumer<Boolean> changed) {
        Checkbox box = new Checkbox(Texts.get(labelKey), value);
        box.addClassName("beside-field");
        box.addValueChangeListener(change -> changed.accept(change.getValue()));
        return box;
    }

    static Anchor download(String nameKey, Writer writer) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    writer.write(out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get(nameKey) + ".xlsx",
                            XLSX,
                            out.size());
                }),
                Texts.get("supervision.export.action"));
    }

    static Button primary(String labelKey, Runnable action) {
        Button button = new Button(Texts.get(labelKey), VaadinIcon.PLUS.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button small(String labelKey, Runnable action) {
        Button button = new Button(Texts.get(labelKey), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    static Div section(@Nullable String titleKey, Component... parts) {
        Div section = new Div();
        section.addClassName("card");
        if (titleKey != null) {
            section.add(new H3(Texts.get(titleKey)));
        }
        section.add(parts);
        return section;
    }

    static <T> Grid<T> grid() {
        Grid<T> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setHeightFull();
        return grid;
    }

    /** A column of a fixed width. */
    static <T> void fixed(Grid<T> grid, String columnKey, String width, Function<T, ?> value) {
        value(grid, value)
                .setHeader(Texts.get("supervision.column." + columnKey))
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** A column that takes what is left. */
    static <T> void wide(Grid<T> grid, String columnKey, int share, Function<T, ?> value) {
        value(grid, value)
                .setHeader(Texts.get("supervision.column." + columnKey))
                .setFlexGrow(share);
    }

    static <T> void figure(Grid<T> grid, String columnKey, Function<T, Integer> value) {
        grid.addColumn(value::apply)
                .setHeader(Texts.get("supervision.column." + columnKey))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }

    private static <T> Grid.Column<T> value(Grid<T> grid, Function<T, ?> value) {
        return grid.addComponentColumn(item -> {
            Object shown = value.apply(item);
            if (shown instanceof Component component) {
                return component;
            }
            String text =
                    shown instanceof LocalDate day ? DateField.format(day) : shown == null ? "" : shown.toString();
            Span span = new Span(text);
            span.setTitle(text);
            return span;
        });
    }
}
