package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an authority still drafts is its own: neither those below nor those above read it, nor any part of it. */
@DatabaseTest
class CampaignDraftsTest {

    private static final List<String> PARTS = List.of(
            "campaign_phase",
            "campaign_task",
            "campaign_unit",
            "campaign_target",
            "campaign_template",
            "campaign_report_date");

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID department;
    private Member principal;
    private UUID campaign;

    @BeforeEach
    void draft() {
        county = fixture.county();
        township = fixture.township(county);
        department = fixture.department(county);
        UUID village = fixture.unit(township, "village", "东村");
        principal = fixture.member(
                township, Role.ENTERPRISE_PRINCIPAL, null, fixture.enterprise(township, village, "虚构甲厂"));
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);
        campaign = setup.draft("003", 2026);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aDraftIsReadAtHomeOnlyAndByAllBelowOnceItRuns() {
        Map<String, Long> own = fixture.asSystem(county, this::rows);
        assertThat(own.keySet()).containsAll(PARTS);
        assertThat(own).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        for (UUID other : List.of(township, department)) {
            assertThat(fixture.asSystem(other, this::rows).values()).as("below").containsOnly(0L);
        }
        assertThat(fixture.as(fixture.actor(principal), this::rows).values())
                .as("an enterprise below")
                .containsOnly(0L);

        assertThat(fixture.asSystem(county, () -> jdbc.sql("update campaign set status = 'running' where id = ?")
                        .param(campaign)
                        .update()))
                .isEqualTo(1);
        assertThat(fixture.asSystem(township, this::rows)).isEqualTo(own);
        assertThat(fixture.as(fixture.actor(principal), this::rows)).isEqualTo(own);
    }

    @Test
    void aDraftBelowIsNotReadAbove() {
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        campaign = setup.draft("001", 2026);
        assertThat(fixture.asSystem(township, this::rows).get("campaign")).isEqualTo(1);
        assertThat(fixture.asSystem(county, this::rows).values()).containsOnly(0L);
    }

    @Test
    void theEnterprisesOfTheDraftingAuthorityReadNoneOfItEither() {
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        campaign = setup.draft("001", 2026);
        assertThat(fixture.as(fixture.actor(principal), this::rows).values()).containsOnly(0L);
    }

    /** How many rows of the campaign whoever asks can read, by table. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        rows.put("campaign", count("campaign", "id"));
        PARTS.forEach(part -> rows.put(part, count(part, "campaign_id")));
        return rows;
    }

    private long count(String table, String column) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
