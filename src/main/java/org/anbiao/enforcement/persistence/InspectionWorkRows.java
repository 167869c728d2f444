package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of many enterprises were inspected, and which need not be. */
@Repository
public class InspectionWorkRows {

    private final JdbcClient jdbc;

    InspectionWorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with an inspection from one day to another, by whomever. */
    public Set<UUID> inspected(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct enterprise_id from inspection
                        where enterprise_id = any (:enterprises) and inspected_on between :from and :to
                        """)
                .param("enterprises", enterprises.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .set();
    }

    /** Those that published plans of these years name, all of them with no check. */
    public Set<UUID> leftOut(Collection<UUID> enterprises, int firstYear, int lastYear) {
        return jdbc.sql("""
                        select i.enterprise_id from inspection_plan_item i
                        join inspection_plan p on p.tenant_id = i.tenant_id and p.id = i.plan_id
                        where i.enterprise_id = any (:enterprises) and i.year between :first and :last and p.state = 'published'
                        group by 1 having bool_and(i.visits = 0)
                        """)
                .param("enterprises", enterprises.toArray(UUID[]::new))
                .param("first", firstYear)
                .param("last", lastYear)
                .query(UUID.class)
                .set();
    }
}
