package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.assessment.AssessmentLine;
import org.anbiao.supervision.assessment.AssessmentSheet;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.anbiao.supervision.assessment.UnitAssessments;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.YearScores;

/** 单位年度考评: each unit's record of a year with its assessment beside it; a unit reads its own once it is published. */
@Route(SupervisionNavigation.ASSESSMENT)
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "LEADER", "CITY_READER"})
class AssessmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int YEARS = 4;

    private final transient UnitAssessments assessments;
    private final transient AssessmentSheet sheet;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;
    final Grid<AssessmentLine> grid = new Grid<>();

    AssessmentView(
            UnitAssessments assessments, AssessmentSheet sheet, AuthenticationContext authentication, Clock clock) {
        this.assessments = assessments;
        this.sheet = sheet;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PageAddress.of(event));
    }

    private void show(PageAddress address) {
        removeAll();
        PageHeader header = new PageHeader(Texts.get("supervision.assessment.title"))
                .withSubtitle(Texts.get(
                        assessments.isOffice()
                                ? "supervision.assessment.subtitle"
                                : "supervision.assessment.subtitle-own"));
        add(header);
        List<RankedKind> kinds = assessments.kinds();
        List<UnitAssessment> own = assessments.own();
        if (!own.isEmpty()) {
            add(own(own));
        }
        if (kinds.isEmpty()) {
            if (own.isEmpty()) {
                add(new EmptyState(
                        Texts.get("supervision.assessment.empty"), Texts.get("supervision.assessment.empty-hint")));
            }
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Integer wanted = address.year("year");
        int year = wanted == null || wanted > today.getYear() ? today.getYear() : wanted;
        RankedKind asked = address.choice("kind", RankedKind.class);
        RankedKind kind = asked != null && kinds.contains(asked) ? asked : kinds.get(0);
        List<AssessmentLine> lines = assessments.lines(year, kind);
        add(filters(address, kinds, kind, year, today.getYear()));
        assessments.ranking(year, kind).ifPresent(ranking -> add(ranked(ranking, kind)));
        boolean assesses = authentication.hasAuthority(Permission.CAMPAIGN_MANAGE);
        header.withActions(actions(address, kind, year, lines, assesses));
        AssessmentTable table = new AssessmentTable(
                line -> new AssessmentDialog(assessments, today, () -> show(address)).open(line, year), year, assesses);
        table.fill(grid, lines);
        add(grid, table.cards(lines));
    }

    private Component[] actions(
            PageAddress address, RankedKind kind, int year, List<AssessmentLine> lines, boolean assesses) {
        List<Component> actions = new ArrayList<>();
        actions.add(Fields.download("supervision.assessment.title", out -> sheet.write(out, year, kind)));
        long waiting = lines.stream()
                .map(AssessmentLine::latest)
                .filter(one -> one != null && one.publishedOn() == null)
                .count();
        if (assesses && waiting > 0) {
            actions.add(Fields.primary("supervision.assessment.publish", () -> new StepDialog(
                            Texts.get("supervision.assessment.publish"),
                            Texts.get(
                                    "supervision.assessment.publish-effect",
                                    RankingWords.kind(kind),
                                    String.valueOf(year),
                                    waiting),
                            () -> assessments.publish(year, kind),
                            () -> show(address))
                    .open()));
        }
        return actions.toArray(Component[]::new);
    }

    private FilterBar filters(PageAddress address, List<RankedKind> kinds, RankedKind kind, int year, int thisYear) {
        Select<Integer> years = new Select<>();
        years.setLabel(Texts.get("supervision.field.year"));
        years.setItems(IntStream.range(0, YEARS)
                .mapToObj(back -> thisYear - back)
                .filter(one -> one >= thisYear - YEARS)
                .toList());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(year);
        years.addValueChangeListener(change -> go(address, "year", change.getValue()));
        Select<RankedKind> all = new Select<>();
        all.setLabel(Texts.get("supervision.ranking.field.kind"));
        all.setItems(kinds);
        all.setItemLabelGenerator(RankingWords::kind);
        all.setValue(kind);
        all.addValueChangeListener(change -> go(address, "kind", Codes.of(change.getValue())));
        return new FilterBar(years, all);
    }

    private void go(PageAddress address, String name, Object value) {
        getUI().ifPresent(ui -> ui.navigate(SupervisionNavigation.ASSESSMENT, address.with(name, value)));
    }

    private static Component ranked(YearScores ranking, RankedKind kind) {
        return new Anchor(
                SupervisionNavigation.RANKING + "?"
                        + QueryParameters.simple(Map.of(
                                        "campaign", ranking.campaignId().toString(),
                                        "kind", Codes.of(kind),
                                        "quarter", ranking.quarter().toString()))
                                .getQueryString(),
                Texts.get("supervision.assessment.ranked", RankingWords.quarter(ranking.quarter())));
    }

    private static Div own(List<UnitAssessment> own) {
        Div cards = new Div(new H3(Texts.get("supervision.assessment.own")));
        cards.addClassName("card-list");
        for (UnitAssessment one : own) {
            Anchor title = new Anchor(
                    SupervisionNavigation.ASSESSMENT + "/" + one.id(),
                    Texts.get("supervision.assessment.own-line", String.valueOf(one.year()), one.grade()));
            title.addClassName("card-title");
            Div card = new Div(title, Words.meta(AssessmentWords.line(one)), new Span(one.reason()));
            card.addClassName("card");
            cards.add(card);
        }
        return cards;
    }

    @Override
    public String getPageTitle() {
        return Texts.title("supervision.assessment.title");
    }

    /** The way to the page from another one. */
    static Anchor link() {
        return new Anchor(SupervisionNavigation.ASSESSMENT, Texts.get("supervision.assessment.title"));
    }
}
