package org.anbiao.checklist;

/** A check that was not done in its time. */
public record MissedCheck(CheckPlan plan, CheckPeriod period) {}
