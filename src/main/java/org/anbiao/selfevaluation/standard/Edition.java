package org.anbiao.selfevaluation.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard with all its elements and items. A published one never changes, so that an item is named by
 * its place for good.
 *
 * @param key names it among all: the file's own key for a shipped one, the row's id for an authority's
 * @param label tells it from other editions of its standard, for instance {@code 2016版}
 * @param validTo last day on which an evaluation may be begun with it; null without end
 * @param method how its result is reckoned; decides what the figures of items and elements mean
 * @param fullScore points that can be had: the items' sum, the elements' full marks, 100 by weights, 0 without points
 * @param publisherId the authority that keeps it; null for one that ships with the portal
 * @param version counts the changes of a draft
 */
public record Edition(
        String key,
        Standard standard,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ScoringMethod method,
        BigDecimal fullScore,
        String note,
        State state,
        @Nullable UUID publisherId,
        int version,
        List<Element> elements) {

    /** Items and elements are named by their place. */
    public Edition {
        List<Element> placed = new ArrayList<>();
        for (Element element : elements) {
            placed.add(element.at(String.valueOf(placed.size() + 1)));
        }
        elements = List.copyOf(placed);
    }

    /** Where an edition stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        /** No evaluation is begun with it any more; running ones are finished. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether it ships with the portal. */
    public boolean isShipped() {
        return publisherId == null;
    }

    /** Name of the standard with its edition, for lists and documents. */
    public String name() {
        return standard.name() + "（" + (standard.number().isEmpty() ? label : standard.number()) + "）";
    }

    /** All items in order. */
    public List<Item> items() {
        return elements.stream().flatMap(element -> element.items().stream()).toList();
    }

    /** The item at a place. */
    public Optional<Item> item(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** Whether an evaluation can be begun with it on a day. */
    public boolean opensOn(LocalDate day) {
        return state == State.PUBLISHED && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The element that an item belongs to. */
    public Element elementOf(Item item) {
        return elements.stream()
                .filter(element -> item.code().startsWith(element.code() + "."))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the class or sector of an enterprise decides on any of its items. */
    public boolean tellsApart() {
        return items().stream().anyMatch(item -> !item.applicability().isAll());
    }

    /** Items that it leaves an enterprise out of, in order. */
    public List<Item> excluded(Traits traits) {
        return items().stream()
                .filter(item -> !item.applicability().excluding(traits).isEmpty())
                .toList();
    }

    /** The same with other elements. */
    public Edition withElements(List<Element> others) {
        return new Edition(
                key, standard, label, validFrom, validTo, method, fullScore, note, state, publisherId, version, others);
    }

    /**
     * The same tree by another method. Figures go on as far as they mean something there: points as weights or as points taken
     * off, an element's full marks as the sum of its items; without points there are none.
     */
    public Edition under(ScoringMethod other) {
        if (other == method) {
            return this;
        }
        List<Element> others = elements.stream()
                .map(element -> element.marked(other == ScoringMethod.DEDUCTION ? element.score() : null)
                        .with(element.sections().stream()
                                .map(section -> new Section(
                                        section.code(),
                                        section.title(),
                                        section.items().stream()
                                                .map(item -> other.counts() ? item : item.worth(BigDecimal.ZERO))
                                                .toList()))
                                .toList()))
                .toList();
        return new Edition(
                key, standard, label, validFrom, validTo, other, fullScore, note, state, publisherId, version, others);
    }

    /** The same with the full score that its method makes of its tree. */
    Edition summed() {
        BigDecimal full =
                switch (method) {
                    case SCORED, DEDUCTION ->
                        elements.stream().map(Element::score).reduce(BigDecimal.ZERO, BigDecimal::add);
                    case WEIGHTED -> BigDecimal.valueOf(100);
                    case UNSCORED -> BigDecimal.ZERO;
                };
        return new Edition(
                key, standard, label, validFrom, validTo, method, full, note, state, publisherId, version, elements);
    }
}
