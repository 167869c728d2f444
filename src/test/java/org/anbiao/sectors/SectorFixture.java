package org.anbiao.sectors;

import java.util.UUID;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises of a sector; names are invented. */
@TestComponent
public class SectorFixture {

    private final TenantFixture tenants;
    private final JdbcClient jdbc;

    SectorFixture(TenantFixture tenants, JdbcClient jdbc) {
        this.tenants = tenants;
        this.jdbc = jdbc;
    }

    /** Gives an enterprise of an authority a sector of its own. */
    public void sector(UUID tenantId, UUID enterpriseId, String name) {
        tenants.asSystem(tenantId, () -> {
            UUID sector = jdbc.sql("insert into sector (name) values (?) returning id")
                    .param(name)
                    .query(UUID.class)
                    .single();
            return jdbc.sql("update enterprise set sector_id = ? where id = ?")
                    .params(sector, enterpriseId)
                    .update();
        });
    }
}
