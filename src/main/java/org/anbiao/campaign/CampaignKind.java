package org.anbiao.campaign;

/** What a campaign is made of. */
public enum CampaignKind {
    /** Phases that run at the same time, each a group of tasks with one deadline. */
    PHASES,
    /** No phases, single deadlines. */
    DEADLINES,
    /** Phases over several years and a key project list. */
    WORK_LIST
}
