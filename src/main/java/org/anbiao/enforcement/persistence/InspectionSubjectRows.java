package org.anbiao.enforcement.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.enforcement.InspectionSubjects;
import org.anbiao.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code inspection_subject}. */
@Repository
public class InspectionSubjectRows {

    private final JdbcClient jdbc;

    InspectionSubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the actor's authority and of the ones above it, by name. */
    public List<InspectionSubjects.Added> reaching(Actor actor) {
        List<UUID> tenants = new ArrayList<>(actor.definers());
        tenants.add(actor.tenantId());
        return jdbc.sql("""
                        select id, tenant_id, name from inspection_subject
                        where tenant_id = any (?) and ended_on is null order by name, id
                        """)
                .param(tenants.toArray(UUID[]::new))
                .query(InspectionSubjects.Added.class)
                .list();
    }

    /** Adds one, or takes a former one of the same name up again. */
    public UUID insert(String name) {
        return jdbc.sql("""
                        insert into inspection_subject (name) values (?)
                        on conflict (tenant_id, name) do update set ended_on = null returning id
                        """).param(name).query(UUID.class).single();
    }

    public boolean end(UUID id, UUID tenantId) {
        return jdbc.sql("""
                        update inspection_subject set ended_on = current_date
                        where id = ? and tenant_id = ? and ended_on is null
                        """).params(id, tenantId).update() == 1;
    }
}
