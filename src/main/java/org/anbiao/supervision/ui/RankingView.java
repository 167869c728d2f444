package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.ranking.FigureShare;
import org.anbiao.supervision.ranking.Quarter;
import org.anbiao.supervision.ranking.RankedCampaign;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankedUnit;
import org.anbiao.supervision.ranking.RankingPage;
import org.anbiao.supervision.ranking.UnitRankings;

/** 单位排名: units of one kind in a quarter, with the rule beside them; every figure opens. */
@Route(SupervisionNavigation.RANKING)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "LEADER", "CITY_READER"})
class RankingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int QUARTERS = 8;

    private final transient UnitRankings rankings;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<RankedUnit> grid = new Grid<>();

    RankingView(UnitRankings rankings, AuthenticationContext authentication, Clock clock) {
        this.rankings = rankings;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
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
        PageHeader header = new PageHeader(Texts.get("supervision.ranking.title"))
                .withSubtitle(Texts.get("supervision.ranking.subtitle"));
        add(header);
        List<RankedCampaign> campaigns = rankings.campaigns();
        if (campaigns.isEmpty()) {
            add(empty("no-campaign"));
            return;
        }
        CampaignFilter filter = new CampaignFilter(SupervisionNavigation.RANKING, address);
        RankedCampaign campaign = filter.chosen(campaigns, RankedCampaign::id);
        List<RankedKind> kinds = rankings.kinds(campaign.id());
        if (kinds.isEmpty()) {
            add(empty("no-units"));
            return;
        }
        RankedKind wanted = address.choice("kind", RankedKind.class);
        RankedKind kind = wanted != null && kinds.contains(wanted) ? wanted : kinds.get(0);
        Quarter current = Quarter.of(LocalDate.now(clock));
        Quarter quarter = Quarter.parse(address.text("quarter")).orElse(current);
        add(new FilterBar(
                filter.campaigns(campaigns, campaign, RankedCampaign::title, RankedCampaign::id, "min(20rem, 100%)"),
                filter.choice("kind", kinds, kind, RankingWords::kind, RankingView::code, "min(10rem, 100%)"),
                filter.choice(
                        "quarter",
                        quarters(current, quarter),
                        quarter,
                        RankingWords::quarter,
                        q -> q,
                        "min(10rem, 100%)")));
        RankingPage page = rankings.page(campaign.id(), kind, quarter);
        boolean own = rankings.isOwn(campaign) && authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
        if (own && rankings.ranksToday()) {
            header.withActions(Fields.primary("supervision.ranking.set", () -> new RankingRuleDialog(
                            rankings, campaign, kind, page.rule(), LocalDate.now(clock), () -> show(address))
                    .open()));
        }
        if (page.rule().isEmpty()) {
            add(empty(page.on() ? "no-rule" : "off"));
            add(RankingWords.history(rankings.history(campaign.id(), kind)));
            return;
        }
        columns(page, kind);
        add(
                RankingWords.rule(page),
                grid,
                cards(page, kind),
                RankingWords.history(rankings.history(campaign.id(), kind)));
    }

    private static EmptyState empty(String reason) {
        return new EmptyState(
                Texts.get("supervision.ranking." + reason), Texts.get("supervision.ranking." + reason + ".hint"));
    }

    private static String code(RankedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static List<Quarter> quarters(Quarter current, Quarter wanted) {
        List<Quarter> latest =
                Stream.iterate(current, Quarter::before).limit(QUARTERS).toList();
        return latest.contains(wanted)
                ? latest
                : Stream.concat(latest.stream(), Stream.of(wanted)).toList();
    }

    private void columns(RankingPage page, RankedKind kind) {
        grid.removeAllColumns();
        grid.addThemeNames("compact", "row-stripes", "wrap-cell-content");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        grid.addColumn(RankingWords::place)
                .setHeader(Texts.get("supervision.ranking.column.place"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(RankedUnit::name)
                .setHeader(RankingWords.kind(kind))
                .setAutoWidth(true)
                .setFlexGrow(2);
        grid.addComponentColumn(RankingView::score)
                .setHeader(Texts.get("supervision.ranking.column.score"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9rem")
                .setFlexGrow(0);
        page.rule().orElseThrow().weights().forEach((figure, weight) -> grid.addComponentColumn(
                        unit -> share(page, kind, unit, RankingWords.share(unit, figure)))
                .setHeader(Texts.get("supervision.ranking.column.weight", RankingWords.figure(figure), weight))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("9.5rem")
                .setFlexGrow(1));
        grid.setItems(page.units());
    }

    /** The points, and what fell out of them. */
    private static Component score(RankedUnit unit) {
        Span points = new Span(RankingWords.score(unit));
        points.addClassName("figure");
        if (unit.fallenOut().isEmpty() || unit.score() == null) {
            return points;
        }
        return new Div(points, new Div(Words.meta(Texts.get("supervision.ranking.counted", unit.countedWeight()))));
    }

    private static Component share(RankingPage page, RankedKind kind, RankedUnit unit, FigureShare share) {
        if (share.fallsOut()) {
            return Words.meta(Texts.get("supervision.ranking.falls-out"));
        }
        return new RouterLink(
                Texts.get("supervision.ranking.share", share.met(), share.base(), share.percent()),
                RankingRecordsView.class) {
            {
                setQueryParameters(RankingRecordsView.parameters(
                        page.campaignId(), kind, page.quarter(), unit.memberId(), share.figure()));
            }
        };
    }

    private static Div cards(RankingPage page, RankedKind kind) {
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        for (RankedUnit unit : page.units()) {
            Div card = new Div(
                    Words.title(unit.name()),
                    Words.meta(
                            Texts.get("supervision.ranking.card", RankingWords.place(unit), RankingWords.score(unit))));
            card.addClassName("card");
            if (!unit.fallenOut().isEmpty() && unit.score() != null) {
                card.add(Words.meta(Texts.get("supervision.ranking.counted", unit.countedWeight())));
            }
            for (FigureShare share : unit.shares()) {
                Div line = new Div(
                        Words.meta(Texts.get(
                                "supervision.ranking.column.weight",
                                RankingWords.figure(share.figure()),
                                share.weight())),
                        share(page, kind, unit, share));
                line.addClassName("inline-list");
                card.add(line);
            }
            cards.add(card);
        }
        return cards;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.ranking.title");
    }

    /** The way to the page from another one. */
    static Anchor link() {
        return new Anchor(SupervisionNavigation.RANKING, Texts.get("supervision.ranking.title"));
    }
}
