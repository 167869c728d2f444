package org.anbiao.summary;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Results of a year in one sector; enterprises are counted once each.
 *
 * @param sector name; empty for enterprises without a sector
 * @param enterprises in business at the end, in 家
 * @param notices of them served a notice in the year
 * @param commitments of them that signed a commitment in the year
 * @param evaluated of them that finished a self-evaluation in the year
 * @param checks official checks of them in the year, in 家次
 * @param hazards found in the year, by whomever, in 条
 * @param closedHazards of those signed off by the end
 * @param majorHazards of those found that are major
 */
public record SectorResult(
        String sector,
        long enterprises,
        long notices,
        long commitments,
        long evaluated,
        long checks,
        long hazards,
        long closedHazards,
        long majorHazards) {

    /** The figures in their order, with the names that keys of texts end with. */
    public static final List<Column> COLUMNS = List.of(
            new Column("enterprises", SectorResult::enterprises),
            new Column("notices", SectorResult::notices),
            new Column("commitments", SectorResult::commitments),
            new Column("evaluated", SectorResult::evaluated),
            new Column("checks", SectorResult::checks),
            new Column("hazards", SectorResult::hazards),
            new Column("closed-hazards", SectorResult::closedHazards),
            new Column("major-hazards", SectorResult::majorHazards));

    /** One of the figures. */
    public record Column(String key, ToLongFunction<SectorResult> value) {}

    /** The sum with another; keeps this sector's name. */
    SectorResult plus(SectorResult other) {
        return new SectorResult(
                sector,
                enterprises + other.enterprises,
                notices + other.notices,
                commitments + other.commitments,
                evaluated + other.evaluated,
                checks + other.checks,
                hazards + other.hazards,
                closedHazards + other.closedHazards,
                majorHazards + other.majorHazards);
    }

    /** All sectors together, under an empty name. */
    public static SectorResult total(List<SectorResult> results) {
        return results.stream().reduce(new SectorResult("", 0, 0, 0, 0, 0, 0, 0, 0), SectorResult::plus);
    }
}
