package org.anbiao.workflow;

import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.tenancy.UnitSuccession;
import org.anbiao.workflow.persistence.UnitTaskRows;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reports, acceptances and papers sent back that a unit still owes when it ends: its authority itself finishes them, since each is
 * about records that stay the former unit's own (docs/decisions/0287).
 */
@Component
@Order(2)
class OtherTasksOfUnit implements UnitSuccession {

    private final UnitTaskRows rows;
    private final AuditLog audit;

    OtherTasksOfUnit(UnitTaskRows rows, AuditLog audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public String messageKey() {
        return "workflow.unit-succession";
    }

    @Override
    public long count(UUID unitId) {
        return rows.others(unitId);
    }

    @Override
    public void carryOver(Succession succession) {
        if (succession.heir() != null) {
            String from = succession.from().name();
            rows.toOffice(succession.from().id())
                    .forEach(id -> audit.record("task.handed_over", "work_item", id, null, from, null));
        }
    }
}
