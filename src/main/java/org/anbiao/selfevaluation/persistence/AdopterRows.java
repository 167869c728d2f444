package org.anbiao.selfevaluation.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who uses an edition of a standard, and who is told there. */
@Repository
public class AdopterRows {

    private final JdbcClient jdbc;

    AdopterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Authorities in the actor's sight, without its own, that use one of these editions: their latest choice for a class of
     * enterprises, or the origin of an edition they made and did not withdraw.
     */
    public List<UUID> of(List<String> keys) {
        return jdbc.sql("""
                        select a.tenant_id from (
                            select c.tenant_id from standard_choice c where c.edition_key in (:keys)
                              and not exists (select 1 from standard_choice n
                                              where n.tenant_id = c.tenant_id and n.subject_class = c.subject_class
                                                and (n.from_on, n.created_at) > (c.from_on, c.created_at)
                                                and n.from_on <= current_date)
                            union
                            select e.tenant_id from standard_edition e
                            where e.from_edition in (:keys) and e.state <> 'withdrawn') a
                        where a.tenant_id <> app_tenant() and a.tenant_id in (select unnest(app_scope())) order by 1
                        """).param("keys", keys).query(UUID.class).list();
    }

    /** Active people of the bound authority as a whole in one of these roles. */
    public List<UUID> members(List<String> roles) {
        return jdbc.sql("""
                        select id from member where tenant_id = app_tenant() and active and enterprise_id is null
                          and unit_id is null and role in (:roles) order by id
                        """).param("roles", roles).query(UUID.class).list();
    }
}
