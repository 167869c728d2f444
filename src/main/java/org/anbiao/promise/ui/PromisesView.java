package org.anbiao.promise.ui;

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
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.promise.PromiseFilter;
import org.anbiao.promise.PromiseListItem;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise.State;

/** Which enterprises in sight have no current promise; all unless asked otherwise are those. */
@Route(PromiseNavigation.LIST)
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
class PromisesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient PromiseService promises;
    final Grid<PromiseListItem> grid = new Grid<>();

    PromisesView(PromiseService promises) {
        this.promises = promises;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        PromiseFilter filter = new PromiseFilter(
                address.text("q"),
                address.choice("state", State.class),
                !address.text("all").isEmpty());
        long found = promises.list(filter, new PageRequest(0, 1)).total();
        removeAll();
        add(
                new PageHeader(Texts.get("promise.nav.list"))
                        .withSubtitle(Texts.get(
                                filter.state() == null && !filter.all()
                                        ? "promise.list.count-lacking"
                                        : "promise.list.count",
                                found)),
                filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("promise.list.empty"), Texts.get("promise.list.empty-hint")));
            return;
        }
        CallbackDataProvider<PromiseListItem, Void> rows = DataProvider.fromCallbacks(
                query -> promises.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) promises.list(filter, new PageRequest(0, 1)).total());
        grid.setDataProvider(rows);
        VirtualList<PromiseListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(PromisesView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private FilterBar filters(PageAddress address, PromiseFilter filter) {
        TextField search = new TextField(Texts.get("promise.list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValue(filter.text());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(address, "q", change.getValue()));
        Select<State> state = new Select<>();
        state.setLabel(Texts.get("promise.list.state"));
        state.setItems(State.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.get("promise.list.any"));
        state.setItemLabelGenerator(
                one -> one == null ? Texts.get("promise.list.any") : Texts.get("promise.state." + one.code()));
        state.setValue(filter.state());
        state.addValueChangeListener(change -> go(
                address,
                "state",
                change.getValue() == null ? "" : change.getValue().code()));
        Checkbox all = new Checkbox(Texts.get("promise.list.all"), filter.all());
        all.addClassName("beside-field");
        all.setEnabled(filter.state() == null);
        all.addValueChangeListener(change -> go(address, "all", change.getValue() ? "1" : ""));
        return new FilterBar(search, state, all);
    }

    private void go(PageAddress address, String name, String value) {
        getUI().ifPresent(ui -> ui.navigate(PromiseNavigation.LIST, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addComponentColumn(item -> PromiseWords.chip(item.state()))
                .setHeader(Texts.get("promise.list.state"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(PromisesView::link)
                .setHeader(Texts.get("promise.list.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(PromiseListItem::village)
                .setHeader(Texts.get("promise.list.village"))
                .setFlexGrow(1);
        grid.addColumn(PromiseListItem::signerName)
                .setHeader(Texts.get("promise.list.signer"))
                .setFlexGrow(1);
        grid.addColumn(item -> DateField.format(item.madeOn()))
                .setHeader(Texts.get("promise.list.made-on"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(item -> DateField.format(item.validUntil()))
                .setHeader(Texts.get("promise.list.valid-until"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(item -> DateField.format(item.assessedOn()))
                .setHeader(Texts.get("promise.list.assessed-on"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    private static Anchor link(PromiseListItem item) {
        return new Anchor(PromiseNavigation.OWN + "/" + item.enterpriseId(), item.enterpriseName());
    }

    private static Component card(PromiseListItem item) {
        Div card = PromiseWords.card(link(item), PromiseWords.inline(PromiseWords.chip(item.state())));
        if (item.madeOn() != null) {
            card.add(PromiseWords.meta(Texts.get(
                    "promise.history-line",
                    DateField.format(item.madeOn()),
                    DateField.format(item.validUntil()),
                    item.signerName())));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("promise.nav.list");
    }
}
