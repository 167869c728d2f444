package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.risk.BoardState;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPoint;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskStandardService;
import org.anbiao.risk.SiteBoard;
import org.anbiao.risk.SiteBoardService;

/** 风险 in the enterprise's file: its risk points by colour, the red and orange ones by name, and how the boards stand today. */
@SpringComponent
class RiskTab implements EnterpriseTab {

    private final RiskPointService points;
    private final FullAssessmentService assessments;
    private final RiskStandardService standards;
    private final SiteBoardService boards;

    RiskTab(
            RiskPointService points,
            FullAssessmentService assessments,
            RiskStandardService standards,
            SiteBoardService boards) {
        this.points = points;
        this.assessments = assessments;
        this.standards = standards;
        this.boards = boards;
    }

    @Override
    public String key() {
        return "risk";
    }

    @Override
    public String labelKey() {
        return "risk.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        List<RiskPoint> all = points.of(enterpriseId);
        Div tab = new Div();
        tab.addClassName("card-list");
        tab.add(RiskWords.meta(Texts.get("risk.tab.not-mixed")));
        Div counts = new Div();
        counts.addClassName("inline-list");
        Arrays.stream(PointColor.values())
                .forEach(color -> counts.add(
                        RiskWords.chip(color),
                        new Span(Texts.get(
                                "risk.tab.points",
                                all.stream()
                                        .filter(point -> point.color() == color)
                                        .count()))));
        tab.add(counts);
        tab.add(RiskWords.meta(RiskWords.due(assessments.due(enterpriseId))));
        tab.add(RiskWords.meta(
                RiskWords.standard(standards.of(enterpriseId).stream().findFirst())));
        all.stream().filter(point -> point.color().isHigh()).forEach(point -> tab.add(RiskPointsView.card(point)));
        tab.add(links(enterpriseId), new H3(Texts.get("risk.nav.boards")));
        for (SiteBoard board : SiteBoard.values()) {
            BoardState state = boards.of(enterpriseId, board);
            tab.add(new Span(Texts.get(
                    "risk.tab.board",
                    RiskWords.of("board", board),
                    state.satisfied(),
                    state.items().size())));
        }
        return tab;
    }

    private static Div links(UUID enterpriseId) {
        Div links = new Div();
        links.addClassName("inline-list");
        for (String page :
                List.of(RiskNavigation.POINTS, RiskNavigation.MAP, RiskNavigation.STANDARD, RiskNavigation.BOARDS)) {
            links.add(new Anchor(page + "/" + enterpriseId, Texts.get("risk.page." + page)));
        }
        return links;
    }
}
