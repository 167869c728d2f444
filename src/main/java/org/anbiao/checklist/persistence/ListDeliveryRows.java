package org.anbiao.checklist.persistence;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.checklist.DeliveryTarget;
import org.anbiao.checklist.ReceivedList;
import org.anbiao.checklist.Undelivered;
import org.anbiao.common.PageRequest;
import org.anbiao.definition.DefinitionVersion;
import org.anbiao.registry.UnitScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code check_list_delivery}. */
@Repository
public class ListDeliveryRows {

    /** Those of the own line or area that work. */
    private static final String OURS = """
            (e.supervisor_tenant_id = any(:scope) or e.area_tenant_id = any(:scope)) and e.status = 'active'
            """;

    private static final String TARGETS = OURS + """
            and (cast(:sector as uuid) is null or e.sector_id = cast(:sector as uuid))
            and (not :former or exists (select 1 from check_list_delivery f where f.tenant_id = app_tenant()
                                        and f.enterprise_id = e.id and f.norm_key = :key))
            and not exists (select 1 from check_list_delivery d where d.tenant_id = app_tenant()
                            and d.enterprise_id = e.id and d.norm_key = :key and d.norm_version = :version)
            """;

    private final JdbcClient jdbc;

    ListDeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To how many a list would be delivered. */
    public int countTargets(DefinitionVersion norm, DeliveryTarget target, List<UUID> scope) {
        return jdbc.sql("select count(*) from enterprise e where " + TARGETS)
                .params(params(norm, target, scope))
                .query(Integer.class)
                .single();
    }

    /**
     * Delivers a list to all who have not got it.
     *
     * @return to how many
     */
    public int deliver(DefinitionVersion norm, DeliveryTarget target, List<UUID> scope, LocalDate day) {
        return jdbc.sql("""
                        insert into check_list_delivery (enterprise_id, norm_key, norm_version, delivered_on)
                        select e.id, :key, :version, :day from enterprise e where
                        """ + TARGETS + " on conflict (tenant_id, enterprise_id, norm_key, norm_version) do nothing")
                .params(params(norm, target, scope))
                .param("day", day)
                .update();
    }

    private static Map<String, @Nullable Object> params(
            DefinitionVersion norm, DeliveryTarget target, List<UUID> scope) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("key", norm.key());
        params.put("version", norm.version());
        params.put(
                "sector", target.sectorId() == null ? null : target.sectorId().toString());
        params.put("former", target.formerOnly());
        params.put("scope", scope.toArray(UUID[]::new));
        return params;
    }

    /** How many enterprises have a list of the own authority, in any version or in one. */
    public int delivered(String key, @Nullable Integer version) {
        return jdbc.sql("""
                        select count(distinct enterprise_id) from check_list_delivery
                        where tenant_id = app_tenant() and norm_key = :key and (:version::int is null or norm_version = :version)
                        """)
                .param("key", key)
                .param("version", version, Types.INTEGER)
                .query(Integer.class)
                .single();
    }

    private static final String WITHOUT =
            "from enterprise e left join sector s on s.id = e.sector_id where " + OURS + """
            and not exists (select 1 from check_list_delivery d where d.enterprise_id = e.id and d.tenant_id = any(:scope))
            and """;

    /** One page of the enterprises that have no list of any authority in the scope. */
    public List<Undelivered> undelivered(UnitScope unit, List<UUID> scope, PageRequest page) {
        return jdbc.sql("select e.id as enterprise_id, e.name as enterprise_name, coalesce(s.name, '') as sector "
                        + WITHOUT + unit.condition("e")
                        + " order by s.name nulls last, e.name, e.id limit :limit offset :offset")
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId(), Types.OTHER)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Undelivered.class)
                .list();
    }

    /** How many have none. */
    public long countUndelivered(UnitScope unit, List<UUID> scope) {
        return jdbc.sql("select count(*) " + WITHOUT + unit.condition("e"))
                .param("scope", scope.toArray(UUID[]::new))
                .param("unit", unit.unitId(), Types.OTHER)
                .query(Long.class)
                .single();
    }

    /** What an enterprise has got, the newest version of each. */
    public List<ReceivedList> received(UUID enterpriseId) {
        return jdbc.sql("""
                        select n.id as norm_id, n.title, t.short_name as authority, d.norm_version as version, d.delivered_on,
                               exists (select 1 from enterprise_norm s where s.enterprise_id = d.enterprise_id
                                       and s.source_key = d.norm_key and s.state = 'in_use') as used
                        from check_list_delivery d
                        join norm n on n.tenant_id = d.tenant_id and n.key = d.norm_key and n.version = d.norm_version
                        join tenant t on t.id = d.tenant_id
                        where d.enterprise_id = ? and not exists (
                            select 1 from check_list_delivery x where x.enterprise_id = d.enterprise_id
                            and x.tenant_id = d.tenant_id and x.norm_key = d.norm_key and x.norm_version > d.norm_version)
                        order by d.delivered_on desc, n.title
                        """).param(enterpriseId).query(ReceivedList.class).list();
    }
}
