package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.NarrowCards;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.ranking.Quarter;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankedUnit;
import org.anbiao.supervision.ranking.RankingPage;
import org.anbiao.supervision.ranking.RankingRecord;
import org.anbiao.supervision.ranking.UnitRankings;

/** The records behind a figure of a ranked unit. */
@Route(SupervisionNavigation.RANKING + "/records")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "LEADER", "CITY_READER"})
class RankingRecordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient UnitRankings rankings;
    Grid<RankingRecord> grid = new Grid<>();

    RankingRecordsView(UnitRankings rankings) {
        this.rankings = rankings;
        addClassNames("page", "full-height");
    }

    /** What names a figure of a unit. */
    static QueryParameters parameters(
            UUID campaignId, RankedKind kind, Quarter quarter, UUID memberId, RankedFigure figure) {
        return QueryParameters.simple(Map.of(
                "campaign", campaignId.toString(),
                "kind", kind.name().toLowerCase(Locale.ROOT),
                "quarter", quarter.toString(),
                "unit", memberId.toString(),
                "figure", figure.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageAddress address = PageAddress.of(event);
        if (!Notices.attempt(() -> show(address))) {
            event.forwardTo(UnitSupervisionView.class);
        }
    }

    private void show(PageAddress address) {
        removeAll();
        UUID campaign = address.id("campaign").orElseThrow(RankingRecordsView::unknown);
        UUID unitId = address.id("unit").orElseThrow(RankingRecordsView::unknown);
        RankedKind kind = address.choice("kind", RankedKind.class);
        RankedFigure figure = address.choice("figure", RankedFigure.class);
        Quarter quarter = Quarter.parse(address.text("quarter")).orElseThrow(RankingRecordsView::unknown);
        if (kind == null || figure == null) {
            throw unknown();
        }
        RankingPage page = rankings.page(campaign, kind, quarter);
        RankedUnit unit = page.unit(unitId).orElseThrow(RankingRecordsView::unknown);
        List<RankingRecord> records = rankings.records(campaign, kind, quarter, unitId, figure);
        long met = records.stream().filter(RankingRecord::met).count();
        add(new PageHeader(
                        unit.name() + " · " + RankingWords.figure(figure),
                        new Anchor(
                                SupervisionNavigation.RANKING + "?"
                                        + QueryParameters.simple(Map.of(
                                                        "campaign", campaign.toString(),
                                                        "kind", kind.name().toLowerCase(Locale.ROOT),
                                                        "quarter", quarter.toString()))
                                                .getQueryString(),
                                Texts.get("supervision.ranking.back")))
                .withState(new StatusChip(Texts.get("supervision.ranking.records", met, records.size()), Tone.NEUTRAL))
                .withSubtitle(Texts.get(
                        "supervision.ranking.records.subtitle",
                        page.campaignTitle(),
                        RankingWords.quarter(quarter),
                        DateField.format(page.asOf()))));
        if (records.isEmpty()) {
            add(new EmptyState(
                    Texts.get("supervision.ranking.records.none"), Texts.get("supervision.ranking.records.none.hint")));
            return;
        }
        grid = Fields.grid();
        Fields.wide(grid, "ranking-record", 3, RankingRecordsView::name);
        Fields.wide(grid, "ranking-detail", 2, RankingRecord::detail);
        Fields.fixed(grid, "ranking-day", "9rem", RankingRecord::on);
        Fields.fixed(grid, "ranking-met", "7rem", one -> chip(figure, one));
        grid.setItems(records);
        add(
                grid,
                new NarrowCards<>(grid, RankingRecordsView::name)
                        .line(Texts.get("supervision.column.ranking-detail"), RankingRecord::detail)
                        .line(
                                Texts.get("supervision.column.ranking-day"),
                                one -> one.on() == null ? "" : DateField.format(one.on()))
                        .part(one -> chip(figure, one)));
    }

    private static Component name(RankingRecord record) {
        return record.page().isEmpty() ? new Span(record.name()) : new Anchor(record.page(), record.name());
    }

    private static StatusChip chip(RankedFigure figure, RankingRecord record) {
        return new StatusChip(
                Words.of(record.met() ? "ranking.met" : "ranking.unmet", figure),
                record.met() ? Tone.SUCCESS : Tone.WARNING);
    }

    private static DomainException unknown() {
        return new DomainException("supervision.ranking.unknown");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.ranking.title");
    }
}
