package org.anbiao.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.reporting.CampaignPeriod;
import org.anbiao.reporting.ReportCalendar;
import org.anbiao.reporting.ReportListItem;
import org.anbiao.reporting.ReportReceipt;
import org.anbiao.reporting.ReportState;

/** Who has sent, who is late, who has not? */
@Route("reports/board")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "LEADER", "CITY_READER"})
class ReportBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportCalendar calendar;
    private final transient ReportReceipt receipt;
    private final transient AuthenticationContext authentication;
    private final LocalDate today;

    ReportBoardView(ReportCalendar calendar, ReportReceipt receipt, AuthenticationContext authentication, Clock clock) {
        this.calendar = calendar;
        this.receipt = receipt;
        this.authentication = authentication;
        this.today = LocalDate.now(clock);
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        calendar.openDue();
        List<CampaignPeriod> periods = receipt.periods();
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("period")
                .orElse("");
        removeAll();
        if (periods.isEmpty()) {
            add(new PageHeader(Texts.get("reporting.board.title")));
            add(new EmptyState(Texts.get("reporting.board.empty"), Texts.get("reporting.board.empty-hint")));
            return;
        }
        CampaignPeriod shown = periods.stream()
                .filter(period -> key(period).equals(wanted))
                .findFirst()
                .orElse(periods.get(0));
        show(periods, shown);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("reporting.board.title");
    }

    private void show(List<CampaignPeriod> periods, CampaignPeriod shown) {
        List<ReportListItem> items = receipt.expected(shown.campaignId(), shown.period());
        long missing = count(items, item -> item.state().editable());
        PageHeader header = new PageHeader(Texts.get("reporting.board.title"))
                .withSubtitle(Texts.get("reporting.board.consolidated-hint"));
        if (authentication.hasAuthority(Permission.CAMPAIGN_MANAGE)) {
            header.withActions(remind(shown, missing), consolidated(shown));
        }
        add(header, filter(periods, shown), tiles(items), grid(items));
    }

    private Component filter(List<CampaignPeriod> periods, CampaignPeriod shown) {
        ComboBox<CampaignPeriod> box = new ComboBox<>(Texts.get("reporting.board.period"));
        box.setItems(periods);
        box.setItemLabelGenerator(period -> ReportWords.period(period.period()) + " " + period.title());
        box.setValue(shown);
        box.setWidth("min(36rem, 90vw)");
        box.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                UI.getCurrent().navigate("reports/board", QueryParameters.of("period", key(change.getValue())));
            }
        });
        return new FilterBar(box);
    }

    private static String key(CampaignPeriod period) {
        return period.campaignId() + "_" + period.period();
    }

    private Component tiles(List<ReportListItem> items) {
        Predicate<ReportListItem> sent = item -> !item.state().editable();
        Div tiles = new Div(
                tile("expected", items.size()),
                tile("sent", count(items, sent)),
                tile("on-time", count(items, sent.and(item -> !item.late()))),
                tile("late", count(items, sent.and(ReportListItem::late))),
                tile("missing", count(items, sent.negate())),
                tile("returned", count(items, item -> item.state() == ReportState.RETURNED)));
        tiles.addClassName("board-tiles");
        return tiles;
    }

    private static Component tile(String key, long count) {
        Span label = new Span(Texts.get("reporting.board." + key));
        label.addClassName("card-meta");
        Span figure = new Span(Texts.get("reporting.board.count", String.valueOf(count)));
        figure.addClassName("board-figure");
        Div tile = new Div(label, figure);
        tile.addClassName("card");
        return tile;
    }

    private Grid<ReportListItem> grid(List<ReportListItem> items) {
        Grid<ReportListItem> grid = new Grid<>();
        grid.addColumn(ReportListItem::unitName)
                .setHeader(Texts.get("reporting.list.unit"))
                .setAutoWidth(true);
        grid.addColumn(item -> Texts.get("reporting.opening.side." + item.side()))
                .setHeader(Texts.get("reporting.opening.side"))
                .setAutoWidth(true);
        grid.addColumn(item -> ReportWords.date(item.dueOn()))
                .setHeader(Texts.get("reporting.list.due"))
                .setAutoWidth(true);
        grid.addComponentColumn(item -> {
                    Div chips = new Div();
                    chips.addClassName("page-header-state");
                    ReportWords.chips(item.state(), item.dueOn(), item.late(), today)
                            .forEach(chips::add);
                    return chips;
                })
                .setHeader(Texts.get("reporting.list.state"))
                .setAutoWidth(true);
        grid.addColumn(item -> ReportWords.date(item.sentAt()))
                .setHeader(Texts.get("reporting.list.sent-at"))
                .setAutoWidth(true);
        grid.addColumn(ReportBoardView::reminded)
                .setHeader(Texts.get("reporting.board.reminders"))
                .setAutoWidth(true);
        grid.addColumn(ReportListItem::told)
                .setHeader(Texts.get("reporting.board.told"))
                .setAutoWidth(true);
        grid.setItems(items);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("reports/" + click.getItem().id()));
        grid.setSizeFull();
        return grid;
    }

    private static String reminded(ReportListItem item) {
        return item.reminders() == 0
                ? ""
                : Texts.get(
                        "reporting.board.reminders-count",
                        String.valueOf(item.reminders()),
                        ReportWords.date(item.remindedAt()));
    }

    private Component remind(CampaignPeriod shown, long missing) {
        Button button = new Button(
                Texts.get("reporting.board.remind", String.valueOf(missing)),
                click -> Notices.attempt(() -> {
                    int reminded = receipt.remind(shown.campaignId(), shown.period());
                    Notices.done(Texts.get("reporting.board.reminded", String.valueOf(reminded)));
                    removeAll();
                    show(receipt.periods(), shown);
                }));
        button.setEnabled(missing > 0);
        return button;
    }

    private Component consolidated(CampaignPeriod shown) {
        UUID id = shown.consolidatedId();
        Button button = new Button(Texts.get("reporting.board.consolidate"), click -> UI.getCurrent()
                .navigate("reports/" + id));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setVisible(id != null);
        return button;
    }

    private static long count(List<ReportListItem> items, Predicate<ReportListItem> which) {
        return items.stream().filter(which).count();
    }
}
