package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of a township's review inbox with its count, against the same lines by bare SQL that no policy holds. */
@DatabaseTest
class ReviewInboxBench {

    private static final int PAGE = 25;
    private static final int CALLS = 20;
    private static final String LINES = """
            select w.*, c.title as campaign_title, p.name as phase_name, m.display_name as assignee_name,
                   u.name as unit_name, (select count(*) from work_item w where %1$s) as total
            from (select * from work_item w where %1$s order by w.due_on, w.id limit ? offset ?) w
            left join campaign c on c.id = w.campaign_id
            left join campaign_phase p on p.id = w.phase_id
            left join member m on m.id = w.assignee_id
            left join org_unit u on u.id = w.responsible_unit_id
            order by w.due_on, w.id
            """;
    private static final String MINE = """
            w.responsible_tenant_id = '%s' and w.responsible_unit_id is null and w.enterprise_id is null
            and w.state = 'open' and w.subject_type = 'review' and w.task_key in ('review', 'review_second')""";

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    TenantFixture fixture;

    @Autowired
    Inbox inbox;

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void pageAndCount() throws Exception {
        try (BenchDatabase database = new BenchDatabase(postgres)) {
            database.wipe();
            Region region = new Region(database, 10, 0, 0);
            region.organise();
            UUID township = region.township(1);
            fixture.logIn(township, Role.SAFETY_OFFICE);
            int pending = Scale.of(10_000, 1_000);
            reviews(database, pending);
            database.settle();
            Pairs.say(Pairs.machine(database.version()));
            String mine = MINE.formatted(township);
            compare(database, "first page", pending, InboxFilter.reviews(null, null, false, null), mine, 0);
            compare(
                    database,
                    "page in the middle",
                    pending,
                    InboxFilter.reviews(null, null, false, null),
                    mine,
                    pending / PAGE / 2);
            compare(
                    database,
                    "first page of one unit",
                    pending / 10,
                    InboxFilter.reviews(null, region.village(1, 3), false, null),
                    mine + " and w.review_from_unit_id = '" + region.village(1, 3) + "'",
                    0);
        }
    }

    private void compare(
            BenchDatabase database, String what, int total, InboxFilter filter, String where, int number)
            throws Exception {
        String sql = LINES.formatted(where);
        Pairs.compare(
                "review inbox of " + total + ", " + what + " / bare SQL",
                "≤ 2 ×",
                3,
                Scale.PAIRS,
                () -> times(() -> page(filter, number, total)),
                () -> times(() -> database.jdbc()
                        .sql(sql)
                        .params(PAGE, number * PAGE)
                        .query()
                        .listOfRows()));
    }

    private List<Object> page(InboxFilter filter, int number, int total) {
        var page = inbox.page(filter, PageRequest.page(number, PAGE));
        assertThat(page.total()).isEqualTo(total);
        assertThat(page.rows()).hasSize(PAGE);
        return new ArrayList<>(page.rows());
    }

    private static Object times(Pairs.Work work) throws Exception {
        Object last = "";
        for (int i = 0; i < CALLS; i++) {
            last = work.run();
        }
        return last;
    }

    /** As many reviews for each of the ten townships, from the ten villages of each. */
    private static void reviews(BenchDatabase database, int pending) {
        database.run("""
                insert into work_item (tenant_id, task_id, process_key, process_instance_id, task_key, title, subject_type,
                    subject_id, subject_name, responsible_tenant_id, review_kind, review_from_tenant_id,
                    review_from_unit_id, due_on)
                select md5('township' || t)::uuid, 'task-' || t || '-' || i, 'review', 'case-' || t || '-' || i, 'review',
                       '审核', 'review', md5('case' || t || '-' || i)::uuid, '虚构企业' || i || '自评报告',
                       md5('township' || t)::uuid, 'self_evaluation', md5('township' || t)::uuid,
                       md5('village' || t || '-' || (i %% 10 + 1))::uuid,
                       date '2026-01-01' + pg_temp.pick('due', i, 60)
                from generate_series(1, 10) t cross join generate_series(1, %d) i
                """.formatted(pending));
    }
}
