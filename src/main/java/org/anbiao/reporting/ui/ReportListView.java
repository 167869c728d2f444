package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
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
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.reporting.ReportCalendar;
import org.anbiao.reporting.ReportListItem;
import org.anbiao.reporting.ReportService;
import org.anbiao.tenancy.CurrentActor;

/** What do we have to hand in, and by when? A table on wide screens, cards on phones. */
@Route(ReportingNavigation.REPORTS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ReportListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient ReportCalendar calendar;
    private final transient ReportService reports;
    private final transient AuthenticationContext authentication;
    private final boolean receiver;
    private final LocalDate today;

    ReportListView(
            ReportCalendar calendar,
            ReportService reports,
            CurrentActor currentActor,
            AuthenticationContext authentication,
            Clock clock) {
        this.calendar = calendar;
        this.reports = reports;
        this.authentication = authentication;
        this.receiver = currentActor.get().unitId() == null;
        this.today = LocalDate.now(clock);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        calendar.openDue();
        removeAll();
        Button board = link("reporting.list.board", "reports/board");
        board.setVisible(receiver);
        Button opening = link("reporting.list.opening", "reports/opening");
        Button forms = link("reporting.list.forms", "reports/forms");
        forms.setVisible(receiver && authentication.hasAuthority(Permission.CAMPAIGN_MANAGE));
        add(new PageHeader(Texts.get("reporting.list.title"), board, opening, forms)
                .withSubtitle(Texts.get("reporting.list.subtitle")));
        if (reports.list(null, PageRequest.page(0, 1)).total() == 0) {
            add(new EmptyState(Texts.get("reporting.list.empty"), Texts.get("reporting.list.empty-hint")));
        } else {
            CallbackDataProvider<ReportListItem, Void> rows = DataProvider.fromCallbacks(
                    query -> reports.list(null, new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                    query -> (int) reports.list(null, PageRequest.page(0, 1)).total());
            add(grid(rows), cards(rows));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.title("reporting.list.title");
    }

    private static Button link(String text, String address) {
        Button button = new Button(Texts.get(text), click -> UI.getCurrent().navigate(address));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private VirtualList<ReportListItem> cards(CallbackDataProvider<ReportListItem, Void> rows) {
        VirtualList<ReportListItem> cards = new VirtualList<>();
        cards.addClassName("only-narrow");
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.setDataProvider(rows);
        cards.setHeightFull();
        return cards;
    }

    private Component card(ReportListItem item) {
        String unit = ReportWords.unit(item.unitName(), item.side().consolidated());
        RouterLink name = new RouterLink(
                Texts.get("reporting.report.title", unit, ReportWords.period(item.period())),
                ReportView.class,
                new RouteParameters("reportId", item.id().toString()));
        name.addClassName("card-title");
        Span meta = new Span(item.campaignTitle());
        meta.addClassName("card-meta");
        Span due = new Span(Texts.get("reporting.list.due") + " " + ReportWords.date(item.dueOn()));
        due.addClassName("card-meta");
        Div card = new Div(name, meta, due, state(item));
        card.addClassName("card");
        return card;
    }

    private Grid<ReportListItem> grid(CallbackDataProvider<ReportListItem, Void> rows) {
        Grid<ReportListItem> grid = new Grid<>(PAGE_SIZE);
        grid.addClassName("only-wide");
        grid.addColumn(item -> ReportWords.period(item.period()))
                .setHeader(Texts.get("reporting.list.period"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> ReportWords.unit(item.unitName(), item.side().consolidated()))
                .setHeader(Texts.get("reporting.list.unit"))
                .setAutoWidth(true);
        grid.addColumn(ReportListItem::campaignTitle)
                .setHeader(Texts.get("reporting.list.campaign"))
                .setFlexGrow(3)
                .setTooltipGenerator(ReportListItem::campaignTitle);
        grid.addColumn(item -> ReportWords.date(item.dueOn()))
                .setHeader(Texts.get("reporting.list.due"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(Texts.get("reporting.list.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> item.unexplained() == 0 || !item.state().editable()
                        ? ""
                        : Texts.get("reporting.list.points", item.unexplained()))
                .setHeader(Texts.get("reporting.list.open-points"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> ReportWords.date(item.sentAt()))
                .setHeader(Texts.get("reporting.list.sent-at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setDataProvider(rows);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("reports/" + click.getItem().id()));
        grid.setSizeFull();
        return grid;
    }

    private Component state(ReportListItem item) {
        Div cell = new Div();
        cell.addClassName("page-header-state");
        ReportWords.chips(item.state(), item.dueOn(), item.late(), today).forEach(cell::add);
        if (item.remindedAt() != null && item.state().editable()) {
            cell.add(new Span(Texts.get("reporting.list.reminded", ReportWords.date(item.remindedAt()))));
        }
        return cell;
    }
}
