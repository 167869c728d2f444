package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.campaign.CampaignLaunch;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One task finished by the office that runs the campaign, against the engine's bare step on the same kind of task. */
@DatabaseTest
class FinishBench {

    /** A step that no module's rule answers, so that both sides do the same engine work. */
    private static final String STEP = "improvement_plan";

    private static final int CALLS = 20;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    CampaignSetup setup;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    TaskCompletion completion;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    /** A task of both worlds. */
    record Open(UUID id, String taskId) {}

    @Test
    void finishOneTask() throws Exception {
        int pairs = Scale.of(15, 5);
        int warmUp = Scale.of(8, 3);
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 1, 0, 0);
            region.organise();
            region.enterprises(1, 2 * CALLS * (pairs + warmUp));
            database.settle();
            fixture.logIn(region.township(1), Role.CAMPAIGN_ADMIN);
            launch.launchAndWait(setup.draft("001", 2025));
            database.settle();
            Pairs.say(Pairs.machine(database.version()));

            compare(warmUp, pairs, open(database).iterator());
        }
    }

    private void compare(int warmUp, int pairs, Iterator<Open> open) throws Exception {
        try (BareEngine bare = new BareEngine(postgres, java.util.Set.of())) {
            TaskService engineTasks = bare.engine().getTaskService();
            TaskResult result = new TaskResult("虚构：已制定一企一策", null, null);
            Pairs.compare(
                    "finish one task (" + CALLS + " a block) / bare taskService.complete",
                    "≤ 1.6 ×",
                    warmUp,
                    pairs,
                    () -> {
                        for (int i = 0; i < CALLS; i++) {
                            completion.complete(open.next().id(), result);
                        }
                        return open;
                    },
                    () -> {
                        for (int i = 0; i < CALLS; i++) {
                            engineTasks.complete(open.next().taskId(), Map.of());
                        }
                        return open;
                    });
            assertThat(open).isExhausted();
        }
    }

    private static List<Open> open(BenchDatabase database) {
        return database.jdbc()
                .sql("select id, task_id from work_item where task_key = ? and state = 'open' order by id")
                .param(STEP)
                .query(Open.class)
                .list();
    }
}
