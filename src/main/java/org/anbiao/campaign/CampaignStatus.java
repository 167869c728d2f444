package org.anbiao.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    DRAFT,
    LAUNCHING,
    RUNNING,
    CLOSED,
    WITHDRAWN;

    /** Whether it has been launched and not ended. */
    public boolean isUnderWay() {
        return this == LAUNCHING || this == RUNNING;
    }
}
