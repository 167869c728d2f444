package org.anbiao.hazard.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.hazard.HazardSubject;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises that hazards are about. */
@Repository
public class SubjectRows {

    private static final String SELECT = """
            select e.id, e.name, e.area_tenant_id, e.supervisor_tenant_id, e.status = 'active' as active,
                   case when e.supervisor_tenant_id = e.area_tenant_id and e.supervisor_unit_id is not null
                        then e.supervisor_unit_id else e.village_unit_id end as following_unit_id
            from enterprise e where e.id = :id
            """;

    private final JdbcClient jdbc;

    SubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The enterprise, if the actor's unit works with it. */
    public Optional<HazardSubject> find(UnitScope unit, UUID id) {
        return jdbc.sql(SELECT + " and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(HazardSubject.class)
                .optional();
    }

    /** The enterprise, as far as the bound authority sees it. */
    public Optional<HazardSubject> find(UUID id) {
        return jdbc.sql(SELECT).param("id", id).query(HazardSubject.class).optional();
    }

    /** Accounts of an authority who are an enterprise's principal or safety manager. */
    public List<UUID> people(UUID authority, UUID enterpriseId) {
        return jdbc.sql("""
                        select m.id from member m
                        where m.tenant_id = ? and m.enterprise_id = ? and m.active
                          and m.role in ('ENTERPRISE_PRINCIPAL', 'ENTERPRISE_SAFETY_MANAGER')
                        order by m.id
                        """).params(authority, enterpriseId).query(UUID.class).list();
    }
}
