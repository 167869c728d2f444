package org.anbiao.enforcement;

import java.util.List;

/**
 * A check list that an inspection can be done by.
 *
 * @param name with its version, as it stands in the inspection
 * @param points in their order
 */
public record CheckListChoice(String name, List<Point> points) {

    public CheckListChoice {
        points = List.copyOf(points);
    }

    /**
     * One point of the list.
     *
     * @param basis provision it rests on; may be empty
     */
    public record Point(String text, String basis) {}
}
