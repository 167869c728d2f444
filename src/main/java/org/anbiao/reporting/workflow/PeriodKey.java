package org.anbiao.reporting.workflow;

import java.util.UUID;
import org.anbiao.reporting.Period;

/** Business key of a period's case: campaign id / period. */
record PeriodKey(UUID campaignId, Period period) {

    static PeriodKey parse(String text) {
        int slash = text.indexOf('/');
        return new PeriodKey(UUID.fromString(text.substring(0, slash)), Period.parse(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return campaignId + "/" + period;
    }
}
