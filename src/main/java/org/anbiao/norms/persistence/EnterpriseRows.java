package org.anbiao.norms.persistence;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.norms.EnterpriseName;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises as far as the actor's unit works with them. */
@Repository
public class EnterpriseRows {

    private final JdbcClient jdbc;

    EnterpriseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for one that is not the actor's, as for one that does not exist. */
    public Optional<EnterpriseName> find(UnitScope unit, UUID id) {
        return jdbc.sql("""
                        select e.id, e.name, coalesce(s.name, '') as sector
                        from enterprise e left join sector s on s.id = e.sector_id where e.id = :id and %s
                        """.formatted(unit.condition("e")))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(EnterpriseName.class)
                .optional();
    }
}
