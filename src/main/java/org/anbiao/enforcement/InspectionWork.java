package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.EnterpriseWork;
import org.anbiao.enforcement.persistence.InspectionWorkRows;
import org.springframework.stereotype.Component;

/**
 * The units' task 分级分类差异化监管 is about inspections; whom the published plans leave out for the year is not waited for.
 * Help visits do not count for it.
 */
@Component
class InspectionWork implements EnterpriseWork {

    static final String UNIT_TASK = "differentiated_inspection";

    private final InspectionWorkRows rows;

    InspectionWork(InspectionWorkRows rows) {
        this.rows = rows;
    }

    @Override
    public String unitTask() {
        return UNIT_TASK;
    }

    @Override
    public String page() {
        return "inspections";
    }

    @Override
    public Set<UUID> done(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return rows.inspected(enterprises, from, to);
    }

    @Override
    public Set<UUID> spared(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return rows.leftOut(enterprises, from.getYear(), to.getYear());
    }
}
