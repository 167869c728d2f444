package org.anbiao.summary;

/**
 * What is open at the end of the year and passes to the next campaign.
 *
 * @param hazards not signed off
 * @param overdueHazards of those past their day
 * @param improvements items not met in self-evaluations and still open
 * @param enterpriseSteps steps of the campaign that enterprises have not finished
 */
public record OpenMatters(long hazards, long overdueHazards, long improvements, long enterpriseSteps) {

    public static final OpenMatters NONE = new OpenMatters(0, 0, 0, 0);
}
