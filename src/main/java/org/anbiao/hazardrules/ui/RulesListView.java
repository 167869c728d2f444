package org.anbiao.hazardrules.ui;

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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRulesDirectory;
import org.anbiao.hazardrules.HazardRulesSheet;
import org.anbiao.hazardrules.RulesFilter;
import org.anbiao.hazardrules.RulesListItem;
import org.anbiao.hazardrules.RulesStanding;

/** Which enterprises in sight have no hazard rules that hold; all unless asked otherwise are those. */
@Route(HazardRulesNavigation.LIST)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER"
})
class RulesListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient HazardRulesDirectory directory;
    private final transient HazardRulesSheet sheet;
    final Grid<RulesListItem> grid = new Grid<>();

    RulesListView(HazardRulesDirectory directory, HazardRulesSheet sheet) {
        this.directory = directory;
        this.sheet = sheet;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        RulesFilter filter = new RulesFilter(
                address.text("q"),
                address.choice("standing", RulesStanding.class),
                !address.text("all").isEmpty());
        long found = directory.list(filter, new PageRequest(0, 1)).total();
        removeAll();
        PageHeader header = new PageHeader(Texts.get("hazardrules.list.title"))
                .withSubtitle(Texts.get(
                        filter.lacking() ? "hazardrules.list.count-lacking" : "hazardrules.list.count", found));
        add(header, filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("hazardrules.list.empty"), Texts.get("hazardrules.list.empty-hint")));
            return;
        }
        header.withActions(export(filter));
        CallbackDataProvider<RulesListItem, Void> rows = DataProvider.fromCallbacks(
                query -> directory.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) directory.list(filter, new PageRequest(0, 1)).total());
        grid.setDataProvider(rows);
        VirtualList<RulesListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(RulesListView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private Anchor export(RulesFilter filter) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    sheet.write(filter, out);
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()),
                            Texts.get("hazardrules.list.title") + ".xlsx",
                            XLSX,
                            out.size());
                }),
                Texts.get("hazardrules.list.export"));
    }

    private FilterBar filters(PageAddress address, RulesFilter filter) {
        TextField search = new TextField(Texts.get("hazardrules.list.enterprise"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(filter.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(address, "q", change.getValue()));
        Select<RulesStanding> standing = new Select<>();
        standing.setLabel(Texts.get("hazardrules.list.standing"));
        standing.setItems(RulesStanding.values());
        standing.setEmptySelectionAllowed(true);
        standing.setEmptySelectionCaption(Texts.get("hazardrules.list.any"));
        standing.setItemLabelGenerator(one -> one == null ? Texts.get("hazardrules.list.any") : word(one));
        standing.setValue(filter.standing());
        standing.addValueChangeListener(change -> go(
                address,
                "standing",
                change.getValue() == null ? "" : change.getValue().code()));
        Checkbox all = new Checkbox(Texts.get("hazardrules.list.all"), filter.all());
        all.addClassName("beside-field");
        all.setEnabled(filter.standing() == null);
        all.addValueChangeListener(change -> go(address, "all", change.getValue() ? "1" : ""));
        return new FilterBar(search, standing, all);
    }

    private void go(PageAddress address, String name, String value) {
        getUI().ifPresent(ui -> ui.navigate(HazardRulesNavigation.LIST, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(RulesListView::chip)
                .setHeader(Texts.get("hazardrules.list.standing"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(RulesListView::link)
                .setHeader(Texts.get("hazardrules.list.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(RulesListItem::area)
                .setHeader(Texts.get("hazardrules.list.area"))
                .setFlexGrow(1);
        grid.addColumn(RulesListItem::village)
                .setHeader(Texts.get("hazardrules.list.village"))
                .setFlexGrow(1);
        grid.addColumn(RulesListView::version)
                .setHeader(Texts.get("hazardrules.list.title-edition"))
                .setFlexGrow(2);
        grid.addColumn(item -> DateField.format(item.validFrom()))
                .setHeader(Texts.get("hazardrules.list.from"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    private static String version(RulesListItem item) {
        return item.edition() == null
                ? ""
                : Texts.get("hazardrules.name", item.title(), String.valueOf(item.edition()));
    }

    private static String word(RulesStanding standing) {
        return Texts.get("hazardrules.standing." + standing.code());
    }

    private static StatusChip chip(RulesListItem item) {
        return new StatusChip(
                word(item.standing()),
                switch (item.standing()) {
                    case NONE -> StatusChip.Tone.WARNING;
                    case TO_COME -> StatusChip.Tone.NEUTRAL;
                    case CURRENT -> StatusChip.Tone.SUCCESS;
                });
    }

    private static Anchor link(RulesListItem item) {
        return new Anchor(HazardRulesNavigation.RULES + "/" + item.enterpriseId(), item.enterpriseName());
    }

    private static Component card(RulesListItem item) {
        Div head = new Div(chip(item));
        head.addClassName("inline-list");
        Div card = new Div(link(item), head);
        card.addClassName("card");
        if (item.edition() != null) {
            card.add(RulesWords.meta(version(item)));
            card.add(RulesWords.meta(Texts.get("hazardrules.list.from-line", DateField.format(item.validFrom()))));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("hazardrules.list.title");
    }
}
