package org.anbiao.supervision;

/** Meetings on the campaign. */
public enum MeetingKind {
    /** 主要领导专题研究. */
    STUDY,
    /** 定期调度. */
    DISPATCH
}
