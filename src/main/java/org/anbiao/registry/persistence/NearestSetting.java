package org.anbiao.registry.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings of the registry: an authority's own value, or that of the nearest authority above it. */
@Repository
class NearestSetting {

    private final JdbcClient jdbc;

    NearestSetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(UUID tenantId, String key) {
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, 0 as distance from tenant t where t.id = ?
                            union all
                            select t.id, t.parent_id, a.distance + 1 from tenant t join above a on t.id = a.parent_id)
                        select s.value from tenant_setting s join above a on a.id = s.tenant_id
                        where s.key = ? order by a.distance limit 1
                        """).params(tenantId, key).query(String.class).optional();
    }
}
