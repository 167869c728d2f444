package org.anbiao.demo.persistence;

import java.util.UUID;
import org.anbiao.demo.DemoOrganisations;
import org.anbiao.demo.DemoOrganisations.AccountSeed;
import org.anbiao.demo.DemoOrganisations.TenantSeed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the demonstration's authorities, units and accounts. */
@Repository
public class DemoOrganisationRows {

    private final JdbcClient jdbc;

    DemoOrganisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the demonstration has been loaded before. */
    public boolean exist() {
        return jdbc.sql("select count(*) from tenant").query(Long.class).single() > 0;
    }

    /** One authority; the transaction is bound to an actor that has its id in the scope. */
    public void insert(TenantSeed tenant, @Nullable TenantSeed parent) {
        UUID parentId = parent == null ? null : parent.id();
        UUID areaId = tenant.kind().equals("department") && parentId != null ? parentId : tenant.id();
        jdbc.sql("""
                        insert into tenant (id, code, name, short_name, kind, level, parent_id, area_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        tenant.id(),
                        tenant.code(),
                        tenant.name(),
                        tenant.shortName(),
                        tenant.kind(),
                        tenant.level(),
                        parentId,
                        areaId)
                .update();
    }

    /** The units and sectors of the bound authority. */
    public void insertUnits(TenantSeed tenant) {
        int ord = 0;
        for (var unit : tenant.units()) {
            insertUnit(tenant.unitId(unit.name()), unit.kind(), unit.name(), null, ord++);
            for (String grid : unit.grids()) {
                insertUnit(tenant.unitId(grid), "grid_cell", grid, tenant.unitId(unit.name()), ord++);
            }
        }
        for (var sector : tenant.sectors()) {
            jdbc.sql("insert into sector (id, name, lead_unit_id, source_document) values (?, ?, ?, ?)")
                    .params(tenant.sectorId(sector), sector.name(), tenant.unitId(sector.lead()), sector.source())
                    .update();
        }
    }

    private void insertUnit(UUID id, String kind, String name, @Nullable UUID parentId, int ord) {
        jdbc.sql("insert into org_unit (id, kind, name, parent_id, ord) values (?, ?, ?, ?, ?)")
                .params(id, kind, name, parentId, ord)
                .update();
    }

    /** An office account of the bound authority. */
    public void insertAccount(AccountSeed account, TenantSeed tenant, String passwordHash) {
        UUID unitId = account.unit() == null ? null : tenant.unitId(account.unit());
        insertAccount(account.username(), account.name(), account.role().name(), unitId, null, passwordHash);
    }

    /** Any account of the bound authority. */
    public void insertAccount(
            String username,
            String displayName,
            String role,
            @Nullable UUID unitId,
            @Nullable UUID enterpriseId,
            String passwordHash) {
        UUID memberId = DemoOrganisations.idOf("member:" + username);
        jdbc.sql("insert into member (id, display_name, role, unit_id, enterprise_id) values (?, ?, ?, ?, ?)")
                .params(memberId, displayName, role, unitId, enterpriseId)
                .update();
        jdbc.sql("insert into login_account (username, password_hash, member_id, tenant_id) "
                        + "values (?, ?, ?, app_tenant())")
                .params(username, passwordHash, memberId)
                .update();
    }
}
