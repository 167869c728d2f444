package org.anbiao.reporting;

import java.util.List;

/**
 * A rule that the figures of a form are checked against. A term is the sum of all cells of a column in the row.
 *
 * @param id unique inside its form
 * @param left columns of the left side
 * @param right columns of the right side; one of another form of the same report as {@code form.column}
 */
public record FormRule(String id, Severity severity, Kind kind, List<String> left, List<String> right) {

    /** How strict the rule is. */
    public enum Severity {
        /** 必须改正: the report cannot be sent. */
        ERROR,
        /** 说明后可通过: the report can be sent with a written explanation. */
        WARNING,
        /** For information only. */
        INFO
    }

    /** What is compared. */
    public enum Kind {
        /** Sum of the left equals sum of the right. */
        EQUAL,
        /** Sum of the left is not above the sum of the right. */
        AT_MOST,
        /** Each column of the left is not above the sum of the right. */
        EACH_AT_MOST,
        /** A column of the left is above zero only if the right is. */
        POSITIVE_ONLY_IF,
        /** The left is above zero exactly when the right is. */
        POSITIVE_EXACTLY_WHEN,
        /** No column of the left is below its figure in the previous period of the same year. */
        NOT_FALLING,
        /** Every cell is filled with a figure of its kind that is not negative. */
        FILLED,
        /** Sum of the left reaches the campaign's target with the key on the right. */
        AT_LEAST_TARGET
    }
}
