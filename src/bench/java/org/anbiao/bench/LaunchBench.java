package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.campaign.ActorKind;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.TaskPlan;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Launch of a campaign over one township, everything included: cases, inbox, base list, audit. */
@DatabaseTest
class LaunchBench {

    private static final String SCHEME = "001";
    private static final int YEAR = 2025;
    private static final String PROCESS = "enterprise-participation";

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    private UUID draft = new UUID(0, 0);

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void launchOfOneCampaign() throws Exception {
        int enterprises = Scale.of(2_579, 300);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            township(database, enterprises);
            Pairs.say(Pairs.machine(database.version()));
            draft = setup.draft(SCHEME, YEAR);
            database.run("truncate audit_entry");
            Map<String, Long> before = CopiedRows.counts(database);
            launched(database, enterprises);
            CopiedRows rows = CopiedRows.read(database, before);
            Pairs.say("Rows of one launch: " + rows.describe(database));
            assertThat(CopiedRows.counts(database).get("public.participation")).isEqualTo(enterprises);

            var subject = new Pairs.Prepared(() -> newDraft(rows), () -> launched(database, enterprises));
            try (BareEngine bare = new BareEngine(postgres, steps())) {
                var runtime = bare.engine().getRuntimeService();
                Pairs.compare(
                        "launch for " + enterprises + " enterprises / bare engine loop",
                        "≤ 0.35 ×",
                        1,
                        Scale.PAIRS,
                        subject,
                        new Pairs.Prepared(() -> newDraft(rows), () -> {
                            for (int i = 0; i < enterprises; i++) {
                                runtime.startProcessInstanceByKey(PROCESS, "bare-" + i);
                            }
                            return enterprises;
                        }));
                long tasks = bare.engine().getTaskService().createTaskQuery().count();
                // the last pair's baseline or portal: either way every enterprise has all its steps
                assertThat(tasks).isGreaterThanOrEqualTo((long) enterprises * steps().size());
            }
            Pairs.compare(
                    "launch for " + enterprises + " enterprises / COPY of the same rows",
                    "≤ 5 ×",
                    1,
                    Scale.PAIRS,
                    subject,
                    new Pairs.Prepared(() -> rows.remove(), rows::load));
        }
    }

    @Test
    void costOfOneEnterpriseInALargeLaunch() throws Exception {
        int small = Scale.of(2_579, 300);
        int large = Integer.getInteger("bench.large", Scale.of(20_000, 1_000));
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            perEnterprise(database, small);
            double before = perEnterprise(database, small);
            double most = perEnterprise(database, large);
            double after = perEnterprise(database, small);
            Pairs.say(String.format(
                    Locale.ROOT,
                    "| launch, one enterprise of %d / of %d | %.2f ms | %.2f ms | %.2f × (small, large, small: one run) | ≤ 1.2 × |",
                    large,
                    small,
                    most,
                    (before + after) / 2,
                    2 * most / (before + after)));
        }
    }

    /** Milliseconds for one enterprise of a launch over so many. */
    private double perEnterprise(BenchDatabase database, int enterprises) {
        township(database, enterprises);
        draft = setup.draft(SCHEME, YEAR);
        long start = System.nanoTime();
        launched(database, enterprises);
        return (System.nanoTime() - start) / 1e6 / enterprises;
    }

    private UUID newDraft(CopiedRows rows) {
        rows.remove();
        draft = setup.draft(SCHEME, YEAR);
        return draft;
    }

    private Object launched(BenchDatabase database, int enterprises) {
        launch.launchAndWait(draft);
        long enrolled = database.jdbc()
                .sql("select enrolled from campaign_launch where state = 'done'")
                .query(Long.class)
                .single();
        assertThat(enrolled).isEqualTo(enterprises);
        return enrolled;
    }

    private void township(BenchDatabase database, int enterprises) {
        database.wipe();
        Region region = new Region(database, 1, 0, 0);
        region.organise();
        region.enterprises(1, enterprises);
        database.settle();
        fixture.logIn(region.township(1), Role.CAMPAIGN_ADMIN);
    }

    /** The enterprise's steps in the scheme. */
    private java.util.Set<String> steps() {
        return setup.content(draft).phases().stream()
                .flatMap(phase -> phase.tasks().stream())
                .filter(task -> task.actor() == ActorKind.ENTERPRISE)
                .map(TaskPlan::key)
                .collect(Collectors.toSet());
    }
}
