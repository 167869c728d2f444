package org.anbiao.hazardrules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.anbiao.risk.RiskPoint;

/**
 * Where rules may not look often enough at places with higher risk. Said before they are saved and never in the way: no notice
 * gives a figure, and the enterprise knows its places.
 *
 * @param subject item or risk point that it is about
 * @param other the ordinary item that is looked at as often; empty else
 * @param days what the register of risk points asks for; 0 else
 */
public record RuleHint(Kind kind, String subject, String other, int days) {

    /** What is the matter. */
    public enum Kind {
        /** A red or orange place is not looked at more often than an ordinary one. */
        NOT_DENSER,
        /** Less often than the register of risk points says of this point, or of the one of this colour that it says most of. */
        BELOW_REGISTER,
        /** A red or orange point that no item names. */
        NOT_NAMED;

        /** The word in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All hints about rules. */
    static List<RuleHint> of(List<RuleItem> items, List<RiskPoint> points) {
        List<RuleHint> hints = new ArrayList<>();
        for (RuleItem item : items) {
            hints.addAll(of(item, items, points));
        }
        points.stream()
                .filter(point -> point.color().isHigh())
                .filter(point -> items.stream().noneMatch(item -> names(item.place(), point)))
                .forEach(point -> hints.add(
                        new RuleHint(Kind.NOT_NAMED, RulePlace.of(point).name(), "", 0)));
        return List.copyOf(hints);
    }

    /** The hints about one item among all. */
    static List<RuleHint> of(RuleItem item, List<RuleItem> items, List<RiskPoint> points) {
        List<RuleHint> hints = new ArrayList<>();
        if (item.place().among(points).high()) {
            ordinary(item, items, points)
                    .filter(densest ->
                            item.frequency().days() >= densest.frequency().days())
                    .ifPresent(
                            densest -> hints.add(new RuleHint(Kind.NOT_DENSER, item.subject(), densest.subject(), 0)));
        }
        points.stream()
                .filter(point -> names(item.place(), point))
                .map(point -> point.content().duties().days())
                .min(Comparator.naturalOrder())
                .filter(days -> item.frequency().days() > days)
                .ifPresent(days -> hints.add(new RuleHint(Kind.BELOW_REGISTER, item.subject(), "", days)));
        return hints;
    }

    /** The densest of the items about ordinary places; without one, of those about the whole enterprise. */
    private static Optional<RuleItem> ordinary(RuleItem item, List<RuleItem> items, List<RiskPoint> points) {
        Comparator<RuleItem> dense =
                Comparator.comparingInt(one -> one.frequency().days());
        Predicate<RuleItem> other = one -> !one.id().equals(item.id());
        return items.stream()
                .filter(other)
                .filter(one -> one.place().named() && !one.place().among(points).high())
                .min(dense)
                .or(() -> items.stream()
                        .filter(other)
                        .filter(one -> !one.place().named())
                        .min(dense));
    }

    private static boolean names(RulePlace place, RiskPoint point) {
        return point.id().equals(place.pointId()) || place.pointId() == null && place.color() == point.color();
    }
}
