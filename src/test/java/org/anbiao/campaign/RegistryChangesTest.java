package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What running campaigns make of enterprises that move, leave and come back. */
@DatabaseTest
@Import(CampaignFixture.class)
class RegistryChangesTest {

    @Autowired
    CampaignFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignBackground background;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void enterpriseThatReopensGoesOnWhereItWas() {
        Township township = fixture.township();
        UUID enterprise = tenants.enterprise(township.id(), township.east(), "停产又复产的企业");
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        change(
                township.id(),
                "update work_item set state = 'done', done_on = current_date"
                        + " where enterprise_id = ? and task_key = 'receive_notice'",
                enterprise);
        change(
                township.id(),
                "update enterprise set status = 'closed', closed_on = current_date where id = ?",
                enterprise);
        background.catchUp(township.id());
        change(township.id(), "update enterprise set status = 'active', closed_on = null where id = ?", enterprise);

        background.catchUp(township.id());
        background.catchUp(township.id());

        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select task_key from work_item where enterprise_id = ? and state = 'open'",
                        enterprise))
                .hasSize(6)
                .doesNotContain("receive_notice");
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from participation where enterprise_id = ? and ended_on is null"
                                + " and process_instance_id is not null",
                        enterprise))
                .isEqualTo(1);
    }

    @Test
    void openTasksOfAnEnterpriseThatMovedGoToItsNewVillage() {
        Township township = fixture.township();
        UUID enterprise = tenants.enterprise(township.id(), township.east(), "搬迁的企业");
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        change(
                township.id(),
                "update work_item set state = 'done', done_on = current_date"
                        + " where enterprise_id = ? and task_key = 'receive_notice'",
                enterprise);
        change(township.id(), "update enterprise set village_unit_id = ? where id = ?", township.west(), enterprise);

        background.catchUp(township.id());

        assertThat(fixture.list(
                        township.id(),
                        UUID.class,
                        "select distinct responsible_unit_id from work_item where enterprise_id = ? and state = 'open'",
                        enterprise))
                .containsExactly(township.west());
        assertThat(fixture.list(
                        township.id(),
                        UUID.class,
                        "select responsible_unit_id from work_item where enterprise_id = ? and state = 'done'",
                        enterprise))
                .containsExactly(township.east());
    }

    @Test
    void enterpriseThatAnotherTownshipTakesOverLeavesTheCampaign() {
        Township township = fixture.township();
        Township other = fixture.township();
        UUID enterprise = tenants.enterprise(township.id(), township.east(), "迁出的企业");
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        change(
                township.id(),
                "update enterprise set village_unit_id = ?, area_tenant_id = ?,"
                        + " viewer_tenant_ids = array[area_tenant_id] where id = ?",
                other.east(),
                other.id(),
                enterprise);

        background.catchUp(township.id());

        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from participation where campaign_id = ? and enterprise_id = ?"
                                + " and ended_on is not null",
                        campaign,
                        enterprise))
                .isEqualTo(1);
    }

    private void change(UUID tenantId, String sql, Object... params) {
        assertThat(fixture.count(tenantId, "with u as (" + sql + " returning 1) select count(*) from u", params))
                .isEqualTo(1);
    }
}
