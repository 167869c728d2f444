package org.anbiao.dualreport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.function.Function;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.dualreport.DualReportService;
import org.anbiao.dualreport.DualReportSheet;
import org.anbiao.dualreport.ReportFilter;
import org.anbiao.dualreport.ReportListItem;
import org.anbiao.dualreport.ReportState;
import org.jspecify.annotations.Nullable;

/** Which enterprises in sight have not given the dual report in the period to both who should get it. */
@Route(DualReportNavigation.LIST)
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
class DualReportsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient DualReportService reports;
    private final transient DualReportSheet sheet;
    final Grid<ReportListItem> grid = new Grid<>();

    DualReportsView(DualReportService reports, DualReportSheet sheet) {
        this.reports = reports;
        this.sheet = sheet;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        ReportFilter filter = new ReportFilter(
                address.text("q"),
                address.choice("state", ReportState.class),
                !address.text("all").isEmpty(),
                !address.text("last").isEmpty());
        long found = reports.list(filter, new PageRequest(0, 1)).total();
        removeAll();
        add(header(filter, found), filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("dualreport.list.empty"), Texts.get("dualreport.list.empty-hint")));
            return;
        }
        CallbackDataProvider<ReportListItem, Void> rows = DataProvider.fromCallbacks(
                query -> reports.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) reports.list(filter, new PageRequest(0, 1)).total());
        grid.setDataProvider(rows);
        VirtualList<ReportListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(DualReportsView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private PageHeader header(ReportFilter filter, long found) {
        return new PageHeader(Texts.get("dualreport.nav.list"))
                .withSubtitle(Texts.get(
                        filter.state() == null && !filter.all()
                                ? "dualreport.list.count-lacking"
                                : "dualreport.list.count",
                        found))
                .withActions(ReportWords.download(
                        Texts.get("dualreport.list.export"), Texts.get("dualreport.list.sheet") + ".xlsx", XLSX, () -> {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            sheet.write(filter, out);
                            return out.toByteArray();
                        }));
    }

    private FilterBar filters(PageAddress address, ReportFilter filter) {
        TextField search = new TextField(Texts.get("dualreport.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(filter.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(address, "q", change.getValue()));
        Select<ReportState> state = new Select<>();
        state.setLabel(Texts.get("dualreport.list.state"));
        state.setItems(ReportState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.get("dualreport.list.any"));
        state.setItemLabelGenerator(
                one -> one == null ? Texts.get("dualreport.list.any") : Texts.get("dualreport.state." + one.code()));
        state.setValue(filter.state());
        state.addValueChangeListener(change -> go(
                address,
                "state",
                change.getValue() == null ? "" : change.getValue().code()));
        Checkbox last = new Checkbox(Texts.get("dualreport.list.last"), filter.last());
        last.addClassName("beside-field");
        last.addValueChangeListener(change -> go(address, "last", change.getValue() ? "1" : ""));
        Checkbox all = new Checkbox(Texts.get("dualreport.list.all"), filter.all());
        all.addClassName("beside-field");
        all.setEnabled(filter.state() == null);
        all.addValueChangeListener(change -> go(address, "all", change.getValue() ? "1" : ""));
        return new FilterBar(search, state, last, all);
    }

    private void go(PageAddress address, String name, String value) {
        getUI().ifPresent(ui -> ui.navigate(DualReportNavigation.LIST, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(item -> ReportWords.chip(item.state()))
                .setHeader(Texts.get("dualreport.list.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addComponentColumn(DualReportsView::link)
                .setHeader(Texts.get("dualreport.list.enterprise"))
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(ReportListItem::village)
                .setHeader(Texts.get("dualreport.list.village"))
                .setFlexGrow(1);
        day("from", ReportListItem::from);
        day("to", ReportListItem::to);
        day("department-on", ReportListItem::departmentOn);
        day("congress-on", ReportListItem::congressOn);
        day("latest-on", ReportListItem::latestOn);
        grid.setHeightFull();
    }

    private void day(String key, Function<ReportListItem, @Nullable LocalDate> day) {
        grid.addColumn(item -> DateField.format(day.apply(item)))
                .setHeader(Texts.get("dualreport.list." + key))
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }

    private static Anchor link(ReportListItem item) {
        return new Anchor(DualReportNavigation.OWN + "/" + item.enterpriseId(), item.enterpriseName());
    }

    private static Component card(ReportListItem item) {
        Div card = ReportWords.card(link(item), ReportWords.inline(ReportWords.chip(item.state())));
        card.add(ReportWords.meta(Texts.get("dualreport.list.period", item.from(), item.to())));
        if (item.latestOn() != null) {
            card.add(ReportWords.meta(Texts.get("dualreport.list.latest-line", DateField.format(item.latestOn()))));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("dualreport.nav.list");
    }
}
