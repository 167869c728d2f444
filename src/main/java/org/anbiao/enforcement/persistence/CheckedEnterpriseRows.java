package org.anbiao.enforcement.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.registry.UnitScope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises as far as the actor's unit works with them. */
@Repository
public class CheckedEnterpriseRows {

    private static final RowMapper<CheckedEnterprise> ENTERPRISE = (row, number) -> new CheckedEnterprise(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("village"),
            row.getObject("opened_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class));
    private static final String SELECT = """
            select e.id, e.name, coalesce(u.name, '') as village, e.opened_on, e.closed_on
            from enterprise e left join org_unit u on u.id = e.village_unit_id
            """;

    private final JdbcClient jdbc;

    CheckedEnterpriseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for one that is not the actor's, as for one that does not exist. */
    public Optional<CheckedEnterprise> find(UnitScope unit, UUID id) {
        return jdbc.sql(SELECT + "where e.id = :id and " + unit.condition("e"))
                .param("id", id)
                .param("unit", unit.unitId())
                .query(ENTERPRISE)
                .optional();
    }

    /** Enterprises in business with a part of their name, to choose from. */
    public List<CheckedEnterprise> choices(UnitScope unit, List<UUID> scope, String text, int offset, int limit) {
        return jdbc.sql(SELECT + """
                        where e.status = 'active' and strpos(lower(e.name), lower(:text)) > 0
                          and (e.area_tenant_id = any (:scope) or e.supervisor_tenant_id = any (:scope)
                               or e.viewer_tenant_ids && :scope)
                          and""" + " " + unit.condition("e") + " order by e.name, e.id offset :offset limit :limit")
                .param("text", text.strip())
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId())
                .param("offset", offset)
                .param("limit", limit)
                .query(ENTERPRISE)
                .list();
    }
}
