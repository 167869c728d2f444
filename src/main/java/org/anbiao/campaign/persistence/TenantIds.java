package org.anbiao.campaign.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which authorities there are; their names are public. Background work goes through them one by one. */
@Repository
public class TenantIds {

    private final JdbcClient jdbc;

    TenantIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<UUID> all() {
        return jdbc.sql("select id from tenant order by code").query(UUID.class).list();
    }

    /** Authorities whose campaigns an enterprise may belong to: its area and what is above, and its supervisors. */
    @Transactional(readOnly = true)
    public List<UUID> aboutEnterprise(UUID enterpriseId) {
        return jdbc.sql("""
                        with recursive e as (
                            select area_tenant_id, supervisor_tenant_id from enterprise where id = ?),
                        above as (
                            select t.id, t.parent_id from tenant t
                            where t.id in (select area_tenant_id from e union select supervisor_tenant_id from e)
                            union
                            select t.id, t.parent_id from tenant t join above a on t.id = a.parent_id)
                        select id from above
                        """).param(enterpriseId).query(UUID.class).list();
    }
}
