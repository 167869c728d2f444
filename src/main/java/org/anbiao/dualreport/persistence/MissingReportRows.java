package org.anbiao.dualreport.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.dualreport.ReportPeriod.Span;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told that the dual report is missing. */
@Repository
public class MissingReportRows {

    private final JdbcClient jdbc;

    MissingReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The authorities whose readings hold for enterprises of an area. */
    public List<UUID> supervisors(UUID areaId) {
        return jdbc.sql("""
                        select distinct supervisor_tenant_id from enterprise
                        where area_tenant_id = ? and status = 'active' and subject_kind = 'enterprise'
                        """).param(areaId).query(UUID.class).list();
    }

    /**
     * Remembers those as told that have graded risk points, have not given the report to both in a period, and were not told before. Who
     * has no risk point yet cannot give it, and is asked for the points elsewhere.
     *
     * @return the enterprises that are to be told now
     */
    public List<UUID> take(UUID areaId, UUID supervisorId, Span period, LocalDate today) {
        return jdbc.sql("""
                        insert into dual_report_reminder (enterprise_id, due_on, told_on)
                        select e.id, :to, :today from enterprise e
                        where e.area_tenant_id = :area and e.supervisor_tenant_id = :supervisor and e.status = 'active'
                          and e.subject_kind = 'enterprise' and e.entered_on <= :today
                          and exists (select from risk_point p where p.enterprise_id = e.id and p.from_on <= :today
                                      and (p.ended_on is null or p.ended_on > :today))
                          and (select count(distinct d.receiver) from dual_report d
                               where d.enterprise_id = e.id and d.withdrawn_on is null
                                 and d.report_given_on between :from and :to) < 2
                        on conflict (tenant_id, enterprise_id, due_on) do nothing returning enterprise_id
                        """)
                .param("area", areaId)
                .param("supervisor", supervisorId)
                .param("from", period.from())
                .param("to", period.to())
                .param("today", today)
                .query(UUID.class)
                .list();
    }

    /** Accounts of principals and safety managers of enterprises. */
    public List<UUID> readers(UUID tenantId, List<UUID> enterpriseIds) {
        return jdbc.sql("""
                        select m.id from member m
                        where m.tenant_id = :tenant and m.active and m.enterprise_id = any (:enterprises)
                          and m.role in ('ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY_MANAGER')
                        """)
                .param("tenant", tenantId)
                .param("enterprises", enterpriseIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
