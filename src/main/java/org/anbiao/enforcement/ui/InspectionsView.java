package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionListItem;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.InspectionSubjects;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.CurrentActor;

/** 监督检查: who was checked when, by whom and with what result. */
@Route(EnforcementNavigation.INSPECTIONS)
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
class InspectionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient InspectionService inspections;
    private final transient InspectionSubjects subjects;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<InspectionListItem> grid = new Grid<>();

    InspectionsView(
            InspectionService inspections,
            InspectionSubjects subjects,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.subjects = subjects;
        this.currentActor = currentActor;
        this.inspections = inspections;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        InspectionFilter filter = new InspectionFilter(
                address.text("q"),
                address.choice("kind", InspectionKind.class),
                address.choice("result", InspectionResult.class),
                address.year("year"),
                address.id("enterprise").orElse(null),
                !address.text("own").isEmpty());
        long found = inspections.count(filter);
        removeAll();
        add(header(found), filters(address, filter));
        if (found == 0) {
            add(new EmptyState(
                    Texts.get("enforcement.inspections.empty"), Texts.get("enforcement.inspections.empty-hint")));
            return;
        }
        CallbackDataProvider<InspectionListItem, Void> rows = DataProvider.fromCallbacks(
                query -> inspections.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) inspections.count(filter));
        grid.setDataProvider(rows);
        VirtualList<InspectionListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(InspectionsView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private PageHeader header(long found) {
        PageHeader header = new PageHeader(Texts.get("enforcement.nav.inspections"))
                .withSubtitle(Texts.get("enforcement.list.count", found));
        List<Component> actions = new ArrayList<>();
        actions.add(new RouterLink(Texts.get("enforcement.full.title"), FullChecksView.class));
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            actions.add(new Button(
                    Texts.get("enforcement.subjects.title"),
                    click -> new SubjectsDialog(subjects, currentActor.get().tenantId()).open()));
        }
        if (authentication.hasAuthority(Permission.INSPECTION_RECORD)) {
            Button record = new Button(
                    Texts.get("enforcement.inspections.record"), VaadinIcon.PLUS.create(), click -> getUI().ifPresent(
                                    ui -> ui.navigate(InspectionFormView.class)));
            record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(record);
        }
        header.withActions(actions.toArray(Component[]::new));
        return header;
    }

    private FilterBar filters(PageAddress address, InspectionFilter filter) {
        Checkbox own = new Checkbox(Texts.get("enforcement.inspections.own"), filter.own());
        own.addClassName("beside-field");
        own.addValueChangeListener(change -> go(address, "own", change.getValue() ? "1" : ""));
        return new FilterBar(
                Fields.search(filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "enforcement.field.kind",
                        "kind",
                        InspectionKind.class,
                        filter.kind(),
                        kind -> go(address, "kind", kind == null ? "" : kind.code())),
                Fields.filter(
                        "enforcement.field.result",
                        "result",
                        InspectionResult.class,
                        filter.result(),
                        result -> go(address, "result", result == null ? "" : result.code())),
                Fields.year(filter.year(), LocalDate.now(clock).getYear(), year -> go(address, "year", year)),
                own);
    }

    private void go(PageAddress address, String name, @org.jspecify.annotations.Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.INSPECTIONS, address.with(name, value)));
    }

    private void columns() {
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.addClassName("only-wide");
        grid.setPageSize(PAGE);
        grid.addColumn(item -> DateField.format(item.inspectedOn()))
                .setHeader(Texts.get("enforcement.field.day"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(InspectionsView::link)
                .setHeader(Texts.get("enforcement.field.enterprise"))
                .setFlexGrow(3);
        grid.addColumn(InspectionListItem::village)
                .setHeader(Texts.get("enforcement.field.village"))
                .setFlexGrow(1);
        grid.addColumn(InspectionsView::kind)
                .setHeader(Texts.get("enforcement.field.kind"))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(InspectionListItem::actingName)
                .setHeader(Texts.get("enforcement.field.acting"))
                .setFlexGrow(2);
        grid.addComponentColumn(item -> Words.chip(item.result()))
                .setHeader(Texts.get("enforcement.field.result"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(InspectionListItem::findings)
                .setHeader(Texts.get("enforcement.field.findings"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(item -> DateField.format(item.orderDueOn()))
                .setHeader(Texts.get("enforcement.field.order-due"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.setHeightFull();
    }

    static String kind(InspectionListItem item) {
        String kind = Words.of("kind", item.kind());
        return item.fullCheck() ? kind + " · " + Texts.get("enforcement.inspection.full") : kind;
    }

    static RouterLink link(InspectionListItem item) {
        return new RouterLink(
                item.enterpriseName(),
                InspectionView.class,
                new RouteParameters("id", item.id().toString()));
    }

    private static Component card(InspectionListItem item) {
        RouterLink name = link(item);
        name.addClassName("card-title");
        Div chips = new Div(Words.chip(item.result()));
        chips.addClassName("page-header-state");
        if (item.findings() > 0) {
            chips.add(new StatusChip(
                    Texts.get("enforcement.inspections.found", item.findings()), StatusChip.Tone.NEUTRAL));
        }
        Div card = new Div(
                name,
                Words.meta(DateField.format(item.inspectedOn()) + " · " + kind(item) + " · " + item.actingName()),
                chips);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("enforcement.nav.inspections");
    }
}
