package org.anbiao.lookback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What the portal knows of a unit's enterprises and tasks in one year; enterprises are counted once a year.
 *
 * @param base enterprises on the base lists of the year's campaigns
 * @param notices enterprises that were served a notice
 * @param commitments enterprises that signed a commitment
 * @param evaluated enterprises with a finished self-evaluation
 * @param missing enterprises on a base list whose campaign asks for a self-evaluation, without one in the year
 * @param improvements items not met in the year's evaluations
 * @param openImprovements those of them still open
 * @param lateTasks the unit's own tasks due in the year that were done late or are overdue
 * @param lateReports the unit's reports due in the year that were sent late or are overdue
 */
public record YearFigures(
        int year,
        long base,
        long notices,
        long commitments,
        long evaluated,
        long missing,
        long improvements,
        long openImprovements,
        long lateTasks,
        long lateReports) {

    /** The figures in their order, with the names that keys of texts end with. */
    public static final List<Column> COLUMNS = List.of(
            new Column("base", YearFigures::base),
            new Column("notices", YearFigures::notices),
            new Column("commitments", YearFigures::commitments),
            new Column("evaluated", YearFigures::evaluated),
            new Column("missing", YearFigures::missing),
            new Column("improvements", YearFigures::improvements),
            new Column("open-improvements", YearFigures::openImprovements),
            new Column("late-tasks", YearFigures::lateTasks),
            new Column("late-reports", YearFigures::lateReports));

    /** Figures that are counted along the year's base list and say nothing without one. */
    private static final Set<String> OF_BASE = Set.of("base", "missing");

    /** One of the figures. */
    public record Column(String key, ToLongFunction<YearFigures> value) {

        /** The figure as it is read: a dash where it cannot be known, so that nobody takes it for a nought. */
        public String text(YearFigures year) {
            boolean unknown = year.isEmpty() || year.isWithoutBase() && OF_BASE.contains(key);
            return unknown ? "—" : String.valueOf(value.applyAsLong(year));
        }
    }

    /** Whether the portal holds records of the year, but no base list that missing ones could be counted along. */
    @JsonIgnore
    public boolean isWithoutBase() {
        return base == 0 && !isEmpty();
    }

    /** Whether the portal holds anything of the year. */
    @JsonIgnore
    public boolean isEmpty() {
        return base + notices + commitments + evaluated + improvements + lateTasks + lateReports == 0;
    }
}
