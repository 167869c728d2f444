package org.anbiao.supervision;

/** What is drawn. */
public enum DrawSubject {
    /** Enterprises. */
    ENTERPRISE,
    /** Records of help visits. */
    HELP_VISIT,
    /** Records of inspections. */
    INSPECTION,
    /** Hazards that were signed off, to look again. */
    HAZARD
}
