package org.anbiao.selfevaluation.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.Messages;
import org.anbiao.definition.Inherited;
import org.anbiao.definition.InheritedSource;
import org.anbiao.selfevaluation.persistence.ChoiceRows;
import org.anbiao.selfevaluation.persistence.EditionRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standards in the overview of what came from above. An authority's editions of one standard are its versions, in
 * the order of their first days; what rests on them are the own authority's choices for its classes, and own editions copied from
 * them.
 */
@Component
@Transactional(readOnly = true)
@Order(40)
class InheritedStandards implements InheritedSource {

    private static final String KIND = "standard";
    private static final String PAGES = "standards/";

    private final EditionRows rows;
    private final Editions editions;
    private final ChoiceRows choices;
    private final Messages messages;
    private final Clock clock;

    InheritedStandards(EditionRows rows, Editions editions, ChoiceRows choices, Messages messages, Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Inherited> inherited() {
        Map<String, List<EditionSummary>> standards = new LinkedHashMap<>();
        rows.above().forEach(edition -> standards
                .computeIfAbsent(
                        edition.publisherId() + " " + edition.standard().code(), key -> new ArrayList<>())
                .add(edition));
        Map<String, List<Resting>> uses = uses();
        List<Inherited> lines = new ArrayList<>();
        standards.values().forEach(versions -> line(versions, uses, lines));
        return lines;
    }

    private void line(List<EditionSummary> versions, Map<String, List<Resting>> uses, List<Inherited> lines) {
        int newest = 0;
        List<Inherited.Use> resting = new ArrayList<>();
        for (int number = 1; number <= versions.size(); number++) {
            EditionSummary edition = versions.get(number - 1);
            newest = edition.state() == Edition.State.PUBLISHED ? number : newest;
            for (Resting use : uses.getOrDefault(edition.key(), List.of())) {
                resting.add(new Inherited.Use(use.title(), number, differences(use.copy(), edition.key()), use.link()));
            }
        }
        if (newest > 0 || !resting.isEmpty()) {
            EditionSummary shown = versions.get(newest > 0 ? newest - 1 : versions.size() - 1);
            lines.add(new Inherited(
                    KIND,
                    shown.standard().name() + " " + shown.label(),
                    shown.publisherName(),
                    newest,
                    PAGES + shown.key(),
                    resting));
        }
    }

    /** Of a choice there is nothing to differ; of a copy its items may. */
    private int differences(String copy, String from) {
        return copy.isEmpty()
                ? 0
                : EditionMatching.differences(editions.get(from), editions.get(copy), SubjectClass::code)
                        .size();
    }

    /** @param copy key of the own edition; empty for a choice */
    private record Resting(String title, String copy, String link) {}

    /** By edition: what rests on it. */
    private Map<String, List<Resting>> uses() {
        Map<String, List<Resting>> uses = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        Map<SubjectClass, StandardChoice> holding = new LinkedHashMap<>();
        choices.own().stream()
                .filter(choice -> !choice.fromOn().isAfter(today))
                .forEach(choice -> holding.putIfAbsent(choice.subject(), choice));
        holding.values().forEach(choice -> uses.computeIfAbsent(choice.editionKey(), key -> new ArrayList<>())
                .add(new Resting(
                        messages.chinese(
                                "selfevaluation.class." + choice.subject().code()),
                        "",
                        "standards")));
        rows.copied().forEach((copy, from) -> editions.find(copy)
                .ifPresent(own -> uses.computeIfAbsent(from, key -> new ArrayList<>())
                        .add(new Resting(own.name(), copy, PAGES + copy + "?against=" + from))));
        return uses;
    }
}
