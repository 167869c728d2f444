package org.anbiao.hazardrules;

import java.util.List;
import java.util.UUID;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where something is looked at: a risk point, all points of a colour, or the whole enterprise.
 *
 * @param pointId the risk point; null for a colour or the whole enterprise
 * @param name name and area of the point as they were; empty without one
 * @param color of the point as it was, or of all the points meant; null for the whole enterprise
 */
public record RulePlace(
        @Nullable UUID pointId, String name, @Nullable PointColor color) {

    /** The whole enterprise. */
    public static final RulePlace WHOLE = new RulePlace(null, "", null);

    /** A risk point as it stands. */
    public static RulePlace of(RiskPoint point) {
        String place = point.content().place();
        String name = point.content().name();
        return new RulePlace(
                point.id(), place.isEmpty() || name.contains(place) ? name : place + " · " + name, point.color());
    }

    /** All points of a colour. */
    public static RulePlace of(PointColor color) {
        return new RulePlace(null, "", color);
    }

    /** With the colour that its point has among these; as it was where the point is gone. */
    RulePlace among(List<RiskPoint> points) {
        return points.stream()
                .filter(point -> point.id().equals(pointId))
                .findFirst()
                .map(point -> new RulePlace(pointId, name, point.color()))
                .orElse(this);
    }

    /** Whether it names a place at all. */
    public boolean named() {
        return color != null;
    }

    /** Whether the risk there is major or considerable (red or orange), where more looks are asked for. */
    public boolean high() {
        return color != null && color.isHigh();
    }
}
