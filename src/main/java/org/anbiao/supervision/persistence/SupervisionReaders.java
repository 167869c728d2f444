package org.anbiao.supervision.persistence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The members whom a message of supervision is for. */
@Repository
public class SupervisionReaders {

    private final JdbcClient jdbc;

    SupervisionReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an enterprise who answer for its safety, at an authority. */
    public List<UUID> ofEnterprise(UUID tenantId, UUID enterpriseId) {
        return jdbc.sql("""
                        select m.id from member m where m.tenant_id = ? and m.active and m.enterprise_id = ?
                          and m.role in ('ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY_MANAGER')
                        """).params(tenantId, enterpriseId).query(UUID.class).list();
    }

    /** Those who work for a unit; without one, the office of the authority. */
    public List<UUID> ofUnit(UUID tenantId, @Nullable UUID unitId) {
        return jdbc.sql("""
                        select m.id from member m where m.tenant_id = :tenant and m.active and m.enterprise_id is null
                          and m.unit_id is not distinct from cast(:unit as uuid)
                          and m.role in ('CAMPAIGN_ADMIN', 'SAFETY_OFFICE', 'UNIT_WORKER', 'SECTION_WORKER')
                        """)
                .param("tenant", tenantId)
                .param("unit", unitId)
                .query(UUID.class)
                .list();
    }

    /** The area authority whose members an enterprise's people are. */
    public UUID home(UUID enterpriseId) {
        return jdbc.sql("select area_tenant_id from enterprise where id = ?")
                .param(enterpriseId)
                .query(UUID.class)
                .single();
    }
}
