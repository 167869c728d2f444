package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.EnterpriseWork;
import org.anbiao.supervision.persistence.HelpVisitRows;
import org.springframework.stereotype.Component;

/** The units' task 督导帮扶 is about help visits; inspections do not count for it. */
@Component
class HelpVisitWork implements EnterpriseWork {

    static final String UNIT_TASK = "help_visits";

    private final HelpVisitRows rows;

    HelpVisitWork(HelpVisitRows rows) {
        this.rows = rows;
    }

    @Override
    public String unitTask() {
        return UNIT_TASK;
    }

    @Override
    public String page() {
        return "help-visits";
    }

    @Override
    public Set<UUID> done(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return rows.visited(enterprises, from, to);
    }
}
