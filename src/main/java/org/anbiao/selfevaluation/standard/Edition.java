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
 * @param fullScore points that all items together give
 * @param publisherId the authority that keeps it; null for one that ships with the portal
 * @param version counts the changes of a draft
 */
public record Edition(
        String key,
        Standard standard,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
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

    /** The same with other elements. */
    public Edition withElements(List<Element> others) {
        return new Edition(
                key, standard, label, validFrom, validTo, fullScore, note, state, publisherId, version, others);
    }
}
