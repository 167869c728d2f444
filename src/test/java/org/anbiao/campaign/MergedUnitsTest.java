package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.administration.reorganisation.Transfer;
import org.anbiao.administration.reorganisation.TransferService;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What running campaigns make of units that are merged and split. */
@DatabaseTest
@Import(CampaignFixture.class)
class MergedUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final String OPEN =
            "select count(*) from work_item where campaign_id = ? and responsible_unit_id = ?"
                    + " and state = 'open' and subject_type = 'unit'";

    @Autowired
    CampaignFixture fixture;

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignBackground background;

    @Autowired
    ReorganisationService service;

    @Autowired
    TransferService transfers;

    private Township township;
    private UUID enterprise;
    private UUID campaign;
    private long each;

    @BeforeEach
    void launch() {
        township = fixture.township();
        enterprise = tenants.enterprise(township.id(), township.east(), "虚构甲厂");
        tenants.enterprise(township.id(), township.west(), "虚构西厂");
        campaign = fixture.draft(township.id(), "000", 2026);
        launch.launchAndWait(campaign);
        each = count(OPEN, campaign, township.east());
        assertThat(each).isPositive();
        tenants.logIn(township.id(), Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    private long count(String sql, Object... params) {
        return fixture.count(township.id(), sql, params);
    }

    private void carryOut(Kind kind, List<UUID> from, Target to, Share share) {
        service.carryOut(new Reorganisation(township.id(), kind, from, List.of(to), share, DAY, "优化设置", "虚政综〔2026〕8号"));
    }

    private UUID named(String name) {
        return fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from org_unit where tenant_id = ? and name = ?",
                        township.id(),
                        name)
                .get(0);
    }

    @Test
    void whatTheSuccessorOwesAnywayEndsForTheFormerUnitWithTheReason() {
        carryOut(Kind.MERGE, List.of(township.east()), new Target(township.west(), "西山村"), Share.ALL);
        assertThat(count(OPEN, campaign, township.west())).isEqualTo(each);
        assertThat(count(OPEN, campaign, township.east())).isZero();
        assertThat(count(
                        "select count(*) from work_item where campaign_id = ? and responsible_unit_id = ?"
                                + " and state = 'cancelled' and result_note like '%虚政综〔2026〕8号%'",
                        campaign, township.east()))
                .isGreaterThanOrEqualTo(each);
        background.catchUp(township.id());
        assertThat(fixture.list(
                        township.id(),
                        UUID.class,
                        "select distinct responsible_unit_id from work_item where enterprise_id = ? and state = 'open'",
                        enterprise))
                .containsExactly(township.west());
    }

    @Test
    void aNewUnitTakesThePlaceOfTheFormerOnesAndOwesEachTaskOnce() {
        long done = count(
                "with u as (update work_item set state = 'done', done_on = current_date where campaign_id = ?"
                        + " and responsible_unit_id = ? and task_key = 'publicity' returning 1) select count(*) from u",
                campaign,
                township.east());
        carryOut(Kind.MERGE, List.of(township.east(), township.west()), new Target(null, "新溪村"), Share.ALL);
        UUID fused = named("新溪村");
        assertThat(count(OPEN, campaign, fused)).isEqualTo(each);
        assertThat(count(
                        "select count(*) from work_item where campaign_id = ? and responsible_unit_id = ? and state = 'done'",
                        campaign,
                        township.east()))
                .as("what was done stays where it was done")
                .isEqualTo(done);
        assertThat(count(
                        "select count(distinct task_key) from work_item where campaign_id = ? and responsible_unit_id = ?"
                                + " and state = 'open'",
                        campaign,
                        fused))
                .isEqualTo(each);
        assertThat(count(
                        "select count(*) from campaign_unit where campaign_id = ? and member_unit_id = ?",
                        campaign,
                        fused))
                .isOne();
        assertThat(count(
                        "select count(*) from campaign_event where campaign_id = ? and kind = 'unit_added' and subject = '新溪村'",
                        campaign))
                .isEqualTo(2);
    }

    @Test
    void aUnitThatIsSplitOffJoinsWithTasksOfItsOwn() {
        carryOut(
                Kind.SPLIT,
                List.of(township.east()),
                new Target(null, "北溪村"),
                new Share(Map.of(), Map.of(enterprise, 0), Map.of(), null));
        assertThat(count(OPEN, campaign, named("北溪村"))).isEqualTo(each);
        assertThat(count(OPEN, campaign, township.east())).isEqualTo(each);
        background.catchUp(township.id());
        assertThat(fixture.list(
                        township.id(),
                        UUID.class,
                        "select distinct responsible_unit_id from work_item where enterprise_id = ? and state = 'open'",
                        enterprise))
                .containsExactly(named("北溪村"));
    }

    @Test
    void aVillageThatGoesToAnotherTownshipJoinsItsCampaignsAndLeavesTheFormerOnes() {
        UUID receiving = tenants.township(township.countyId());
        tenants.enterprise(receiving, tenants.unit(receiving, "village", "南湖村"), "虚构南厂");
        UUID theirs = fixture.draft(receiving, "000", 2026);
        launch.launchAndWait(theirs);
        tenants.logIn(township.countyId(), Role.TENANT_ADMIN);
        transfers.carryOut(new Transfer(
                township.id(), receiving, List.of(township.east()), false, false, DAY, "区划调整", "虚政综〔2026〕9号"));

        assertThat(count(OPEN, campaign, township.east())).isZero();
        UUID village = fixture.list(
                        receiving,
                        UUID.class,
                        "select id from org_unit where tenant_id = ? and name = '东溪村'",
                        receiving)
                .get(0);
        assertThat(fixture.count(receiving, OPEN, theirs, village)).isPositive();
        background.catchUp(township.id());
        background.catchUp(receiving);
        assertThat(count(
                        "select count(*) from participation where campaign_id = ? and enterprise_id = ? and ended_on is not null",
                        campaign,
                        enterprise))
                .isOne();
        assertThat(fixture.count(
                        receiving,
                        "select count(*) from participation where campaign_id = ? and enterprise_id = ? and ended_on is null",
                        theirs,
                        enterprise))
                .isOne();
    }

    @Test
    void aDraftNamesTheSuccessor() {
        UUID draft = fixture.draft(township.id(), "000", 2025);
        tenants.logIn(township.id(), Role.TENANT_ADMIN);
        carryOut(Kind.MERGE, List.of(township.east()), new Target(township.west(), "西山村"), Share.ALL);
        assertThat(count(
                        "select count(*) from campaign_unit where campaign_id = ? and member_unit_id = ?",
                        draft,
                        township.east()))
                .isZero();
        assertThat(count(
                        "select count(*) from campaign_unit where campaign_id = ? and member_unit_id = ?",
                        draft,
                        township.west()))
                .isOne();
    }
}
