package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.CodeList;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.UnitMoves.Line;

/** The enterprises of a unit that is split, each with where it goes: found, chosen, or named by a list of codes. */
class SharePanel extends Div {

    private static final String KEY = "administration.reorganisation.split.";
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final transient List<Line> lines;
    private final transient Map<UUID, String> cells;
    private final transient CodeList codes;
    private final transient IntFunction<String> name;
    private final transient Map<UUID, Integer> named = new HashMap<>();
    private final Grid<Line> grid = new Grid<>();
    private final TextField search = new TextField(Texts.get(KEY + "search"));
    private final ComboBox<UnitLine> cell = new ComboBox<>(Texts.get(KEY + "cell"));
    private final Select<Integer> to = new Select<>();
    private final Span count = new Span();

    /** @param name of the successor at a place */
    SharePanel(List<Line> lines, List<UnitLine> inside, CodeList codes, IntFunction<String> name) {
        this.lines = lines;
        this.codes = codes;
        this.name = name;
        this.cells = inside.stream().collect(Collectors.toMap(UnitLine::id, UnitLine::name));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        cell.setItems(inside);
        cell.setItemLabelGenerator(UnitLine::name);
        cell.setPlaceholder(Texts.get(KEY + "all-cells"));
        cell.setClearButtonVisible(true);
        cell.addValueChangeListener(event -> filter());
        cell.setVisible(!inside.isEmpty());
        to.setLabel(Texts.get(KEY + "assign"));
        to.setItemLabelGenerator(name::apply);
        Button assign = new Button(Texts.get(KEY + "assign-button"), click -> Notices.attempt(this::assign));
        Button release = new Button(Texts.get(KEY + "release"), click -> release());
        Button list = new Button(Texts.get(KEY + "codes"), click -> Notices.attempt(this::byList));
        columns();
        add(new FilterBar(search, cell, to, assign, release, list), count, grid);
        grid.setItems(lines);
        say();
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(Line::code)
                .setHeader(Texts.get("registry.column.code"))
                .setWidth("13rem")
                .setFlexGrow(0);
        grid.addColumn(Line::name).setHeader(Texts.get("registry.column.name")).setFlexGrow(2);
        grid.addColumn(line -> line.gridUnitId() == null ? "" : cells.getOrDefault(line.gridUnitId(), ""))
                .setHeader(Texts.get(KEY + "cell"));
        grid.addColumn(this::where).setHeader(Texts.get(KEY + "to-whom"));
        grid.setHeight("22rem");
    }

    private String where(Line line) {
        Integer target = named.get(line.id());
        return target == null ? "" : name.apply(target);
    }

    private void filter() {
        String text = search.getValue().strip().toLowerCase(Locale.ROOT);
        UnitLine inside = cell.getValue();
        grid.asMultiSelect().clear();
        grid.setItems(lines.stream()
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(text)
                        || line.code().toLowerCase(Locale.ROOT).contains(text))
                .filter(line -> inside == null || inside.id().equals(line.gridUnitId()))
                .toList());
    }

    private void assign() {
        int target = UnitDialogs.required(to.getValue(), "administration.reorganisation.target-missing");
        name(grid.getSelectedItems().stream().map(Line::id).toList(), target);
    }

    private void name(Collection<UUID> enterprises, int target) {
        enterprises.forEach(id -> named.put(id, target));
        done();
    }

    private void release() {
        grid.getSelectedItems().forEach(line -> named.remove(line.id()));
        done();
    }

    private void done() {
        grid.asMultiSelect().clear();
        grid.getDataProvider().refreshAll();
        say();
    }

    private void say() {
        count.setText(Texts.get(KEY + "chosen", lines.size(), named.size()));
    }

    private void byList() {
        int target = UnitDialogs.required(to.getValue(), "administration.reorganisation.target-missing");
        TextArea text = new TextArea(Texts.get(KEY + "codes-field"));
        text.setMinHeight("10rem");
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> {
            Notices.attempt(() -> text.setValue(codes.read(file.toPath(), metadata.fileName(), lines)));
            java.nio.file.Files.deleteIfExists(file.toPath());
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes(".xlsx", ".txt", ".csv");
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(Texts.get(KEY + "codes-upload")));
        new StepDialog(
                        Texts.get(KEY + "codes"),
                        Texts.get(KEY + "codes-effect", name.apply(target)),
                        () -> {
                            Set<UUID> found = codes.find(text.getValue(), lines);
                            name(found, target);
                            Notices.done(Texts.get(KEY + "codes-done", found.size()));
                        },
                        () -> {})
                .with(text, upload)
                .open();
    }

    /** The successors there are now; what was named for one that is gone is taken back. */
    void offer(List<Integer> places) {
        Integer before = to.getValue();
        to.setItems(places);
        to.setValue(before != null && before < places.size() ? before : places.isEmpty() ? null : Integer.valueOf(0));
        named.values().removeIf(target -> target >= places.size());
        grid.getDataProvider().refreshAll();
        say();
    }

    /** Enterprises that were named one by one, with the place of their successor. */
    Map<UUID, Integer> named() {
        return Map.copyOf(named);
    }
}
