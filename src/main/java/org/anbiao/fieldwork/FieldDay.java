package org.anbiao.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.norms.NormPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a person on site needs for a day, network or not.
 *
 * @param places of the own cell or village, in walking order
 * @param categories kinds of hazards to choose from
 */
public record FieldDay(
        LocalDate today,
        Worker member,
        List<Place> places,
        List<Guide> guides,
        List<Duty> duties,
        List<Category> categories) {

    /** Who is out; the phone keeps what was written for this person alone. */
    public record Worker(UUID id, String name, String unit) {}

    /**
     * One enterprise or nine-small place.
     *
     * @param sector its trade in words; empty if not assigned
     * @param color key of the latest overall risk; null if not graded
     * @param reasons why it should be visited now, the most urgent first; empty if nothing presses
     * @param lastVisit day of the last visit; null without one
     * @param hazards open ones, the most urgent first
     */
    public record Place(
            UUID id,
            String name,
            String address,
            String sector,
            @Nullable String color,
            List<String> reasons,
            @Nullable LocalDate lastVisit,
            List<OpenHazard> hazards) {}

    /**
     * A hazard that is not signed off yet.
     *
     * @param state in words
     * @param dueOn last day for the rectification; null before there is one
     * @param owed whether it is not rectified by anybody's word yet, so that the day counts
     * @param responsible who is to rectify it; empty before somebody is named
     * @param recheck whether this person may re-check it
     */
    public record OpenHazard(
            UUID id,
            String what,
            String place,
            boolean major,
            String state,
            @Nullable LocalDate dueOn,
            boolean owed,
            String responsible,
            boolean recheck) {}

    /** A check guide of a sector (网格员检查导则). */
    public record Guide(UUID id, String title, String sector, List<NormPoint> points) {}

    /** One of the five duties with its words. */
    public record Duty(FieldDuty code, String text) {}

    /** A kind of hazard with its word. */
    public record Category(HazardCategory code, String text) {}
}
