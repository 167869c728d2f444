package org.anbiao.registry.persistence;

import java.util.Optional;
import java.util.UUID;
import org.anbiao.registry.ControlElement;
import org.anbiao.registry.RiskColor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of control elements in the tenant settings, key {@value #KEY}: an object with the colours as names. */
@Repository
public class ControlElementRows {

    static final String KEY = "registry.control-elements";

    private final JdbcClient jdbc;

    ControlElementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of an authority or else of the nearest above it; empty where nobody chose any for the colour. */
    public Optional<ControlElement> find(UUID tenantId, RiskColor color) {
        // what stands under other keys need not be JSON, so that it must not be read as such
        return jdbc.sql("""
                        with recursive above as (
                            select t.id, t.parent_id, t.short_name, 0 as distance from tenant t where t.id = :tenant
                            union all
                            select t.id, t.parent_id, t.short_name, a.distance + 1
                            from tenant t join above a on t.id = a.parent_id),
                        worded as (
                            select case when s.key = :key then cast(s.value as jsonb) ->> :color else '' end as words,
                                   a.short_name, a.distance
                            from tenant_setting s join above a on a.id = s.tenant_id where s.key = :key)
                        select words, short_name from worded where coalesce(words, '') <> '' order by distance limit 1
                        """)
                .param("tenant", tenantId)
                .param("key", KEY)
                .param("color", color.key())
                .query((row, number) -> new ControlElement(color, row.getString("words"), row.getString("short_name")))
                .optional();
    }

    /** Keeps the acting authority's words for a colour, and leaves its others; empty words follow the superior again. */
    public void save(RiskColor color, String words) {
        jdbc.sql("""
                        insert into tenant_setting (key, value) values (?, cast(jsonb_build_object(cast(? as text), cast(? as text)) as text))
                        on conflict (tenant_id, key) do update
                        set value = cast(cast(tenant_setting.value as jsonb) || cast(excluded.value as jsonb) as text),
                            changed_at = now(), changed_by = app_member()
                        """).params(KEY, color.key(), words).update();
    }
}
