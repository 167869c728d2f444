package org.anbiao.dualreport;

/**
 * What the sheet said when the report was recorded.
 *
 * @param red points of that colour on the day; so the other colours
 * @param found hazards found in the time of the report
 * @param closed hazards signed off in it
 * @param open hazards not signed off at its end
 */
public record ReportFigures(int red, int orange, int yellow, int blue, int found, int closed, int open) {

    /** Points of all colours. */
    public int points() {
        return red + orange + yellow + blue;
    }
}
