package org.anbiao.registry.persistence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows an enterprise, and which of their people. */
@Repository
public class FollowerRows {

    private final JdbcClient jdbc;

    FollowerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where an enterprise belongs.
     *
     * @param supervisorUnitId section or station of the supervisor; null for the supervisor as a whole
     */
    public record Follows(
            UUID areaTenantId,
            UUID villageUnitId,
            UUID supervisorTenantId,
            @Nullable UUID supervisorUnitId) {}

    public Follows follows(UUID enterpriseId) {
        return jdbc.sql("""
                        select area_tenant_id, village_unit_id, supervisor_tenant_id, supervisor_unit_id
                        from enterprise where id = ?
                        """).param(enterpriseId).query(Follows.class).single();
    }

    /** Active people of an authority: of its office, of the village and of the supervising section or station. */
    public List<UUID> members(UUID authority, Follows follows, Set<String> roles) {
        return jdbc.sql("""
                        select m.id from member m left join org_unit u on u.id = m.unit_id
                        where m.tenant_id = :tenant and m.active and m.enterprise_id is null and m.role in (:roles)
                          and (m.unit_id is null or u.kind = 'safety_office' or m.unit_id = :village
                               or m.unit_id = cast(:section as uuid))
                        order by m.id
                        """)
                .param("tenant", authority)
                .param("roles", roles)
                .param("village", follows.villageUnitId())
                .param("section", follows.supervisorUnitId(), java.sql.Types.OTHER)
                .query(UUID.class)
                .list();
    }
}
