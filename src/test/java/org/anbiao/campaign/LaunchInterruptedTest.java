package org.anbiao.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.anbiao.campaign.CampaignFixture.Township;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A launch that is stopped, killed, shared or fails in the middle goes on and doubles nothing. */
@DatabaseTest
@Import(CampaignFixture.class)
class LaunchInterruptedTest {

    @Autowired
    TenantFixture tenants;

    @Autowired
    CampaignFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    LaunchSteps steps;

    @Autowired
    LaunchRows launchRows;

    @Autowired
    LaunchRunner runner;

    @Autowired
    CampaignBackground background;

    private JdbcClient owner;

    @Autowired
    void setOwner(EmbeddedPostgres postgres) {
        owner = JdbcClient.create(postgres.getDatabase("postgres", "anbiao"));
    }

    @AfterEach
    void logOut() {
        tenants.logOut();
    }

    @Test
    void launchStoppedInTheMiddleGoesOnWithoutDoublingAnything() {
        Township township = fixture.township();
        fixture.enterprises(township, 250);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        tenants.asSystem(township.id(), () -> steps.begin(campaign));
        tenants.asSystem(township.id(), () -> steps.enrolNext(campaign));
        assertThat(participations(township, campaign)).isEqualTo(100);
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.LAUNCHING);

        background.resume();
        runner.run(township.id(), campaign);
        runner.run(township.id(), campaign);
        // the background may still be at a chunk that both runs passed over
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .until(() -> setup.get(campaign).status().equals(CampaignStatus.RUNNING));

        assertThat(participations(township, campaign)).isEqualTo(250);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from (select distinct enterprise_id, task_key from work_item where campaign_id = ? and enterprise_id is not null) t",
                        campaign))
                .isEqualTo(250 * 7);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id is not null",
                        campaign))
                .isEqualTo(250 * 7);
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void transactionKilledInsideAChunkLeavesNothingOfIt() {
        Township township = fixture.township();
        fixture.enterprises(township, 120);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        tenants.asSystem(township.id(), () -> steps.begin(campaign));

        assertThatThrownBy(() -> tenants.asSystem(township.id(), () -> {
                    steps.enrolNext(campaign);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(participations(township, campaign)).isZero();
        assertThat(fixture.count(township.id(), "select count(*) from work_item where campaign_id = ?", campaign))
                .isZero();

        runner.run(township.id(), campaign);
        assertThat(participations(township, campaign)).isEqualTo(120);
    }

    @Test
    void launchBegunByAFormerVersionIsCutWhenItGoesOn() {
        Township township = fixture.township();
        fixture.enterprises(township, 150);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        tenants.asSystem(township.id(), () -> steps.begin(campaign));
        tenants.asSystem(township.id(), () -> steps.enrolNext(campaign));
        fixture.count(
                township.id(),
                "with d as (delete from campaign_launch_chunk where campaign_id = ? returning 1) select count(*) from d",
                campaign);

        runner.run(township.id(), campaign);

        assertThat(participations(township, campaign)).isEqualTo(150);
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void workersBesideEachOtherTakeDifferentChunks() throws Exception {
        Township township = fixture.township();
        fixture.enterprises(township, 350);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        tenants.asSystem(township.id(), () -> steps.begin(campaign));
        var together = new java.util.concurrent.CyclicBarrier(2);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // both are inside their transaction at once, so each holds a chunk of its own
            var first = other.submit(() -> tenants.asSystem(township.id(), () -> enrolAndMeet(campaign, together)));
            boolean second = tenants.asSystem(township.id(), () -> enrolAndMeet(campaign, together));
            assertThat(first.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second).isTrue();
        } finally {
            other.shutdownNow();
        }
        assertThat(participations(township, campaign)).isEqualTo(200);
        assertThat(launch.progress(campaign).orElseThrow().enrolled()).isEqualTo(200);

        tenants.asSystem(township.id(), () -> {
            // a chunk in work elsewhere is neither taken again nor is the launch finished without it
            steps.enrolNext(campaign);
            assertThat(steps.finish(campaign)).isFalse();
            return 1;
        });
        runner.run(township.id(), campaign);
        runner.run(township.id(), campaign);

        assertThat(participations(township, campaign)).isEqualTo(350);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from (select distinct enterprise_id, task_key from work_item where campaign_id = ? and enterprise_id is not null) t",
                        campaign))
                .isEqualTo(350 * 7)
                .isEqualTo(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id is not null",
                        campaign));
        assertThat(launch.progress(campaign).orElseThrow()).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(LaunchProgress.State.DONE);
            assertThat(progress.enrolled()).isEqualTo(350);
        });
        assertThat(fixture.count(
                        township.id(), "select count(*) from campaign_launch_chunk where campaign_id = ?", campaign))
                .isZero();
    }

    private boolean enrolAndMeet(UUID campaign, java.util.concurrent.CyclicBarrier together) {
        boolean taken = steps.enrolNext(campaign);
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return taken;
    }

    @Test
    void chunkThatFailsStopsTheLaunchAndIsDoneWhenItIsTriedAgain() {
        Township township = fixture.township();
        fixture.enterprises(township, 450);
        UUID campaign = fixture.draft(township.id(), "000", 2025);
        tenants.asSystem(township.id(), () -> steps.begin(campaign));
        // an id that no chunk may hold: the third chunk cannot be marked done
        owner.sql(
                        "alter table campaign_launch_chunk add constraint broken check (not (campaign_id = '%s' and ord = 3 and enrolled is not null))"
                                .formatted(campaign))
                .update();
        try {
            runner.run(township.id(), campaign);
        } finally {
            owner.sql("alter table campaign_launch_chunk drop constraint broken")
                    .update();
        }

        assertThat(launch.progress(campaign).orElseThrow()).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(LaunchProgress.State.FAILED);
            assertThat(progress.enrolled()).isEqualTo(participations(township, campaign));
        });
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.LAUNCHING);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id is not null",
                        campaign))
                .as("nothing of the failed chunk")
                .isEqualTo(participations(township, campaign) * 7);

        // as the button does, but without the background: this thread goes on
        assertThat(tenants.asSystem(township.id(), () -> launchRows.retry(campaign)))
                .isTrue();
        runner.run(township.id(), campaign);

        assertThat(participations(township, campaign)).isEqualTo(450);
        assertThat(fixture.count(
                        township.id(),
                        "select count(*) from work_item where campaign_id = ? and enterprise_id is not null",
                        campaign))
                .isEqualTo(450 * 7);
        assertThat(setup.get(campaign).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    private long participations(Township township, UUID campaign) {
        return fixture.count(township.id(), "select count(*) from participation where campaign_id = ?", campaign);
    }
}
