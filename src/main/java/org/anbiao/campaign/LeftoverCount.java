package org.anbiao.campaign;

import java.util.UUID;

/**
 * How much a campaign leaves open.
 *
 * @param campaignId the campaign that leaves it
 * @param steps steps of enterprises
 * @param enterprises enterprises that owe them
 * @param plans of the steps, improvement plans (一企一策)
 * @param unitTasks tasks of units and of the safety office
 * @param targets targets that were not met
 */
public record LeftoverCount(
        UUID campaignId, String title, long steps, long enterprises, long plans, long unitTasks, long targets) {

    /** Everything together. */
    public long total() {
        return steps + unitTasks + targets;
    }
}
