package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The inbox page of a village: 25 rows and the count. Every village has 250 open tasks of its own, whatever the size of the
 * table; the engine has the same tasks as group tasks of the same village.
 */
@DatabaseTest
class InboxBench {

    private static final int OWN = 250;
    private static final int PAGE = 25;
    private static final int CALLS = 20;
    private static final String VILLAGE = "village1-1";

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService engineTasks;

    private UUID worker = new UUID(0, 0);

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void pageAndCount() throws Exception {
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 400, 0, 0);
            region.organise();
            UUID village = region.village(1, 1);
            worker = fixture.logIn(fixture.member(region.township(1), Role.UNIT_WORKER, village, null))
                    .id();
            Pairs.say(Pairs.machine(database.version()));

            int open = Scale.of(100_000, 10_000);
            workItems(database, 1, open);
            engineTasks(database, open);
            database.settle();
            assertThat(page()).hasSize(PAGE + 1);
            assertThat(enginePage()).hasSize(PAGE + 1);
            Pairs.compare(
                    "inbox page of 25 with count, " + open + " open tasks / TaskQuery page and count",
                    "≤ 0.05 ×",
                    3,
                    Scale.PAIRS,
                    () -> times(this::page),
                    () -> times(this::enginePage));
            Pairs.compare(
                    "the same / TaskQuery of the group alone",
                    "",
                    3,
                    Scale.PAIRS,
                    () -> times(this::page),
                    () -> times(this::engineGroupPage));
            growth(database, Scale.of(1_000_000, 100_000));
        }
    }

    /** The same page in a small and a large table, one after the other: a table cannot have two sizes at once. */
    private void growth(BenchDatabase database, int large) throws Exception {
        int small = large / 100;
        database.run("truncate work_item cascade");
        workItems(database, 1, small);
        database.settle();
        double[] before = blocks();
        workItems(database, small + 1, large);
        database.settle();
        double[] after = blocks();
        Pairs.say(String.format(
                Locale.ROOT,
                "| inbox page of 25 with count, %d rows against %d rows | %.2f ms | %.2f ms | %.2f × (medians of %d blocks) | ≤ 1.3 × |",
                large,
                small,
                Pairs.median(after) / CALLS,
                Pairs.median(before) / CALLS,
                Pairs.median(after) / Pairs.median(before),
                after.length));
    }

    private double[] blocks() throws Exception {
        double[] millis = new double[2 * Scale.PAIRS];
        for (int i = -5; i < millis.length; i++) {
            long start = System.nanoTime();
            times(this::page);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return millis;
    }

    private static Object times(Pairs.Work work) throws Exception {
        Object last = "";
        for (int i = 0; i < CALLS; i++) {
            last = work.run();
        }
        return last;
    }

    private List<Object> page() {
        var page = inbox.page(InboxFilter.NONE, PageRequest.page(0, PAGE));
        assertThat(page.total()).isEqualTo(OWN);
        List<Object> seen = new ArrayList<>(page.rows());
        seen.add(page.total());
        return seen;
    }

    /** What a village's worker sees, as one asks the engine: what is the worker's own or the village's. */
    private List<Object> enginePage() {
        return enginePage(engineTasks
                .createTaskQuery()
                .or()
                .taskAssignee(worker.toString())
                .taskCandidateGroup(Region.id(VILLAGE).toString())
                .endOr());
    }

    /** The least one can ask of the engine: the village's tasks; what a worker got without the village is missing. */
    private List<Object> engineGroupPage() {
        return enginePage(engineTasks
                .createTaskQuery()
                .taskCandidateGroup(Region.id(VILLAGE).toString())
                .includeAssignedTasks());
    }

    private static List<Object> enginePage(TaskQuery query) {
        query.active().orderByDueDate().asc().orderByTaskId().asc();
        List<Object> seen = new ArrayList<>(query.listPage(0, PAGE));
        long total = query.count();
        assertThat(total).isEqualTo(OWN);
        seen.add(total);
        return seen;
    }

    /** Open tasks {@code from} to {@code to}; the ten villages of a township follow each other. */
    private static void workItems(BenchDatabase database, int from, int to) {
        database.run("""
                insert into work_item (tenant_id, task_id, process_key, process_instance_id, task_key, title, subject_type,
                    subject_id, subject_name, responsible_tenant_id, responsible_unit_id, due_on)
                select md5('township' || t)::uuid, 'task-' || i, 'phase-mobilize', 'case-' || i, 'unit_plan', '虚构任务' || i, 'unit',
                       md5('village' || t || '-' || v)::uuid, '虚构村' || v, md5('township' || t)::uuid,
                       md5('village' || t || '-' || v)::uuid, date '2026-01-01' + pg_temp.pick('due', i, 365)
                from generate_series(%1$d, %2$d) i
                cross join lateral (select (i - 1) / %3$d / 10 + 1 as t, (i - 1) / %3$d %% 10 + 1 as v) o
                """.formatted(from, to, OWN));
    }

    private static void engineTasks(BenchDatabase database, int count) {
        database.run("""
                insert into camunda.act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_,
                    suspension_state_, task_state_)
                select 'task-' || i, 1, '虚构任务' || i, 'userTask_unitPlan', 50, now(),
                       date '2026-01-01' + pg_temp.pick('due', i, 365), 1, 'Created'
                from generate_series(1, %d) i
                """.formatted(count));
        database.run("""
                insert into camunda.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'link-' || i, 1, 'candidate',
                       md5('village' || (i - 1) / %2$d / 10 + 1 || '-' || (i - 1) / %2$d %% 10 + 1)::uuid::text, 'task-' || i
                from generate_series(1, %1$d) i
                """.formatted(count, OWN));
    }
}
