package org.anbiao.reporting;

/**
 * What has been reached.
 *
 * @param recorded false where the portal does not record the fact behind the measure yet; then the value is 0
 */
public record TargetFigure(long value, boolean recorded) {

    /** Not recorded here. */
    public static final TargetFigure NONE = new TargetFigure(0, false);
}
