package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.SupervisionSheet;
import org.anbiao.supervision.progress.MethodItem;
import org.anbiao.supervision.progress.MethodProgress;
import org.anbiao.supervision.progress.ProgressCampaign;
import org.anbiao.supervision.progress.SectorProgress;
import org.jspecify.annotations.Nullable;

/** 33456进展: sectors against items, each cell opening to the enterprises that have it or lack it. */
@Route(SupervisionNavigation.PROGRESS)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ProgressView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MethodProgress progress;
    private final transient SupervisionSheet sheet;
    private final transient Clock clock;
    final Grid<SectorProgress> grid = new Grid<>();

    ProgressView(MethodProgress progress, SupervisionSheet sheet, Clock clock) {
        this.progress = progress;
        this.sheet = sheet;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        if (!Notices.attempt(() -> show(address))) {
            event.forwardTo("");
        }
    }

    private void show(PageAddress address) {
        removeAll();
        PageHeader header = new PageHeader(Texts.get("supervision.nav.progress"))
                .withSubtitle(Texts.get("supervision.progress.subtitle"));
        add(header);
        List<ProgressCampaign> campaigns = progress.campaigns();
        if (campaigns.isEmpty()) {
            add(new EmptyState(
                    Texts.get("supervision.progress.no-campaign"), Texts.get("supervision.progress.no-campaign.hint")));
            return;
        }
        CampaignFilter filter = new CampaignFilter(SupervisionNavigation.PROGRESS, address);
        ProgressCampaign campaign = filter.chosen(campaigns, ProgressCampaign::id);
        LocalDate asOf = day(address.text("asOf"));
        LocalDate looked = asOf == null ? LocalDate.now(clock) : asOf;
        add(filters(filter, campaigns, campaign, looked));
        List<SectorProgress> sectors = progress.sectors(campaign.id(), looked);
        if (sectors.isEmpty()) {
            add(new EmptyState(
                    Texts.get("supervision.progress.nobody"), Texts.get("supervision.progress.nobody.hint")));
            return;
        }
        header.withActions(
                Fields.download("supervision.export.progress", out -> sheet.progress(out, campaign.id(), looked)));
        List<SectorProgress> rows = new ArrayList<>(sectors);
        if (sectors.size() > 1) {
            rows.add(SectorProgress.total(sectors));
        }
        columns(campaign, looked);
        grid.setItems(rows);
        add(grid, cards(rows, campaign, looked), Words.meta(Texts.get("supervision.progress.note")));
    }

    /** A day of an address; null for anything else. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private FilterBar filters(
            CampaignFilter filter, List<ProgressCampaign> campaigns, ProgressCampaign campaign, LocalDate asOf) {
        DateField day = Fields.day("supervision.progress.as-of", asOf, LocalDate.now(clock));
        day.setWidth("min(11rem, 100%)");
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && !day.isInvalid()) {
                go(filter.address(), "asOf", change.getValue());
            }
        });
        return new FilterBar(
                filter.campaigns(
                        campaigns, campaign, ProgressCampaign::title, ProgressCampaign::id, "min(32rem, 100%)"),
                day);
    }

    private void go(PageAddress address, String name, @Nullable Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.PROGRESS, address.with(name, value)));
    }

    static String sector(SectorProgress row) {
        String name = row.sector();
        return name == null
                ? Texts.get("supervision.progress.total")
                : name.isEmpty() ? Texts.get("supervision.progress.no-sector") : name;
    }

    private void columns(ProgressCampaign campaign, LocalDate asOf) {
        grid.removeAllColumns();
        grid.addThemeNames("compact", "row-stripes");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        grid.addColumn(ProgressView::sector)
                .setHeader(Texts.get("supervision.column.progress-sector"))
                .setFlexGrow(2);
        figure("enterprises", row -> {
            Span count = new Span(Texts.get("supervision.progress.enterprises", row.enterprises()));
            count.addClassName("figure");
            return count;
        });
        for (MethodItem item : MethodItem.values()) {
            figure(item.name().toLowerCase(Locale.ROOT), row -> cell(campaign, asOf, row, item, row.having(item)));
        }
        figure("complete", row -> cell(campaign, asOf, row, null, row.complete()));
    }

    private void figure(String key, com.vaadin.flow.function.ValueProvider<SectorProgress, Component> cell) {
        grid.addComponentColumn(cell)
                .setHeader(Texts.get("supervision.progress.item." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(1);
    }

    private static Component cell(
            ProgressCampaign campaign, LocalDate asOf, SectorProgress row, @Nullable MethodItem item, long count) {
        RouterLink link = new RouterLink(
                Texts.get("supervision.progress.cell", count, row.enterprises(), row.percent(count)),
                ProgressEnterprisesView.class);
        Map<String, String> address = new LinkedHashMap<>();
        address.put("campaign", campaign.id().toString());
        address.put("asOf", asOf.toString());
        String sector = row.sector();
        if (sector != null) {
            address.put("sector", sector.isEmpty() ? ProgressEnterprisesView.NO_SECTOR : sector);
        }
        if (item != null) {
            address.put("item", item.name().toLowerCase(Locale.ROOT));
        }
        link.setQueryParameters(QueryParameters.simple(address));
        link.addClassName("figure");
        return link;
    }

    private static Div cards(List<SectorProgress> rows, ProgressCampaign campaign, LocalDate asOf) {
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        for (SectorProgress row : rows) {
            Div card = new Div(
                    Words.title(sector(row)),
                    Words.meta(Texts.get("supervision.progress.enterprises", row.enterprises())));
            card.addClassName("card");
            for (MethodItem item : MethodItem.values()) {
                card.add(line(item.name().toLowerCase(Locale.ROOT), cell(campaign, asOf, row, item, row.having(item))));
            }
            card.add(line("complete", cell(campaign, asOf, row, null, row.complete())));
            cards.add(card);
        }
        return cards;
    }

    private static Div line(String key, Component cell) {
        Div line = new Div(Words.meta(Texts.get("supervision.progress.item." + key)), cell);
        line.addClassName("inline-list");
        return line;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.progress");
    }
}
