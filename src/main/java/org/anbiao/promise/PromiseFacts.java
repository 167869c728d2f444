package org.anbiao.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anbiao.risk.PointColor;
import org.jspecify.annotations.Nullable;

/**
 * What the portal knows of an enterprise on the day of a promise.
 *
 * @param assessedOn the last full assessment of all risks; null where none is recorded
 * @param red risk points of this colour, and so on
 * @param openHazards confirmed and not signed off
 * @param majorHazards of these, major ones
 */
public record PromiseFacts(
        @Nullable LocalDate assessedOn, int red, int orange, int yellow, int blue, int openHazards, int majorHazards) {

    static PromiseFacts of(@Nullable LocalDate assessedOn, List<PointColor> points, long open, long major) {
        return new PromiseFacts(
                assessedOn,
                count(points, PointColor.RED),
                count(points, PointColor.ORANGE),
                count(points, PointColor.YELLOW),
                count(points, PointColor.BLUE),
                Math.toIntExact(open),
                Math.toIntExact(major));
    }

    private static int count(List<PointColor> points, PointColor color) {
        return (int) points.stream().filter(one -> one == color).count();
    }

    /** Risk points of a colour. */
    public int points(PointColor color) {
        return switch (color) {
            case RED -> red;
            case ORANGE -> orange;
            case YELLOW -> yellow;
            case BLUE -> blue;
        };
    }

    /** The highest colour of the enterprise's risk points; empty without points. */
    public Optional<PointColor> highest() {
        return Stream.of(PointColor.RED, PointColor.ORANGE, PointColor.YELLOW, PointColor.BLUE)
                .filter(color -> points(color) > 0)
                .findFirst();
    }
}
