package org.anbiao.workflow;

import java.util.UUID;
import org.anbiao.tenancy.DailyLook;
import org.anbiao.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** The deadlines of all authorities. */
@Component
class DeadlineBackground implements DailyLook {

    private final DeadlineSweep deadlines;

    DeadlineBackground(DeadlineSweep deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public String cron() {
        return "${anbiao.deadlines.daily:0 30 7 * * *}";
    }

    @Override
    public boolean concerns(Tenant tenant) {
        return true;
    }

    @Override
    public void at(UUID tenantId) {
        deadlines.sweep(tenantId);
    }
}
