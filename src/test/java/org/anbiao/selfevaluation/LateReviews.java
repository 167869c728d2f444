package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.DailyLook;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Townships with reviews whose last day is to be told of, and whether it was. */
@TestComponent
public class LateReviews {

    private final TenantFixture tenants;
    private final ReviewService reviews;
    private final List<DailyLook> looks;
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Clock clock;

    LateReviews(
            TenantFixture tenants,
            ReviewService reviews,
            List<DailyLook> looks,
            JdbcClient jdbc,
            EmbeddedPostgres postgres,
            Clock clock) {
        this.tenants = tenants;
        this.reviews = reviews;
        this.looks = looks;
        this.jdbc = jdbc;
        this.superuser = JdbcClient.create(postgres.getDatabase("postgres", "anbiao"));
        this.clock = clock;
    }

    /** A township with three reviews: one has a day left, one is late, one is very late. */
    UUID township(UUID county) {
        UUID township = tenants.township(county);
        UUID village = tenants.unit(township, "village", "东溪村");
        tenants.member(township, Role.SAFETY_OFFICE, null, null);
        tenants.member(township, Role.LEADER, null, null);
        Member worker = tenants.member(township, Role.UNIT_WORKER, village, null);
        LocalDate today = LocalDate.now(clock);
        for (LocalDate due : List.of(today, today.minusDays(1), today.minusDays(20))) {
            tenants.logIn(worker);
            UUID review = reviews.submit(
                    new ReviewSubmission("test_plan", UUID.randomUUID(), "东溪村方案", null, township, village, township));
            tenants.asSystem(township, () -> jdbc.sql("""
                            update work_item set due_on = ? where subject_id = ? and state = 'open'
                            """).params(due, review).update());
        }
        tenants.logOut();
        return township;
    }

    /** The office of a township was told of two of its reviews, its leader of the third; each once. */
    boolean isTold(UUID township) {
        String told = text(township, """
                select coalesce(string_agg(p.role || ' ' || substring(m.template from '[a-z]+$'), ', ' order by p.role, m.template), '')
                from message m join member p on p.id = m.member_id where m.tenant_id = ?
                """);
        String kept = text(township, """
                select coalesce(string_agg(s ->> 'kind', ', ' order by s ->> 'kind'), '')
                from work_item w, jsonb_array_elements(w.reminders) s where w.tenant_id = ?
                """);
        long recorded = superuser
                .sql("select count(*) from audit_entry where act = 'deadline.swept' and tenant_id = ?")
                .param(township)
                .query(Long.class)
                .single();
        if (told.isEmpty() && kept.isEmpty() && recorded == 0) {
            return false;
        }
        assertThat(told).isEqualTo("LEADER escalated, SAFETY_OFFICE due, SAFETY_OFFICE overdue");
        assertThat(kept).isEqualTo("DUE, LEADER, OVERDUE");
        assertThat(recorded).isOne();
        return true;
    }

    /** Looks at the deadlines of a township, as is done once a day and after each start. */
    void look(UUID township) {
        DailyLook deadlines = looks.stream()
                .filter(look -> look.name().equals("deadlines"))
                .findFirst()
                .orElseThrow();
        tenants.asSystem(township, () -> {
            deadlines.at(township);
            return true;
        });
    }

    private String text(UUID township, String sql) {
        return superuser.sql(sql).param(township).query(String.class).single();
    }
}
