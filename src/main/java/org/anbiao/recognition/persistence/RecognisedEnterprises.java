package org.anbiao.recognition.persistence;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.EnterpriseName;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises as far as the actor's unit works with them. */
@Repository
public class RecognisedEnterprises {

    private static final String NAME = """
            select e.id, e.name, coalesce(v.name, '') as village, coalesce(e.size_class = 'small_micro', true) as small_micro
            from enterprise e left join org_unit v on v.id = e.village_unit_id
            """;

    private final JdbcClient jdbc;

    RecognisedEnterprises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for one that is not the actor's, as for one that does not exist. */
    public Optional<EnterpriseName> find(UnitScope unit, UUID id) {
        return jdbc.sql(NAME + "where e.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(EnterpriseName.class)
                .optional();
    }
}
