package org.anbiao.demo.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enterprises of the demonstration that work in confined spaces. */
@Repository
public class DemoSpaceRows {

    private final JdbcClient jdbc;

    DemoSpaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An enterprise and who answers for it. */
    public record Works(UUID enterpriseId, String principal) {}

    /** The first enterprise in business in the bound area that belongs to one of the sectors. */
    public Optional<Works> first(List<String> sectors) {
        return jdbc.sql("""
                        select e.id as enterprise_id,
                               coalesce((select min(p.name) from enterprise_person p
                                         where p.enterprise_id = e.id and p.role = 'principal'), '负责人') as principal
                        from enterprise e join sector s on s.id = e.sector_id
                        where s.name = any (?) and e.area_tenant_id = app_tenant() and e.closed_on is null
                        order by e.code limit 1
                        """)
                .param(sectors.toArray(String[]::new))
                .query(Works.class)
                .optional();
    }

    /** A principal without an account of the bound authority's area; nothing happens if it is there. */
    public void insertPrincipalOnce(UUID memberId, Works works) {
        jdbc.sql("""
                        insert into member (id, display_name, role, enterprise_id) values (?, ?, 'ENTERPRISE_PRINCIPAL', ?)
                        on conflict (id) do nothing
                        """).params(memberId, works.principal(), works.enterpriseId()).update();
    }
}
