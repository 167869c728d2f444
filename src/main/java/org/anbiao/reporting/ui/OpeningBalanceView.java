package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.MeasureKind;
import org.anbiao.reporting.OpeningBalance;
import org.anbiao.reporting.OpeningBalances;
import org.anbiao.reporting.Side;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;

/** What do the rolling columns have to add from the years before the portal? */
@Route("reports/opening")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class OpeningBalanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OpeningBalances balances;
    private final transient TenantDirectory tenants;
    private final transient Actor actor;
    private final transient AuthenticationContext authentication;
    private final ComboBox<FormDefinition> form = new ComboBox<>(Texts.get("reporting.opening.form"));
    private final Select<OrgUnit> unit = new Select<>();
    private final Select<Side> side = new Select<>();
    private final Grid<FormDefinition.Cell> grid = new Grid<>();
    private transient List<OpeningBalance> entered = List.of();

    OpeningBalanceView(
            OpeningBalances balances,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.balances = balances;
        this.tenants = tenants;
        this.actor = currentActor.get();
        this.authentication = authentication;
        addClassNames("page", "full-height");
        add(
                new PageHeader(Texts.get("reporting.opening.title"))
                        .withSubtitle(Texts.get("reporting.opening.subtitle")),
                new FilterBar(form, unit, side),
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setItems(balances.forms());
        form.setItemLabelGenerator(FormDefinition::title);
        form.setWidth("min(32rem, 90vw)");
        form.setValue(balances.forms().get(0));
        unit.setLabel(Texts.get("reporting.opening.unit"));
        unit.setEmptySelectionAllowed(actor.unitId() == null);
        unit.setEmptySelectionCaption(Texts.get("reporting.opening.whole-tenant"));
        unit.setItems(tenants.units(actor.tenantId()).stream()
                .filter(item -> actor.unitId() == null || item.id().equals(actor.unitId()))
                .toList());
        unit.setItemLabelGenerator(item -> item == null ? Texts.get("reporting.opening.whole-tenant") : item.name());
        if (actor.unitId() != null) {
            tenants.findUnit(actor.unitId()).ifPresent(unit::setValue);
        }
        side.setLabel(Texts.get("reporting.opening.side"));
        side.setItems(Side.values());
        side.setItemLabelGenerator(item -> Texts.get("reporting.opening.side." + item));
        side.setValue(block() ? Side.BLOCK : Side.LINE);
        buildGrid();
        form.addValueChangeListener(change -> refresh());
        unit.addValueChangeListener(change -> refresh());
        side.addValueChangeListener(change -> refresh());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.title("reporting.opening.title");
    }

    /** Villages and areas report by place, sections and departments by supervision. */
    private boolean block() {
        OrgUnit chosen = unit.getValue();
        return chosen == null
                ? tenants.get(actor.tenantId()).kind() != Tenant.Kind.DEPARTMENT
                : chosen.kind().isBlock();
    }

    private void buildGrid() {
        grid.addColumn(this::label)
                .setHeader(Texts.get("reporting.opening.column"))
                .setTooltipGenerator(this::label)
                .setWidth("30rem")
                .setFlexGrow(3);
        grid.addColumn(cell -> {
                    LocalDate from = cell.column().countsFrom();
                    return from == null ? "" : Texts.get("reporting.opening.from", ReportWords.date(from));
                })
                .setHeader(Texts.get("reporting.opening.counted"))
                .setWidth("11rem")
                .setFlexGrow(0);
        grid.addColumn(cell -> said(cell, balance -> ReportWords.figure(balance.value())))
                .setHeader(Texts.get("reporting.opening.value"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(cell -> said(cell, OpeningBalance::source))
                .setHeader(Texts.get("reporting.opening.source"))
                .setFlexGrow(2);
        grid.addColumn(cell -> said(cell, OpeningBalance::enteredBy))
                .setHeader(Texts.get("reporting.opening.person"))
                .setWidth("7rem")
                .setFlexGrow(0);
        if (authentication.hasAuthority(Permission.REPORT_FILL)) {
            grid.setItemDetailsRenderer(new ComponentRenderer<>(this::editor));
            grid.addColumn(cell ->
                            Texts.get(find(cell) == null ? "reporting.opening.edit" : "reporting.opening.change"))
                    .setHeader("")
                    .setWidth("6rem")
                    .setFlexGrow(0)
                    .setPartNameGenerator(cell -> "link-cell");
        }
        grid.setSizeFull();
    }

    private void refresh() {
        FormDefinition shown = form.getValue();
        if (shown == null || side.getValue() == null) {
            return;
        }
        entered = balances.list(unitId(), side.getValue(), shown.id());
        grid.setItems(shown.row(side.getValue()).map(shown::cells).orElse(List.of()).stream()
                .filter(cell -> cell.column().kind() != MeasureKind.SNAPSHOT)
                .toList());
    }

    private String label(FormDefinition.Cell cell) {
        String label = form.getValue().fullLabel(cell.column().id());
        return form.getValue().subRows().stream()
                .filter(subRow -> subRow.id().equals(cell.key().subRowId()))
                .findFirst()
                .map(subRow -> label + " · " + subRow.label())
                .orElse(label);
    }

    private Component editor(FormDefinition.Cell cell) {
        BigDecimalField value = new BigDecimalField(Texts.get("reporting.opening.value"));
        TextField source = new TextField(Texts.get("reporting.opening.source"));
        source.setWidth("24rem");
        OpeningBalance old = find(cell);
        if (old != null) {
            value.setValue(old.value().stripTrailingZeros());
            source.setValue(old.source());
        }
        Button save = new Button(Texts.get("reporting.opening.save"), click -> {
            if (value.getValue() != null
                    && Notices.attempt(() -> balances.write(
                            form.getValue(), unitId(), side.getValue(), cell, value.getValue(), source.getValue()))) {
                Notices.done(Texts.get("reporting.opening.saved"));
                refresh();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new FilterBar(value, source, save);
    }

    private String said(FormDefinition.Cell cell, Function<OpeningBalance, String> what) {
        OpeningBalance balance = find(cell);
        return balance == null ? "" : what.apply(balance);
    }

    private @Nullable OpeningBalance find(FormDefinition.Cell cell) {
        return entered.stream()
                .filter(balance -> balance.columnId().equals(cell.column().id())
                        && balance.subRowId().equals(cell.key().subRowId()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable UUID unitId() {
        OrgUnit chosen = unit.getValue();
        return chosen == null ? null : chosen.id();
    }
}
