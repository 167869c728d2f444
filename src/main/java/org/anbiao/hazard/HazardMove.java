package org.anbiao.hazard;

/** A step that somebody may take with a hazard as it stands. */
public enum HazardMove {
    CONFIRM,
    ORDER,
    DISPATCH,
    REPORT,
    RECTIFY,
    PASS,
    SIGN_OFF,
    SEND_BACK,
    LIST,
    DELIST,
    JUDGE_MAJOR,
    JUDGE_GENERAL,
    DISMISS
}
