package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.common.DomainException;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A launch enrols every enterprise in scope once, with all its tasks, and nobody else. */
@DatabaseTest
@Import(CampaignFixture.class)
class CampaignLaunchTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    CampaignBackground background;

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void launchEnrolsFiveHundredEnterprisesWithAllTheirTasks() {
        Township township = fixture.township();
        fixture.enterprises(township, 500);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        LaunchPreview preview = launch.preview(campaign);
        assertThat(preview.enterprises()).isEqualTo(500);
        assertThat(preview.perUnit()).extracting(ScopeCount::enterprises).containsExactly(250L, 250L);

        launch.launchAndWait(campaign);

        assertThat(participations(township, campaign)).isEqualTo(500);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and subject_type = 'enterprise'",
                        campaign))
                .isEqualTo(500 * 7)
                .isEqualTo(preview.enterpriseTasks());
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launch.progress(campaign).orElseThrow()).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(LaunchProgress.State.DONE);
            assertThat(progress.enrolled()).isEqualTo(500);
        });
        assertThat(fixture.count(
                        township.id(), "select count(*) from campaign_base_entry where campaign_id = ?", campaign))
                .isEqualTo(500);
    }

    @Test
    void unitsAndSafetyOfficeGetTheirTasksWithTheOwnDayOfATaskBeforeThePhases() {
        Township township = fixture.township();
        fixture.enterprises(township, 2);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        setup.savePhases(
                campaign,
                0,
                setup.content(campaign).phases().stream()
                        .map(phase -> phase.kind() != PhaseKind.SELF_EVALUATE
                                ? phase
                                : new PhasePlan(
                                        null,
                                        phase.kind(),
                                        phase.name(),
                                        null,
                                        phase.endsOn(),
                                        phase.tasks().stream()
                                                .map(task -> task.key().equals("organise_self_evaluation")
                                                        ? new TaskPlan(
                                                                null,
                                                                task.key(),
                                                                task.actor(),
                                                                task.name(),
                                                                LocalDate.of(2025, 3, 20))
                                                        : task)
                                                .toList()))
                        .toList());
        launch.launchAndWait(campaign);

        // three units: six tasks of phase 1, two of phase 2 at first (the report follows the look-back), two, one, one
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and subject_type = 'unit'",
                        campaign))
                .isEqualTo(3 * (6 + 2 + 2 + 1 + 1));
        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select task_key from work_item where campaign_id = ? and subject_type = 'safety_office' order by due_on",
                        campaign))
                .containsExactly(
                        "coordinate",
                        "collect_reports",
                        "observation_meetings",
                        "follow_listed_hazards",
                        "annual_report");
        assertThat(fixture.list(
                        township.id(),
                        LocalDate.class,
                        "select distinct due_on from work_item where campaign_id = ? and task_key = 'organise_self_evaluation'",
                        campaign))
                .containsExactly(LocalDate.of(2025, 3, 20));
        assertThat(fixture.list(
                        township.id(),
                        LocalDate.class,
                        "select distinct due_on from work_item where campaign_id = ? and task_key = 'self_evaluate'",
                        campaign))
                .containsExactly(LocalDate.of(2025, 3, 31));
    }

    @Test
    void rowsOfALaunchCarryWhoMaySeeThem() {
        Township township = fixture.township();
        fixture.enterprises(township, 3);
        UUID bureau = tenants.department(township.countyId());
        UUID section = tenants.unit(bureau, "section", "安全股");
        tenants.enterprise(township.id(), township.east(), bureau, section, "测试燃气公司");
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        for (String table : List.of("participation", "work_item", "campaign_base_entry", "campaign_base_correction")) {
            assertThat(fixture.count(
                            township.id(),
                            "select count(*) from " + table + " r join enterprise e on e.id = r.enterprise_id "
                                    + "where r.campaign_id = ? and (r.area_tenant_id, r.supervisor_tenant_id, r.viewer_tenant_ids) "
                                    + "is distinct from (e.area_tenant_id, e.supervisor_tenant_id, e.viewer_tenant_ids)",
                            campaign))
                    .as(table)
                    .isZero();
        }
        assertThat(fixture.count(bureau, "select count(*) from work_item where campaign_id = ?", campaign))
                .isEqualTo(7);
    }

    @Test
    void secondLaunchDoesNothing() {
        Township township = fixture.township();
        fixture.enterprises(township, 3);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        long tasks = fixture.count(township.id(), "select count(*) from work_item where campaign_id = ?", campaign);

        assertThat(launch.launch(campaign)).isFalse();
        launch.launchAndWait(campaign);

        assertThat(fixture.count(township.id(), "select count(*) from work_item where campaign_id = ?", campaign))
                .isEqualTo(tasks);
    }

    @Test
    void enterpriseRegisteredLaterJoinsByItselfAndIsRecordedAsAnAddition() {
        Township township = fixture.township();
        fixture.enterprises(township, 3);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        UUID newcomer = tenants.enterprise(township.id(), township.east(), "后来登记的企业");
        tenants.asSystem(township.id(), () -> 1);

        background.catchUp(township.id());
        background.catchUp(township.id());

        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id = ?",
                        campaign,
                        newcomer))
                .isEqualTo(7);
        assertThat(fixture.list(
                        township.id(),
                        Boolean.class,
                        "select joined_later from participation where enterprise_id = ?",
                        newcomer))
                .containsExactly(true);
    }

    @Test
    void enterpriseThatClosesLeavesAndKeepsWhatItDid() {
        Township township = fixture.township();
        fixture.enterprises(township, 2);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);
        UUID closed = fixture.list(
                        township.id(),
                        UUID.class,
                        "select id from enterprise where area_tenant_id = ? limit 1",
                        township.id())
                .get(0);
        fixture.count(
                township.id(),
                "with u as (update enterprise set status = 'closed', closed_on = current_date where id = ? returning 1) select count(*) from u",
                closed);

        background.catchUp(township.id());

        assertThat(fixture.list(
                        township.id(),
                        String.class,
                        "select distinct state from work_item where enterprise_id = ?",
                        closed))
                .containsExactly("cancelled");
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from participation where enterprise_id = ? and ended_on is not null",
                        closed))
                .isEqualTo(1);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and state = 'open' and subject_type = 'enterprise'",
                        campaign))
                .isEqualTo(7);
    }

    @Test
    void campaignThatLacksSomethingIsNotLaunchedAndSaysWhat() {
        Township township = fixture.township();
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        assertThatThrownBy(() -> launch.launchAndWait(campaign))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("campaign.check.no-enterprise"));
        setup.saveUnits(campaign, 0, List.of());
        assertThatThrownBy(() -> launch.launchAndWait(campaign))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("campaign.check.no-unit"));
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void departmentsCampaignTakesTheEnterprisesItSupervisesOnly() {
        Township township = fixture.township();
        fixture.enterprises(township, 4);
        UUID bureau = tenants.department(township.countyId());
        UUID section = tenants.unit(bureau, "section", "安全股");
        UUID gas = tenants.enterprise(township.id(), township.east(), bureau, section, "测试燃气公司");
        UUID campaign = fixture.draft(bureau, "001", 2025);
        launch.launchAndWait(campaign);

        assertThat(fixture.list(
                        bureau, UUID.class, "select enterprise_id from participation where campaign_id = ?", campaign))
                .containsExactly(gas);
        assertThat(fixture.list(
                        bureau,
                        UUID.class,
                        "select distinct responsible_unit_id from work_item where campaign_id = ? and enterprise_id = ?",
                        campaign,
                        gas))
                .containsExactly(section);
    }

    @Test
    void sisterTownshipSeesNothingOfIt() {
        Township township = fixture.township();
        fixture.enterprises(township, 2);
        UUID sister = tenants.township(township.countyId());
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        launch.launchAndWait(campaign);

        assertThat(fixture.count(sister, "select count(*) from campaign where id = ?", campaign))
                .isZero();
        assertThat(fixture.count(sister, "select count(*) from participation where campaign_id = ?", campaign))
                .isZero();
        assertThat(fixture.count(sister, "select count(*) from work_item where campaign_id = ?", campaign))
                .isZero();
        assertThat(fixture.count(
                        township.countyId(), "select count(*) from participation where campaign_id = ?", campaign))
                .isEqualTo(2);
    }

    private long participations(Township township, UUID campaign) {
        return fixture.count(township.id(), "select count(*) from participation where campaign_id = ?", campaign);
    }
}
