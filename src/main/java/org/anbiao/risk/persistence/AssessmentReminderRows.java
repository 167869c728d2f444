package org.anbiao.risk.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Full assessments that may be overdue, which of them were told, and to whom. */
@Repository
public class AssessmentReminderRows {

    private final JdbcClient jdbc;

    AssessmentReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest full assessment of an enterprise.
     *
     * @param supervisorTenantId the authority whose readings hold for it
     */
    public record Latest(UUID enterpriseId, LocalDate completedOn, boolean highRisk, UUID supervisorTenantId) {}

    /** Those of active enterprises in the area of an authority that were finished before a day. */
    public List<Latest> before(UUID areaId, LocalDate day) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (a.enterprise_id) a.enterprise_id, a.completed_on, e.high_risk, e.supervisor_tenant_id
                            from risk_full_assessment a join enterprise e on e.id = a.enterprise_id
                            where e.area_tenant_id = ? and e.status = 'active'
                            order by a.enterprise_id, a.completed_on desc) latest
                        where completed_on < ?
                        """).params(areaId, day).query(Latest.class).list();
    }

    /** Remembers that a due day is told; false if it was before. */
    public boolean take(UUID enterpriseId, LocalDate dueOn, LocalDate today) {
        return jdbc.sql("""
                        insert into risk_assessment_reminder (enterprise_id, due_on, told_on) values (?, ?, ?)
                        on conflict (tenant_id, enterprise_id, due_on) do nothing
                        """).params(enterpriseId, dueOn, today).update() == 1;
    }

    /** An account of an enterprise. */
    public record Reader(UUID memberId, UUID enterpriseId) {}

    /** Principals of enterprises with an account at an authority. */
    public List<Reader> principals(UUID tenantId, List<UUID> enterpriseIds) {
        return jdbc.sql("""
                        select m.id as member_id, m.enterprise_id from member m
                        where m.tenant_id = :tenant and m.active and m.enterprise_id = any (:enterprises)
                          and m.role = 'ENTERPRISE_PRINCIPAL'
                        """)
                .param("tenant", tenantId)
                .param("enterprises", enterpriseIds.toArray(UUID[]::new))
                .query(Reader.class)
                .list();
    }
}
