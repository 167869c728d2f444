package org.anbiao.summary;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What the portal counted of a unit for a circular; its place in the list is the campaign's order and no rank.
 *
 * @param unit name of the unit or authority
 * @param enterprises in business that it is responsible for, in 家
 * @param steps of these enterprises due in the time, in 项
 * @param lateSteps of them done late or overdue
 * @param tasks of the unit itself due in the time, in 项
 * @param lateTasks of them done late or overdue
 * @param lateReports reports due in the time that were sent late or are overdue, in 次
 * @param checks official checks of its enterprises in the time, in 家次
 * @param hazards found at its enterprises in the time, in 条
 * @param closedHazards of those signed off
 */
public record CircularLine(
        String unit,
        long enterprises,
        long steps,
        long lateSteps,
        long tasks,
        long lateTasks,
        long lateReports,
        long checks,
        long hazards,
        long closedHazards) {

    /** The figures in their order, with the names that keys of texts end with. */
    public static final List<Column> COLUMNS = List.of(
            new Column("enterprises", CircularLine::enterprises),
            new Column("steps", CircularLine::steps),
            new Column("late-steps", CircularLine::lateSteps),
            new Column("tasks", CircularLine::tasks),
            new Column("late-tasks", CircularLine::lateTasks),
            new Column("late-reports", CircularLine::lateReports),
            new Column("checks", CircularLine::checks),
            new Column("hazards", CircularLine::hazards),
            new Column("closed-hazards", CircularLine::closedHazards));

    /** One of the figures. */
    public record Column(String key, ToLongFunction<CircularLine> value) {}
}
