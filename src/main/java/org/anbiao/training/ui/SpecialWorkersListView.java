package org.anbiao.training.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.training.SpecialWorker;
import org.anbiao.training.SpecialWorkerService;

/** Who works without a valid special-work certificate, over all enterprises in sight (无证、过期上岗, R-228). */
@Route(TrainingNavigation.SPECIAL_LIST)
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
class SpecialWorkersListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    private static final String UNFIT = "unfit";
    private static final List<String> STATES = List.of(UNFIT, "missing", "expired", "expiring", "valid");
    private static final String ALL = "all";
    private static final int PAGE = 50;

    private final transient SpecialWorkerService workers;
    final Grid<SpecialWorker> grid = new Grid<>();

    SpecialWorkersListView(SpecialWorkerService workers) {
        this.workers = workers;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = TrainingWords.asked(event, STATE);
        show(STATES.contains(asked) ? asked : ALL.equals(asked) ? "" : UNFIT);
    }

    private void show(String state) {
        long found = workers.list(state, new PageRequest(0, 1)).total();
        removeAll();
        add(
                new PageHeader(Texts.get("training.nav.training"))
                        .withSubtitle(Texts.get("training.special.count", found)),
                TrainingWords.tabs("special"),
                filters(state));
        if (found == 0) {
            add(new EmptyState(
                    Texts.get("training.special.list-empty"), Texts.get("training.special.list-empty-hint")));
        } else {
            fill(state);
            add(
                    grid,
                    new NarrowCards<SpecialWorker>(grid, worker -> new Span(worker.name()))
                            .part(SpecialWorkersView::chip)
                            .part(SpecialWorkersListView::enterprise)
                            .line(
                                    Texts.get("training.special.post-field"),
                                    worker -> SpecialWorkersView.post(worker.post()))
                            .line(
                                    Texts.get("training.special.expires"),
                                    worker -> DateField.format(worker.expiresOn())));
        }
    }

    private FilterBar filters(String state) {
        String all = Texts.get("training.field.all");
        Select<String> states = new Select<>();
        states.setLabel(Texts.get("training.certificate.state"));
        states.setItems(STATES);
        states.setWidth("12rem");
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(all);
        states.setItemLabelGenerator(one -> one == null || one.isEmpty() ? all : word(one));
        if (!state.isEmpty()) {
            states.setValue(state);
        }
        states.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                TrainingNavigation.SPECIAL_LIST,
                TrainingWords.address(STATE, change.getValue() == null ? ALL : change.getValue()))));
        return new FilterBar(states);
    }

    private static String word(String state) {
        return Texts.get(UNFIT.equals(state) ? "training.special.filter.unfit" : "training.special.state." + state);
    }

    private void fill(String state) {
        grid.removeAllColumns();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setPageSize(PAGE);
        grid.addColumn(SpecialWorker::name)
                .setHeader(Texts.get("training.field.name"))
                .setAutoWidth(true)
                .setFrozen(true);
        grid.addColumn(worker -> SpecialWorkersView.post(worker.post()))
                .setHeader(Texts.get("training.special.post-field"))
                .setAutoWidth(true);
        grid.addComponentColumn(SpecialWorkersListView::enterprise)
                .setHeader(Texts.get("training.field.enterprise"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(SpecialWorker::village)
                .setHeader(Texts.get("training.field.village"))
                .setAutoWidth(true);
        grid.addColumn(worker -> DateField.format(worker.expiresOn()))
                .setHeader(Texts.get("training.special.expires"))
                .setAutoWidth(true);
        grid.addComponentColumn(SpecialWorkersView::chip)
                .setHeader(Texts.get("training.certificate.state"))
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> workers.list(state, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) workers.list(state, new PageRequest(0, 1)).total()));
    }

    private static Anchor enterprise(SpecialWorker worker) {
        return new Anchor(TrainingNavigation.SPECIAL + "/" + worker.enterpriseId(), worker.enterpriseName());
    }

    @Override
    public String getPageTitle() {
        return Texts.title("training.tab.special");
    }
}
