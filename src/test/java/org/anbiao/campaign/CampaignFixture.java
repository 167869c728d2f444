package org.anbiao.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes a township with villages and enterprises, and campaigns in it. */
@TestComponent
class CampaignFixture {

    private final TenantFixture tenants;
    private final CampaignSetup setup;
    private final JdbcClient jdbc;

    CampaignFixture(TenantFixture tenants, CampaignSetup setup, JdbcClient jdbc) {
        this.tenants = tenants;
        this.setup = setup;
        this.jdbc = jdbc;
    }

    /** A township with two villages and a station. */
    record Township(UUID id, UUID countyId, UUID east, UUID west, UUID station) {}

    Township township() {
        UUID county = tenants.county();
        UUID township = tenants.township(county);
        return new Township(
                township,
                county,
                tenants.unit(township, "village", "东溪村"),
                tenants.unit(township, "village", "西山村"),
                tenants.unit(township, "station", "经济发展办"));
    }

    /** Many enterprises with one statement. */
    void enterprises(Township township, int count) {
        tenants.asSystem(township.id(), () -> {
            jdbc.sql("""
                            insert into enterprise (subject_kind, code, name, size_class, size_class_basis, village_unit_id,
                                area_tenant_id, supervisor_tenant_id, supervisor_unit_id, entered_on)
                            select 'enterprise', 'T' || gen_random_uuid(), '测试企业' || n, 'small_micro', 'computed',
                                   case when n % 2 = 0 then cast(:east as uuid) else cast(:west as uuid) end,
                                   :area, :area, :station, '2021-08-01'
                            from generate_series(1, :count) n
                            """)
                    .params(Map.of(
                            "east",
                            township.east(),
                            "west",
                            township.west(),
                            "area",
                            township.id(),
                            "station",
                            township.station(),
                            "count",
                            count))
                    .update();
            return jdbc.sql("""
                            insert into enterprise_state (enterprise_id, valid_from, active, subject_kind, size_class,
                                block_tenant_id, block_unit_id, line_tenant_id, line_unit_id)
                            select id, '2021-08-01', true, subject_kind, size_class, area_tenant_id, village_unit_id,
                                   supervisor_tenant_id, supervisor_unit_id
                            from enterprise e where area_tenant_id = ?
                              and not exists (select 1 from enterprise_state s where s.enterprise_id = e.id)
                            """).param(township.id()).update();
        });
    }

    /** A draft of a scheme, made by a new campaign administrator who stays logged in. */
    UUID draft(UUID tenantId, String scheme, int year) {
        tenants.logIn(tenantId, Role.CAMPAIGN_ADMIN);
        return setup.draft(scheme, year);
    }

    long count(UUID tenantId, String sql, Object... params) {
        return tenants.asSystem(
                tenantId,
                () -> jdbc.sql(sql).params(List.of(params)).query(Long.class).single());
    }

    <T> List<T> list(UUID tenantId, Class<T> type, String sql, Object... params) {
        return tenants.asSystem(
                tenantId,
                () -> jdbc.sql(sql).params(List.of(params)).query(type).list());
    }
}
