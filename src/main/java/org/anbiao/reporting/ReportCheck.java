package org.anbiao.reporting;

/**
 * A finding of the last check with the unit's explanation.
 *
 * @param explanation empty while nobody has explained it
 */
public record ReportCheck(Finding finding, String explanation, String explainedBy) {

    /** Whether the report cannot be sent because of it. */
    public boolean blocking() {
        return switch (finding.rule().severity()) {
            case ERROR -> true;
            case WARNING -> explanation.isBlank();
            case INFO -> false;
        };
    }
}
