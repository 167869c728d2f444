package org.anbiao.selfevaluation.hints;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.persistence.HintQueries;
import org.anbiao.selfevaluation.persistence.HintQueries.GivenAnswer;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.springframework.stereotype.Component;

/** Many answers of one person within a time in which nobody can have read the items. */
@Component
class QuickAnswers implements Signal {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HintQueries queries;
    private final HintWords words;

    QuickAnswers(HintQueries queries, HintWords words) {
        this.queries = queries;
        this.words = words;
    }

    @Override
    public List<ReviewHint> of(Evaluation evaluation, Asking asking) {
        List<Integer> limits = asking.numbers(HintSettings.SPEED);
        if (limits.isEmpty()) {
            return List.of();
        }
        Map<String, List<GivenAnswer>> byPerson =
                queries.answersInTime(evaluation.id()).stream().collect(Collectors.groupingBy(GivenAnswer::by));
        return byPerson.values().stream()
                .flatMap(answers -> run(answers, limits.get(0), Duration.ofSeconds(limits.get(1))).stream())
                .map(this::hint)
                .toList();
    }

    /** The longest run of answers of which every so many lie within the time; empty where there is none. */
    static Optional<List<GivenAnswer>> run(List<GivenAnswer> answers, int number, Duration time) {
        List<GivenAnswer> longest = List.of();
        int from = -1;
        for (int last = number - 1; last < answers.size(); last++) {
            int first = last - number + 1;
            boolean quick =
                    Duration.between(answers.get(first).at(), answers.get(last).at())
                                    .compareTo(time)
                            <= 0;
            if (!quick) {
                from = -1;
                continue;
            }
            from = from < 0 ? first : from;
            if (last + 1 - from > longest.size()) {
                longest = answers.subList(from, last + 1);
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private ReviewHint hint(List<GivenAnswer> run) {
        GivenAnswer first = run.get(0);
        GivenAnswer last = run.get(run.size() - 1);
        long seconds = Math.max(1, Duration.between(first.at(), last.at()).toSeconds());
        String items = run.stream().map(GivenAnswer::itemCode).limit(30).collect(Collectors.joining("、"));
        ZonedDateTime begun = first.at().atZone(ZONE);
        Evidence evidence =
                new Evidence(words.text("speed.evidence", begun.toLocalDate(), MINUTE.format(begun), items), List.of());
        List<String> seenIn = run.stream()
                .map(answer -> answer.itemCode() + " " + answer.at())
                .toList();
        return HintWords.hint("speed", seenIn, words.text("speed", run.size(), seconds), List.of(evidence));
    }
}
