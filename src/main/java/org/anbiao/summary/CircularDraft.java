package org.anbiao.summary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.springframework.stereotype.Component;

/** The first words of a circular, made of the units' figures: what was done, and who was late with what. Nobody is ranked. */
@Component
class CircularDraft {

    private final Messages messages;

    CircularDraft(Messages messages) {
        this.messages = messages;
    }

    Map<CircularSection, String> of(LocalDate from, LocalDate to, List<CircularLine> lines) {
        Map<CircularSection, String> texts = new EnumMap<>(CircularSection.class);
        texts.put(
                CircularSection.OVERVIEW,
                messages.chinese(
                        "summary.circular.draft.overview",
                        from,
                        to,
                        lines.size(),
                        sum(lines, CircularLine::tasks),
                        sum(lines, CircularLine::tasks) - sum(lines, CircularLine::lateTasks),
                        sum(lines, CircularLine::checks),
                        sum(lines, CircularLine::hazards),
                        sum(lines, CircularLine::closedHazards)));
        String problems = List.of(
                        named("late-tasks", lines, line -> line.lateTasks() > 0),
                        named("late-reports", lines, line -> line.lateReports() > 0))
                .stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            texts.put(CircularSection.PROBLEMS, problems);
        }
        return texts;
    }

    private String named(String key, List<CircularLine> lines, Predicate<CircularLine> late) {
        String units = lines.stream().filter(late).map(CircularLine::unit).collect(Collectors.joining("、"));
        return units.isEmpty() ? "" : messages.chinese("summary.circular.draft." + key, units);
    }

    private static long sum(List<CircularLine> lines, ToLongFunction<CircularLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }
}
