package org.anbiao.reporting;

import java.util.UUID;
import org.anbiao.support.TenantFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running campaign of a tenant that reports by form, written with SQL. Its periods lie in 2022, so all are over. */
class CampaignFixture {

    private final TenantFixture tenants;
    private final JdbcClient jdbc;
    private final UUID tenantId;
    final UUID campaignId = UUID.randomUUID();

    CampaignFixture(TenantFixture tenants, JdbcClient jdbc, UUID tenantId, String... forms) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.tenantId = tenantId;
        run("""
                insert into campaign (id, scheme_code, scheme_version, kind, title, year, status, include_nine_small)
                values (?, '003', 1, 'phases', '虚构专项行动', 2022, 'running', true)
                """, campaignId);
        for (int i = 0; i < forms.length; i++) {
            run("insert into campaign_form (campaign_id, form_id, ord) values (?, ?, ?)", campaignId, forms[i], i);
        }
        due("2022-Q1", "2022-03-29");
        due("2022-Q2", "2022-06-29");
    }

    void due(String period, String on) {
        run(
                "insert into campaign_report_date (campaign_id, period, hop, due_on) values (?, ?, '镇安办', ?::date)",
                campaignId,
                period,
                on);
    }

    void unit(UUID memberTenant, UUID unit, Side side) {
        run(
                "insert into campaign_unit (campaign_id, member_tenant_id, member_unit_id, side) values (?, ?, ?, ?)",
                campaignId,
                memberTenant,
                unit,
                side.code());
    }

    private void run(String sql, Object... parameters) {
        tenants.asSystem(
                tenantId,
                () -> jdbc.sql(sql).params(java.util.Arrays.asList(parameters)).update());
    }
}
