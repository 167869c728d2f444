package org.anbiao.selfevaluation.hints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.persistence.HintQueries;
import org.anbiao.selfevaluation.persistence.HintQueries.OtherText;
import org.anbiao.selfevaluation.persistence.HintQueries.OwnText;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.springframework.stereotype.Component;

/** Longer texts that another enterprise has word for word, or nearly so at the same item. Short stock phrases are nobody's. */
@Component
class SameTexts implements Signal {

    private final HintQueries queries;
    private final HintWords words;

    SameTexts(HintQueries queries, HintWords words) {
        this.queries = queries;
        this.words = words;
    }

    private record Match(OwnText own, OtherText other, int percent) {}

    @Override
    public List<ReviewHint> of(Evaluation evaluation, Asking asking) {
        List<Integer> limits = asking.numbers(HintSettings.TEXTS);
        if (limits.isEmpty()) {
            return List.of();
        }
        Map<OwnText, Likeness> own = new LinkedHashMap<>();
        for (OwnText text : queries.texts(evaluation.id())) {
            Likeness likeness = Likeness.of(text.text());
            if (likeness.length() >= limits.get(0)) {
                own.put(text, likeness);
            }
        }
        List<Match> matches = matches(own, queries.textsOfOthers(evaluation, own.keySet(), asking.scope()), limits);
        return matches.isEmpty() ? List.of() : List.of(hint(matches, asking));
    }

    private static List<Match> matches(Map<OwnText, Likeness> own, List<OtherText> others, List<Integer> limits) {
        Map<String, Match> best = new LinkedHashMap<>();
        for (OtherText other : others) {
            Likeness likeness = Likeness.of(other.text());
            own.forEach((text, mine) -> {
                int percent = likeness.length() < limits.get(0) ? 0 : mine.with(likeness);
                boolean sameItem = text.itemCode().equals(other.itemCode());
                if (percent == 100 || sameItem && percent >= limits.get(1)) {
                    best.merge(
                            text.itemCode() + " " + other.other().evaluationId(),
                            new Match(text, other, percent),
                            (first, second) -> second.percent() > first.percent() ? second : first);
                }
            });
        }
        List<Match> sorted = new ArrayList<>(best.values());
        sorted.sort((first, second) -> second.percent() - first.percent());
        return sorted;
    }

    private ReviewHint hint(List<Match> matches, Asking asking) {
        long texts = matches.stream().map(Match::own).distinct().count();
        long enterprises = matches.stream()
                .map(match -> match.other().other().enterpriseId())
                .distinct()
                .count();
        List<Evidence> evidence = matches.stream()
                .map(match -> new Evidence(
                        words.text(
                                match.percent() == 100 ? "texts.same" : "texts.alike",
                                match.own().itemCode(),
                                words.name(match.other().other(), asking),
                                String.valueOf(match.other().other().year()),
                                match.other().itemCode(),
                                HintWords.excerpt(match.own().text()),
                                match.percent()),
                        words.report(match.other().other(), asking)))
                .toList();
        List<String> seenIn = matches.stream()
                .map(match -> match.own().itemCode() + " " + match.own().text() + " "
                        + match.other().other().evaluationId())
                .toList();
        return HintWords.hint("texts", seenIn, words.text("texts", texts, enterprises), evidence);
    }
}
