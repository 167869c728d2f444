package org.anbiao.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a form that the figures do not meet.
 *
 * @param columnId the column it is about; empty when the rule speaks about all its columns together
 * @param left value of the left side
 * @param right value of the right side; null where there is none
 */
public record Finding(
        String formId,
        String rowId,
        FormRule rule,
        String columnId,
        BigDecimal left,
        @Nullable BigDecimal right) {

    /** Identity of the finding inside its report. */
    public String path() {
        return formId + "/" + rule.id() + "/" + columnId + "/" + rowId;
    }
}
