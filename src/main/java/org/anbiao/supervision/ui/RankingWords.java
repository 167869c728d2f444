package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.ranking.FigureShare;
import org.anbiao.supervision.ranking.Quarter;
import org.anbiao.supervision.ranking.RankedFigure;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.RankedUnit;
import org.anbiao.supervision.ranking.RankingPage;
import org.anbiao.supervision.ranking.RankingRule;

/** What the pages of rankings call things, and the rule as it stands beside the table. */
final class RankingWords {

    private RankingWords() {}

    static String kind(RankedKind kind) {
        return Words.of("ranking.kind", kind);
    }

    static String figure(RankedFigure figure) {
        return Words.of("ranking.figure", figure);
    }

    static String quarter(Quarter quarter) {
        return Texts.get("supervision.ranking.quarter", String.valueOf(quarter.year()), quarter.number());
    }

    static String place(RankedUnit unit) {
        return unit.place() == null ? "—" : String.valueOf(unit.place());
    }

    static String score(RankedUnit unit) {
        return unit.score() == null
                ? Texts.get("supervision.ranking.no-score")
                : unit.score().toPlainString();
    }

    /** The figure of a unit; every figure of the rule is there. */
    static FigureShare share(RankedUnit unit, RankedFigure figure) {
        return unit.shares().stream()
                .filter(share -> share.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    /** Weights in words. */
    static String weights(RankingRule rule) {
        return rule.weights().entrySet().stream()
                .map(each -> Texts.get("supervision.ranking.column.weight", figure(each.getKey()), each.getValue()))
                .collect(Collectors.joining("；"));
    }

    /** The rule of a page: weights, since when, by whom, why, and how points and places are made. */
    static Component rule(RankingPage page) {
        RankingRule rule = page.rule().orElseThrow();
        Div card = new Div(
                new H3(Texts.get("supervision.ranking.rule")),
                new Span(weights(rule)),
                Words.meta(Texts.get(
                        "supervision.ranking.rule.since",
                        DateField.format(rule.validFrom()),
                        rule.setByName(),
                        rule.reason())),
                Words.meta(Texts.get("supervision.ranking.rule.how")),
                Words.meta(Texts.get("supervision.ranking.rule.as-of", DateField.format(page.asOf()))));
        card.addClassNames("card", "lines");
        return card;
    }

    /** All rules there were. */
    static Component history(List<RankingRule> rules) {
        Div list = new Div();
        list.addClassName("card-list");
        for (RankingRule rule : rules) {
            Div one = new Div(
                    new Span(weights(rule)),
                    Words.meta(Texts.get(
                            "supervision.ranking.rule.since",
                            DateField.format(rule.validFrom()),
                            rule.setByName(),
                            rule.reason())));
            one.addClassName("card");
            list.add(one);
        }
        Details details = new Details(Texts.get("supervision.ranking.history", rules.size()), list);
        details.setVisible(!rules.isEmpty());
        return details;
    }
}
