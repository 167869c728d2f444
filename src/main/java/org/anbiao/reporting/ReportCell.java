package org.anbiao.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report: computed and submitted value side by side.
 *
 * @param computed what the portal's records give
 * @param opening what happened before the portal, added to it
 * @param recorded false when no module records the fact yet
 * @param submitted the figure handed in instead, null where it is the computed one
 * @param reason why it differs; never empty beside a submitted figure
 * @param returnComment what the receiver remarks about this cell
 */
public record ReportCell(
        CellKey key,
        BigDecimal computed,
        BigDecimal opening,
        boolean recorded,
        @Nullable BigDecimal submitted,
        String reason,
        String overriddenBy,
        @Nullable Instant overriddenAt,
        String returnComment) {

    /** The figure that is printed and checked. */
    public BigDecimal value() {
        BigDecimal figure = submitted;
        return figure == null ? computed.add(opening) : figure;
    }

    /** Whether a person replaced the computed figure. */
    public boolean overridden() {
        return submitted != null;
    }

    /** A cell as it was just computed, with nothing added by people. */
    static ReportCell computed(CellKey key, Figure figure) {
        return new ReportCell(key, figure.value(), BigDecimal.ZERO, figure.recorded(), null, "", "", null, "");
    }
}
