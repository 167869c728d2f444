package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
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
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.HelpVisitFilter;
import org.anbiao.supervision.HelpVisitListItem;
import org.anbiao.supervision.HelpVisitService;
import org.anbiao.supervision.SupervisionSheet;
import org.anbiao.supervision.VisitTopic;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** 督导帮扶: which enterprise a squad visited, and what of it is still open; an enterprise sees the visits to it. */
@Route(SupervisionNavigation.VISITS)
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "TENANT_ADMIN",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class HelpVisitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient HelpVisitService visits;
    private final transient SupervisionSheet sheet;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<HelpVisitListItem> grid = Fields.grid();

    HelpVisitsView(
            HelpVisitService visits,
            SupervisionSheet sheet,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.visits = visits;
        this.sheet = sheet;
        this.currentActor = currentActor;
        this.authentication = authentication;
        this.clock = clock;
        addClassNames("page", "full-height");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        HelpVisitFilter filter = new HelpVisitFilter(
                address.text("q"),
                address.choice("topic", VisitTopic.class),
                address.year("year"),
                address.id("enterprise").orElse(null),
                !address.text("open").isEmpty());
        long found = visits.count(filter);
        removeAll();
        add(header(found, filter), filters(address, filter));
        if (found == 0) {
            add(new EmptyState(Texts.get("supervision.visits.empty"), Texts.get("supervision.visits.empty-hint")));
            return;
        }
        CallbackDataProvider<HelpVisitListItem, Void> rows = DataProvider.fromCallbacks(
                query -> visits.list(filter, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) visits.count(filter));
        grid.setDataProvider(rows);
        VirtualList<HelpVisitListItem> cards = new VirtualList<>();
        cards.setRenderer(new ComponentRenderer<>(HelpVisitsView::card));
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setDataProvider(rows);
        add(grid, cards);
    }

    private PageHeader header(long found, HelpVisitFilter filter) {
        PageHeader header = new PageHeader(Texts.get("supervision.nav.visits"))
                .withSubtitle(Texts.get("supervision.visits.subtitle", found));
        List<Component> actions = new ArrayList<>();
        if (found > 0 && !currentActor.get().isEnterprise()) {
            actions.add(Fields.download("supervision.export.visits", out -> sheet.visits(out, filter)));
        }
        if (authentication.hasAuthority(Permission.SUPERVISION_RECORD)) {
            actions.add(Fields.primary(
                    "supervision.visits.record", () -> getUI().ifPresent(ui -> ui.navigate(HelpVisitFormView.class))));
        }
        return header.withActions(actions.toArray(Component[]::new));
    }

    private FilterBar filters(PageAddress address, HelpVisitFilter filter) {
        return new FilterBar(
                Fields.search("supervision.field.search", filter.text(), text -> go(address, "q", text)),
                Fields.filter(
                        "supervision.column.topics",
                        "topic",
                        VisitTopic.class,
                        filter.topic(),
                        topic -> go(address, "topic", topic == null ? "" : Codes.of(topic))),
                Fields.year(filter.year(), LocalDate.now(clock).getYear(), year -> go(address, "year", year)),
                Fields.only(
                        "supervision.visits.only-open", filter.open(), open -> go(address, "open", open ? "1" : "")));
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.VISITS, address.with(name, value)));
    }

    private void columns() {
        grid.addClassName("only-wide");
        Fields.fixed(grid, "day", "8.5rem", HelpVisitListItem::visitedOn);
        Fields.wide(grid, "enterprise", 3, HelpVisitsView::link);
        Fields.wide(grid, "village", 1, HelpVisitListItem::village);
        Fields.wide(grid, "topics", 2, item -> Words.topics(item.topics()));
        Fields.wide(grid, "squad", 2, item -> item.squad().isEmpty() ? item.actingName() : item.squad());
        Fields.figure(grid, "findings", HelpVisitListItem::findings);
        Fields.fixed(grid, "state", "9rem", HelpVisitsView::chip);
    }

    static RouterLink link(HelpVisitListItem item) {
        return new RouterLink(
                item.enterpriseName(),
                HelpVisitView.class,
                new RouteParameters("id", item.id().toString()));
    }

    static StatusChip chip(HelpVisitListItem item) {
        if (item.answered() > 0) {
            return new StatusChip(Texts.get("supervision.visits.answered", item.answered()), Tone.PROGRESS);
        }
        return item.open() > 0
                ? new StatusChip(Texts.get("supervision.visits.open", item.open()), Tone.WARNING)
                : new StatusChip(Texts.get("supervision.visits.done"), Tone.SUCCESS);
    }

    private static Component card(HelpVisitListItem item) {
        RouterLink name = link(item);
        name.addClassName("card-title");
        Div chips = new Div(chip(item));
        chips.addClassName("page-header-state");
        Div card = new Div(
                name,
                Words.meta(DateField.format(item.visitedOn()) + " · "
                        + (item.squad().isEmpty() ? item.actingName() : item.squad())),
                Words.meta(Words.topics(item.topics())),
                chips);
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.visits");
    }
}
