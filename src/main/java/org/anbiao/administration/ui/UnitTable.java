package org.anbiao.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.reorganisation.UnitChange;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.Term;
import org.anbiao.tenancy.TermNames;

/** The units of an authority as a tree, each with its leader and what can be done with it. */
class UnitTable extends Div {

    private static final double STEP = 1.5;

    private final transient UnitService units;
    private final transient Tenant tenant;
    private final transient TermNames names;
    private final transient UnitDialogs dialogs;
    private final transient List<UnitChange> changes;

    UnitTable(UnitService units, List<UnitChange> changes, Tenant tenant, TermNames names, UnitDialogs dialogs) {
        this.changes = changes;
        this.names = names;
        this.units = units;
        this.tenant = tenant;
        this.dialogs = dialogs;
        List<UnitLine> lines = units.units(tenant.id());
        if (lines.isEmpty()) {
            add(new EmptyState(Texts.get("administration.unit.empty"), Texts.get("administration.unit.empty-hint")));
        } else {
            add(grid(lines));
        }
    }

    private Grid<UnitLine> grid(List<UnitLine> lines) {
        Grid<UnitLine> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(Texts.get("administration.unit.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> kind(line.kind(), names))
                .setHeader(Texts.get("administration.unit.kind"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(UnitLine::principal)
                .setHeader(Texts.get("administration.duty.principal"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(UnitLine::reporter)
                .setHeader(Texts.get("administration.duty.reporter"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(UnitTable::state)
                .setHeader(Texts.get("administration.unit.state"))
                .setWidth("14rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::menu).setWidth("6rem").setFlexGrow(0);
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        return grid;
    }

    /** What the authority calls a kind of unit. */
    static String kind(OrgUnit.Kind kind, TermNames names) {
        return names.of(Term.of(kind))
                .orElseGet(() -> Texts.get("tenancy.term." + Term.of(kind).code()));
    }

    private Div name(UnitLine line) {
        Div name = new Div(new Span(line.name()));
        UnitHistory.lines(changes, line.id(), units::authorityOf).forEach(name::add);
        name.getStyle().set("padding-left", line.depth() * STEP + "rem");
        return name;
    }

    private static Component state(UnitLine line) {
        if (line.endedOn() == null) {
            return new Span();
        }
        StatusChip chip = new StatusChip(
                Texts.get("administration.unit.ended", DateField.format(line.endedOn())), StatusChip.Tone.NEUTRAL);
        chip.setTitle(line.endReason());
        return chip;
    }

    private MenuBar menu(UnitLine line) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_SMALL);
        MenuItem more = menu.addItem(Texts.get("administration.unit.actions"));
        more.setAriaLabel(Texts.get("administration.unit.actions-of", line.name()));
        SubMenu acts = more.getSubMenu();
        if (line.endedOn() != null) {
            acts.addItem(Texts.get("administration.unit.resume"), click -> dialogs.resume(line));
            return menu;
        }
        acts.addItem(Texts.get("administration.duty.edit"), click -> dialogs.duties(line.id(), line.name()));
        acts.addItem(Texts.get("administration.unit.rename"), click -> dialogs.rename(line));
        acts.addItem(Texts.get("administration.unit.up"), click -> move(line, -1));
        acts.addItem(Texts.get("administration.unit.down"), click -> move(line, 1));
        acts.addItem(Texts.get("administration.unit.end"), click -> dialogs.end(line));
        return menu;
    }

    private void move(UnitLine line, int direction) {
        units.move(tenant.id(), line.id(), direction);
        dialogs.refresh();
    }
}
