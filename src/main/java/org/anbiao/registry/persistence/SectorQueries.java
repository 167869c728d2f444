package org.anbiao.registry.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sectors the actor can assign: its own and those of the authorities above. */
@Repository
public class SectorQueries {

    private final JdbcClient jdbc;

    SectorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ids of the sectors that have not ended, by name; of two with one name the actor's own. */
    public Map<String, UUID> byName() {
        Map<String, UUID> sectors = new LinkedHashMap<>();
        jdbc.sql("""
                        select id, name from sector
                        where ended_on is null or ended_on > (now() at time zone 'Asia/Shanghai')::date
                        order by (tenant_id = app_tenant()) desc, name
                        """).query(row -> {
            sectors.putIfAbsent(row.getString("name"), row.getObject("id", UUID.class));
        });
        return sectors;
    }

    /** Name of the sector of an enterprise that the actor sees; empty without one. */
    public Optional<String> nameOf(UUID enterpriseId) {
        return jdbc.sql("select s.name from enterprise e join sector s on s.id = e.sector_id where e.id = ?")
                .param(enterpriseId)
                .query(String.class)
                .optional();
    }
}
