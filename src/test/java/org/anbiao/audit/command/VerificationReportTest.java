package org.anbiao.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code ./start --verify-audit} prints. */
@DatabaseTest
class VerificationReportTest {

    @Autowired
    VerificationReport report;

    @Autowired
    AuditLog audit;

    @Autowired
    TenantFixture fixture;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    EmbeddedPostgres postgres;

    @Test
    void eachTenantIsToldApartWithEveryBrokenRow() throws Exception {
        UUID right = tenantWithAnAct();
        UUID broken = tenantWithAnAct();
        try (Connection administrator =
                        postgres.getDatabase("postgres", "anbiao").getConnection();
                var statement = administrator.createStatement()) {
            statement.execute("update audit_entry set member_name = '别人' where tenant_id = '" + broken + "'");
        }
        var out = new ByteArrayOutputStream();

        boolean allRight = report.print(new PrintStream(out, true, StandardCharsets.UTF_8), "");

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(allRight).isFalse();
        assertThat(text).contains(tenants.get(right).name() + "：1 条记录、0 个封签核验无误（待封签 1 条");
        assertThat(text)
                .containsPattern(tenants.get(broken).name() + "：1 条记录、0 个封签，发现 1 处异常.*\n  第 \\d+ 号记录不是系统写入的（记录时间 20");
        assertThat(text).contains(tenants.get(right).code() + " 0-000");
    }

    private UUID tenantWithAnAct() {
        UUID tenant = fixture.township(fixture.county());
        fixture.asSystem(tenant, () -> {
            audit.record("enterprise.revised", "enterprise", null, null, null, "x");
            return 1;
        });
        return tenant;
    }
}
