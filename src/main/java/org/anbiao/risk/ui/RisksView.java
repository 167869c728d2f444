package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskKind;
import org.anbiao.risk.RiskPointFilter;
import org.anbiao.risk.RiskPointListItem;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskRegister;
import org.jspecify.annotations.Nullable;

/** 风险点 of all enterprises in sight; red and orange unless asked otherwise. */
@Route(RiskNavigation.LIST)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN"
})
class RisksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient RiskPointService points;
    private final transient RiskRegister register;
    final Grid<RiskPointListItem> grid = new Grid<>();

    RisksView(RiskPointService points, RiskRegister register) {
        this.points = points;
        this.register = register;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RiskAddress address = RiskAddress.of(event);
        PointColor color = address.choice("color", PointColor.class);
        boolean all = !address.text("all").isEmpty();
        RiskPointFilter filter = new RiskPointFilter(
                address.text("q"),
                color,
                color == null && !all,
                address.choice("kind", RiskKind.class),
                !address.text("raised").isEmpty(),
                address.id("enterprise").orElse(null));
        long found = points.count(filter);
        removeAll();
        add(header(filter, found), filters(address, filter, all));
        if (found == 0) {
            add(new EmptyState(Texts.get("risk.list.empty"), Texts.get("risk.list.empty-hint")));
            return;
        }
        CallbackDataProvider<RiskPointListItem, Void> rows = DataProvider.fromCallbacks(
                query -> points.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) points.count(filter));
        grid.setDataProvider(rows);
        VirtualList<RiskPointListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(RisksView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private PageHeader header(RiskPointFilter filter, long found) {
        return new PageHeader(Texts.get("risk.nav.list"))
                .withSubtitle(Texts.get(filter.high() ? "risk.list.count-high" : "risk.list.count", found))
                .withActions(RiskWords.download(
                        Texts.get("risk.points.export"), Texts.get("risk.register.title") + ".xlsx", XLSX, () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            register.write(filter, out);
                            return out.toByteArray();
                        }));
    }

    private FilterBar filters(RiskAddress address, RiskPointFilter filter, boolean all) {
        Checkbox every = new Checkbox(Texts.get("risk.list.all"), all);
        every.addClassName("beside-field");
        every.setEnabled(filter.color() == null);
        every.addValueChangeListener(change -> go(address, "all", change.getValue() ? "1" : ""));
        Checkbox raised = new Checkbox(Texts.get("risk.list.raised"), filter.raised());
        raised.addClassName("beside-field");
        raised.addValueChangeListener(change -> go(address, "raised", change.getValue() ? "1" : ""));
        return new FilterBar(
                RiskWords.search("risk.list.search", filter.text(), text -> go(address, "q", text)),
                RiskWords.filter(
                        "risk.field.color",
                        "color",
                        PointColor.class,
                        filter.color(),
                        color -> go(address, "color", code(color))),
                RiskWords.filter(
                        "risk.field.kind",
                        "kind",
                        RiskKind.class,
                        filter.kind(),
                        kind -> go(address, "kind", code(kind))),
                every,
                raised);
    }

    private static String code(@Nullable Enum<?> one) {
        return one == null ? "" : one.name().toLowerCase(Locale.ROOT);
    }

    private void go(RiskAddress address, String name, String value) {
        getUI().ifPresent(ui -> ui.navigate(RiskNavigation.LIST, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(item -> chips(item))
                .setHeader(Texts.get("risk.field.color"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(item -> RiskPointsView.link(item.point()))
                .setHeader(Texts.get("risk.field.name"))
                .setFlexGrow(2);
        grid.addComponentColumn(RisksView::enterprise)
                .setHeader(Texts.get("risk.field.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(RiskPointListItem::village)
                .setHeader(Texts.get("risk.field.village"))
                .setFlexGrow(1);
        grid.addColumn(item -> item.point().content().place())
                .setHeader(Texts.get("risk.field.place"))
                .setFlexGrow(1);
        grid.addColumn(item -> RiskWords.accidents(item.point().content()))
                .setHeader(Texts.get("risk.field.accidents"))
                .setFlexGrow(2);
        grid.addColumn(item -> item.point().content().responsible())
                .setHeader(Texts.get("risk.field.responsible"))
                .setFlexGrow(1);
        grid.addColumn(item -> DateField.format(item.point().gradedOn()))
                .setHeader(Texts.get("risk.field.graded-on"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    private static Anchor enterprise(RiskPointListItem item) {
        return new Anchor(RiskNavigation.POINTS + "/" + item.point().enterpriseId(), item.enterpriseName());
    }

    private static Div chips(RiskPointListItem item) {
        Div chips = new Div(RiskWords.chip(item.point().color()));
        chips.addClassName("inline-list");
        if (item.point().isRaised()) {
            chips.add(new StatusChip(Texts.get("risk.list.risen"), StatusChip.Tone.WARNING));
        }
        return chips;
    }

    private static Component card(RiskPointListItem item) {
        Div card = RiskPointsView.card(item.point());
        card.addComponentAtIndex(1, enterprise(item));
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("risk.nav.list");
    }
}
