package org.anbiao.supervision.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.progress.MethodItem;
import org.anbiao.supervision.progress.MethodProgress;
import org.anbiao.supervision.progress.ProgressCampaign;
import org.anbiao.supervision.progress.ProgressEnterprise;
import org.anbiao.supervision.progress.ProgressFilter;
import org.jspecify.annotations.Nullable;

/** The enterprises behind a figure of 33456: who has it, who lacks it. */
@Route(SupervisionNavigation.PROGRESS + "/enterprises")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class ProgressEnterprisesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Stands in the address for enterprises without a sector. */
    static final String NO_SECTOR = "-";

    private static final List<String> WHICH = List.of("lacks", "has");

    private final transient MethodProgress progress;
    private final transient Clock clock;
    Grid<ProgressEnterprise> grid = new Grid<>();

    ProgressEnterprisesView(MethodProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
        addClassNames("page", "full-height");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        UUID id = address.id("campaign").orElse(null);
        ProgressCampaign campaign = progress.campaigns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (campaign == null || !Notices.attempt(() -> show(address, campaign))) {
            event.forwardTo(ProgressView.class);
        }
    }

    private void show(PageAddress address, ProgressCampaign campaign) {
        removeAll();
        LocalDate day = ProgressView.day(address.text("asOf"));
        LocalDate asOf = day == null ? LocalDate.now(clock) : day;
        ProgressFilter filter = filter(address);
        long found = progress.enterprises(campaign.id(), asOf, filter, new PageRequest(0, 1))
                .total();
        String item = Texts.get("supervision.progress.item." + key(filter.item()));
        add(
                new PageHeader(
                                item,
                                new Anchor(
                                        SupervisionNavigation.PROGRESS + "?campaign=" + campaign.id() + "&asOf=" + asOf,
                                        Texts.get("supervision.progress.back")))
                        .withState(new StatusChip(Texts.get("supervision.progress.enterprises", found), Tone.NEUTRAL))
                        .withSubtitle(String.join(
                                " · ",
                                Stream.of(campaign.title(), sector(filter), DateField.format(asOf))
                                        .filter(part -> !part.isEmpty())
                                        .toList())),
                new FilterBar(which(address)));
        if (found == 0) {
            add(new EmptyState(Texts.get("supervision.progress.none"), Texts.get("supervision.progress.none.hint")));
            return;
        }
        CallbackDataProvider<ProgressEnterprise, Void> rows = DataProvider.fromCallbacks(
                query -> progress
                        .enterprises(campaign.id(), asOf, filter, new PageRequest(query.getOffset(), query.getLimit()))
                        .rows()
                        .stream(),
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return (int) found;
                });
        grid = Fields.grid();
        Fields.wide(grid, "enterprise", 3, ProgressEnterprisesView::link);
        Fields.wide(grid, "village", 2, ProgressEnterprise::village);
        Fields.wide(grid, "progress-sector", 2, ProgressEnterprise::sector);
        Fields.fixed(grid, "progress-has", "8rem", ProgressEnterprisesView::chip);
        Fields.fixed(grid, "progress-since", "9rem", ProgressEnterprise::since);
        grid.setDataProvider(rows);
        add(
                grid,
                new NarrowCards<>(grid, ProgressEnterprisesView::link)
                        .line(Texts.get("supervision.column.village"), ProgressEnterprise::village)
                        .line(Texts.get("supervision.column.progress-sector"), ProgressEnterprise::sector)
                        .line(
                                Texts.get("supervision.column.progress-since"),
                                one -> one.since() == null ? "" : DateField.format(one.since()))
                        .part(ProgressEnterprisesView::chip));
    }

    private static ProgressFilter filter(PageAddress address) {
        String sector = address.text("sector");
        String which = address.text("which");
        return new ProgressFilter(
                sector.isEmpty() ? null : sector.equals(NO_SECTOR) ? "" : sector,
                address.choice("item", MethodItem.class),
                WHICH.contains(which) ? Boolean.valueOf(which.equals("has")) : null);
    }

    private static String sector(ProgressFilter filter) {
        String sector = filter.sector();
        return sector == null ? "" : sector.isEmpty() ? Texts.get("supervision.progress.no-sector") : sector;
    }

    private static String key(@Nullable MethodItem item) {
        return item == null ? "complete" : item.name().toLowerCase(Locale.ROOT);
    }

    private Select<String> which(PageAddress address) {
        Select<String> select =
                Fields.all("supervision.progress.which", WHICH, which -> Texts.get("supervision.progress." + which));
        if (WHICH.contains(address.text("which"))) {
            select.setValue(address.text("which"));
        }
        select.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                SupervisionNavigation.PROGRESS + "/enterprises", address.with("which", change.getValue()))));
        return select;
    }

    private static Anchor link(ProgressEnterprise one) {
        return new Anchor("enterprises/" + one.id(), one.name());
    }

    private static StatusChip chip(ProgressEnterprise one) {
        return new StatusChip(
                Texts.get(one.has() ? "supervision.progress.has" : "supervision.progress.lacks"),
                one.has() ? Tone.SUCCESS : Tone.WARNING);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.nav.progress");
    }
}
