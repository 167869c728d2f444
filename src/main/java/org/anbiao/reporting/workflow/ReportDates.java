package org.anbiao.reporting.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;
import org.anbiao.reporting.persistence.ReportCaseRows;
import org.springframework.stereotype.Component;

/**
 * When the timers of a period fire: at the first moment after the last day, which itself counts. Called from
 * expressions, by the name {@code reportDates}.
 */
@Component("reportDates")
public class ReportDates {

    private final ReportCaseRows rows;
    private final Clock clock;

    ReportDates(ReportCaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** After the day by which the units send. */
    public Date afterUnits(String businessKey) {
        return after(businessKey, ReportCaseRows.LastDays::units);
    }

    /** After the day by which the authority hands the consolidated report up. */
    public Date afterConsolidated(String businessKey) {
        return after(businessKey, ReportCaseRows.LastDays::consolidated);
    }

    private Date after(String businessKey, Function<ReportCaseRows.LastDays, LocalDate> which) {
        PeriodKey key = PeriodKey.parse(businessKey);
        LocalDate day = rows.lastDays(key.campaignId(), key.period().toString())
                .map(which)
                .orElseGet(() -> LocalDate.now(clock));
        return Date.from(day.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
