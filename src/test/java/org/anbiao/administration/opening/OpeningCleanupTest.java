package org.anbiao.administration.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of workbooks hold names and numbers of people: they do not outlive their purpose. */
@DatabaseTest
class OpeningCleanupTest {

    @Autowired
    OpeningCleanup cleanup;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID other;

    @BeforeEach
    void makeWorld() {
        county = fixture.county();
        other = fixture.county();
    }

    @Test
    void whatNobodyConfirmedIsGivenUpAfterThirtyDaysWithItsRows() {
        UUID old = opening(county, "checked", 31);
        UUID fresh = opening(county, "checked", 29);
        UUID others = opening(other, "checked", 31);
        cleanup.cleanUp(county);
        assertThat(state(county, old)).isEqualTo("cancelled");
        assertThat(rows(county, old)).isZero();
        assertThat(state(county, fresh)).isEqualTo("checked");
        assertThat(rows(county, fresh)).isEqualTo(1);
        assertThat(state(other, others)).as("each authority's own job").isEqualTo("checked");
        assertThat(rows(other, others)).isEqualTo(1);
    }

    @Test
    void rowsOfWhatWasDoneGoAfterThirtyDaysAndTheWorkbooksNameStays() {
        UUID old = opening(county, "done", 31);
        UUID fresh = opening(county, "done", 29);
        cleanup.cleanUp(county);
        assertThat(state(county, old)).isEqualTo("done");
        assertThat(rows(county, old)).isZero();
        assertThat(rows(county, fresh)).isEqualTo(1);
    }

    private UUID opening(UUID tenant, String state, int daysAgo) {
        return fixture.asSystem(tenant, () -> {
            UUID id = jdbc.sql("""
                            insert into tenant_opening (file_name, state, created_at, finished_at)
                            values ('开通.xlsx', :state, now() - make_interval(days => :days),
                                case when :state = 'done' then now() - make_interval(days => :days) end) returning id
                            """)
                    .param("state", state)
                    .param("days", daysAgo)
                    .query(UUID.class)
                    .single();
            jdbc.sql(
                            "insert into tenant_opening_row (opening_id, sheet, row_no, ord, state, cells) values (?, 'members', 2, 1, 'good', '{}')")
                    .param(id)
                    .update();
            return id;
        });
    }

    private String state(UUID tenant, UUID id) {
        return fixture.asSystem(tenant, () -> jdbc.sql("select state from tenant_opening where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private long rows(UUID tenant, UUID id) {
        return fixture.asSystem(tenant, () -> jdbc.sql("select count(*) from tenant_opening_row where opening_id = ?")
                .param(id)
                .query(Long.class)
                .single());
    }
}
