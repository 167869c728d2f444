package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.SectorLine;
import org.anbiao.administration.SectorService;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** The sectors an authority supervises, each with the unit that leads it and the document that says so. */
class SectorTable extends Div {

    private final transient UnitService units;
    private final transient SectorService sectors;
    private final transient Tenant tenant;
    private final transient LocalDate today;
    private final transient Runnable refresh;

    SectorTable(UnitService units, SectorService sectors, Tenant tenant, LocalDate today, Runnable refresh) {
        this.units = units;
        this.sectors = sectors;
        this.tenant = tenant;
        this.today = today;
        this.refresh = refresh;
        List<SectorLine> lines = sectors.sectors(tenant.id());
        if (lines.isEmpty()) {
            add(new EmptyState(
                    Texts.get("administration.sector.empty"), Texts.get("administration.sector.empty-hint")));
        } else {
            add(grid(lines));
        }
    }

    private Grid<SectorLine> grid(List<SectorLine> lines) {
        Grid<SectorLine> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(SectorLine::name).setHeader(Texts.get("administration.sector.name"));
        grid.addColumn(line -> line.leadUnit().isEmpty() ? tenant.shortName() : line.leadUnit())
                .setHeader(Texts.get("administration.sector.lead"));
        grid.addColumn(SectorLine::sourceDocument)
                .setHeader(Texts.get("administration.sector.source"))
                .setFlexGrow(2);
        grid.addColumn(SectorLine::enterprises)
                .setHeader(Texts.get("administration.sector.enterprises"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setWidth("13rem").setFlexGrow(0);
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component actions(SectorLine line) {
        if (line.endedOn() != null) {
            return new StatusChip(
                    Texts.get("administration.unit.ended", DateField.format(line.endedOn())), StatusChip.Tone.NEUTRAL);
        }
        Button edit = new Button(Texts.get("administration.sector.edit"), click -> edit(line));
        Button end = new Button(Texts.get("administration.sector.end"), click -> end(line));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div both = new Div(edit, end);
        both.addClassName("inline-list");
        return both;
    }

    void add() {
        edit(null);
    }

    private void edit(@Nullable SectorLine line) {
        TextField name = new TextField(Texts.get("administration.sector.name"));
        ComboBox<UnitLine> lead = new ComboBox<>(Texts.get("administration.sector.lead"));
        List<UnitLine> choices = units.units(tenant.id()).stream()
                .filter(unit -> unit.endedOn() == null && unit.kind() != OrgUnit.Kind.GRID_CELL)
                .toList();
        lead.setItems(choices);
        lead.setItemLabelGenerator(UnitLine::name);
        lead.setClearButtonVisible(true);
        lead.setHelperText(Texts.get("administration.sector.lead-hint"));
        TextField source = new TextField(Texts.get("administration.sector.source"));
        source.setHelperText(Texts.get("administration.sector.source-hint"));
        if (line != null) {
            name.setValue(line.name());
            source.setValue(line.sourceDocument());
            choices.stream()
                    .filter(unit -> unit.id().equals(line.leadUnitId()))
                    .findFirst()
                    .ifPresent(lead::setValue);
        }
        Runnable save = () -> {
            UUID unit = lead.getValue() == null ? null : lead.getValue().id();
            if (line == null) {
                sectors.add(tenant.id(), name.getValue(), unit, source.getValue());
            } else {
                sectors.revise(tenant.id(), line.id(), name.getValue(), unit, source.getValue());
            }
        };
        String title = Texts.get(line == null ? "administration.sector.add" : "administration.sector.edit");
        new StepDialog(title, "", save, refresh).with(name, lead, source).open();
    }

    private void end(SectorLine line) {
        DateField on = new DateField(Texts.get("administration.unit.end-on"));
        on.setValue(today);
        TextArea reason = UnitDialogs.reason();
        new StepDialog(
                        Texts.get("administration.sector.end"),
                        Texts.get("administration.sector.end-effect", line.name(), line.enterprises()),
                        () -> sectors.end(
                                tenant.id(),
                                line.id(),
                                UnitDialogs.required(on.getValue(), "administration.date.missing"),
                                reason.getValue()),
                        refresh)
                .with(on, reason)
                .ending()
                .open();
    }
}
