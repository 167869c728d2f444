package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.anbiao.audit.AuditVerification;
import org.anbiao.common.SecretKeys;
import org.anbiao.common.privacy.PersonalCipher;
import org.anbiao.identity.Member;
import org.anbiao.identity.Role;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.mobilization.LaunchedCampaign.Case;
import org.anbiao.selfevaluation.EvaluationActs.Subject;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.killed.StatementHalts;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.ReviewSettings;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A server is killed at every act of a self-evaluation and its review, of the telling of deadlines, of the engine's timers and of the
 * post: first while acts stand between two of their statements, before and after their commits, and while others are under
 * way at whatever moment; then another server on the same data in the same way; and a third one brings everything to its end. Nothing
 * that was acknowledged is lost, nothing is half done, nothing is doubled.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, EvaluationActs.class, LateReviews.class})
@DirtiesContext
class KilledEvaluationIT {

    /** How often each act is stopped by each victim. */
    private static final int STOPS = 3;

    private static final int LEFT = 3;
    private static final String THE_END = "";
    private static final int LOADED = 6;
    private static final int ACKNOWLEDGED = 40;
    private static final int THREADS = 3;
    private static final int JOB_LOCK_MILLIS = 5_000;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    LaunchedCampaign campaigns;

    @Autowired
    TenantFixture tenants;

    @Autowired
    EvaluationService evaluations;

    @Autowired
    EvaluationActs acts;

    @Autowired
    LateReviews late;

    @Autowired
    TenantSettings settings;

    @Autowired
    AuditVerification verification;

    @Autowired
    ManagementService engine;

    @Autowired
    SecretKeys keys;

    @Autowired
    PersonalCipher cipher;

    @Autowired
    HikariDataSource pool;

    @Autowired
    EmbeddedPostgres postgres;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** What each act of an evaluation takes, by its name; {@code look} is that of a deadline. */
    private final Map<String, Integer> steps = new HashMap<>();

    private final List<KilledPortal> portals = new ArrayList<>();
    private AcknowledgedActs acknowledged;
    private Case given;
    private Member office;
    private Member colleague;
    private Member superior;

    @DynamicPropertySource
    static void post(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("anbiao.notification.interval", () -> "PT1S");
    }

    @AfterAll
    static void closePost() {
        MAIL.stop();
    }

    @AfterEach
    void killAll() throws Exception {
        for (KilledPortal portal : portals) {
            portal.kill();
        }
        tenants.logOut();
    }

    @Test
    void nothingIsLostHalfDoneOrDoubledWhereverTheServerIsKilled() throws Exception {
        acknowledged = new AcknowledgedActs(superuser());
        given = campaigns.launched(EvaluationActs.ALL.size() * STOPS + LOADED);
        runTimers(given.township());
        Case timed = campaigns.launchedIn(given.county(), 0);
        KilledPortal first = start(1, EvaluatingPortal.WITHOUT_LOOKS, "--anbiao.audit.seal-every=P1D");
        twoLevels();
        List<Subject> subjects = subjects();
        Subject rehearsed = subjects.remove(0);
        List<Subject> loaded = new ArrayList<>(subjects.subList(0, LOADED));
        List<Subject> stopped = new ArrayList<>(subjects.subList(LOADED, subjects.size()));
        List<UUID> authorities = new ArrayList<>();
        for (int number = 0; number <= STOPS; number++) {
            authorities.add(late.township(given.county()));
        }
        inThreads(subjects, this::begin);
        inThreads(stopped, subject -> stage(subject, EvaluationActs.ALL.get(stopped.indexOf(subject) / STOPS)));
        begin(rehearsed);

        first.waitFor("start", portal -> !portal.said("ready").isEmpty());
        rehearse(first, rehearsed, authorities.remove(0));
        int stops = stop(first, stopped, true);
        for (int number = 0; number < authorities.size(); number++) {
            first.order("look " + authorities.get(number) + " " + place(number, true, steps("look")));
        }
        first.waitFor("stops", portal -> portal.said("halted ").size() == stops + authorities.size());
        first.order("outbox 1");
        load(first, loaded);
        first.order("jobs 2 " + JOB_LOCK_MILLIS);
        first.waitFor("jobs", portal -> !portal.said("halted job").isEmpty());
        first.waitFor("load", portal -> portal.said("done ").size() >= EvaluationActs.ALL.size() + ACKNOWLEDGED);
        first.waitFor("post", portal -> !portal.said("halted outbox").isEmpty());
        kill(first, 1);

        KilledPortal second = start(2, "--camunda.bpm.job-execution.enabled=true", "--anbiao.audit.seal-every=PT1S");
        agreeAfter(first, subjects);
        assertThat(open(timed)).as("timers that a killed server held").isPositive();

        second.waitFor("start", portal -> !portal.said("ready").isEmpty());
        waitFor("timers", () -> open(timed) == 0);
        assertThat(number("select count(*) from work_item where campaign_id = '" + timed.campaign()
                        + "' and state = 'open' and due_on < current_date and not overdue"))
                .isZero();
        waitFor("seals", () -> verification.verify(given.township(), List.of()).pending() == 0);
        waitFor("deadlines", () -> authorities.stream().allMatch(late::isTold));
        int more = stop(second, stopped, false);
        second.waitFor(
                "stops",
                portal -> portal.said("halted ").size() + portal.said("done ").size() == more);
        load(second, loaded);
        second.waitFor("load", portal -> portal.said("done ").size() >= ACKNOWLEDGED);
        kill(second, 2);
        agreeAfter(second, subjects);

        inThreads(subjects, subject -> stage(subject, THE_END));
        for (UUID authority : authorities) {
            late.look(authority);
            assertThat(late.isTold(authority)).isTrue();
        }
        assertThat(EvaluationAgreement.contradictions(superuser())).isEmpty();
        acknowledged.agree();
        end(subjects);
    }

    /** Everything is over, in the portal as in the engine, and every act is in its chain. */
    private void end(List<Subject> subjects) throws InterruptedException {
        assertThat(number("select count(*) from evaluation where state = 'approved'"))
                .isEqualTo(subjects.size() + 1L);
        assertThat(number("select count(*) from evaluation_publication")).isEqualTo(subjects.size() + 1L);
        assertThat(number("select count(*) from work_item where state = 'open' and review_kind = 'evaluation'"))
                .isZero();
        waitFor("post", () -> number("select count(*) from message_delivery where state = 'waiting'") == 0);
        long sent = number("select count(*) from message_delivery where state = 'sent'");
        // the one that a killed server had just handed to the mail server goes out a second time rather than never
        assertThat(sent).isEqualTo(number("select count(*) from message_delivery"));
        assertThat((long) MAIL.getReceivedMessages().length).isBetween(sent, sent + portals.size());
        for (UUID tenant : List.of(given.township(), given.county())) {
            assertThat(verification.verify(tenant, List.of()).problems()).isEmpty();
        }
    }

    private KilledPortal start(int number, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.profiles.active=test",
                "--vaadin.productionMode=true",
                "--spring.flyway.enabled=false",
                "--spring.datasource.url=" + pool.getJdbcUrl() + "&ApplicationName=" + name(number),
                "--spring.datasource.username=anbiao_app",
                "--spring.datasource.hikari.maximum-pool-size=75",
                "--spring.datasource.hikari.minimum-idle=4",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                "--anbiao.audit.key="
                        + Base64.getEncoder().encodeToString(keys.audit().getEncoded()),
                "--anbiao.data.keys=demo:"
                        + Base64.getEncoder()
                                .encodeToString(keys.data().get("demo").getEncoded())));
        all.addAll(List.of(arguments));
        KilledPortal portal = KilledPortal.start(Path.of("target", name(number) + ".log"), all);
        portals.add(portal);
        return portal;
    }

    private static String name(int number) {
        return "killed-evaluation-" + number;
    }

    private void twoLevels() {
        tenants.asSystem(given.township(), () -> {
            settings.choose(ReviewSettings.LEVELS, "two", LocalDate.now(clock), false, "测试");
            return true;
        });
        office = tenants.member(given.township(), Role.SAFETY_OFFICE, null, null);
        colleague = tenants.member(given.township(), Role.CAMPAIGN_ADMIN, null, null);
        superior = tenants.member(given.county(), Role.CAMPAIGN_ADMIN, null, null);
    }

    /** A begun evaluation of each enterprise, whose principal wants mail. */
    private List<Subject> subjects() {
        List<UUID> enterprises = tenants.asSystem(
                given.township(), () -> jdbc.sql("select enterprise_id from participation where campaign_id = ?")
                        .param(given.campaign())
                        .query(UUID.class)
                        .list());
        List<Subject> subjects = new ArrayList<>();
        for (UUID enterprise : enterprises.subList(0, 1 + LOADED + EvaluationActs.ALL.size() * STOPS)) {
            Member principal = tenants.member(given.township(), Role.ENTERPRISE_PRINCIPAL, null, enterprise);
            tenants.asSystem(given.township(), () -> {
                jdbc.sql("update member set email = ? where id = ?")
                        .params(cipher.encrypt("p" + subjects.size() + "@example.org"), principal.id())
                        .update();
                return jdbc.sql("insert into message_choice (member_id, enterprise_id, by_mail) values (?, ?, true)")
                        .params(principal.id(), enterprise)
                        .update();
            });
            tenants.logIn(principal);
            int number = subjects.size();
            boolean withdraws = number <= LOADED
                    ? number % 2 == 0
                    : EvaluationActs.ALL.get((number - LOADED - 1) / STOPS).equals("withdraw");
            subjects.add(new Subject(
                    evaluations.begin(given.campaign(), enterprise, null).id(),
                    principal.id(),
                    given.township(),
                    office.id(),
                    colleague.id(),
                    given.county(),
                    superior.id(),
                    withdraws));
        }
        return subjects;
    }

    /** Begins an evaluation as far as three answers that are left. */
    private void begin(Subject subject) {
        int answered = acts.answerUpTo(subject, LEFT);
        for (int number = 0; number < answered; number++) {
            acknowledged.add(subject.evaluation(), "answer");
        }
        tenants.logOut();
    }

    /** Takes a begun evaluation up to an act, or to its end. */
    private void stage(Subject subject, String before) {
        for (String act = acts.next(subject); !act.isEmpty() && !act.equals(before); act = acts.next(subject)) {
            acts.run(act, subject);
            acknowledged.add(subject.evaluation(), act);
        }
        tenants.logOut();
    }

    /** Every act once from beginning to end, to learn what it takes. */
    private void rehearse(KilledPortal portal, Subject subject, UUID authority) throws InterruptedException {
        for (String act = acts.next(subject); !act.isEmpty(); act = acts.next(subject)) {
            int before = portal.said("done ").size();
            portal.order("halt " + subject.text() + " 0");
            portal.waitFor(act, one -> one.said("done ").size() > before);
        }
        portal.order("look " + authority + " 0");
        portal.waitFor("look", one -> !one.said("done look").isEmpty());
        assertThat(late.isTold(authority)).isTrue();
        portal.said("done ").stream()
                .map(line -> line.split(" "))
                .forEach(words -> steps.putIfAbsent(words[1], Integer.valueOf(words[3])));
        assertThat(steps.keySet()).containsAll(EvaluationActs.ALL);
        assertThat(steps.values()).as(steps.toString()).allMatch(taken -> taken > 3);
    }

    private int steps(String act) {
        return steps.get(act);
    }

    /**
     * Lets a victim begin the next act of each evaluation and stop in it, every act at different places.
     *
     * @return how many it was told
     */
    private int stop(KilledPortal portal, List<Subject> subjects, boolean behindCommit) {
        int stops = 0;
        for (int number = 0; number < subjects.size(); number++) {
            Subject subject = subjects.get(number);
            String act = acts.next(subject);
            if (!act.isEmpty()) {
                portal.order("halt " + subject.text() + " "
                        + place((number + (behindCommit ? 0 : STOPS - 1)) % STOPS, behindCommit, steps(act)));
                stops++;
            }
        }
        tenants.logOut();
        return stops;
    }

    /** Places spread over an act, one at its commit: behind it for a first victim, before it for a second one. */
    private static int place(int number, boolean behindCommit, int steps) {
        if (number == 0) {
            return behindCommit ? StatementHalts.BEHIND_COMMIT : StatementHalts.BEFORE_COMMIT;
        }
        return Math.max(1, steps - (behindCommit ? 1 : 2) - number * (steps - 1) / STOPS);
    }

    private void load(KilledPortal portal, List<Subject> subjects) {
        subjects.forEach(subject -> portal.order("load " + subject.text()));
        portal.order("go " + THREADS);
    }

    private void kill(KilledPortal portal, int number) throws InterruptedException {
        portal.kill();
        waitFor(
                "the database to take back what was not committed",
                () -> number("select count(*) from pg_stat_activity where application_name = '" + name(number) + "'")
                        == 0);
    }

    private void agreeAfter(KilledPortal portal, List<Subject> subjects) {
        assertThat(EvaluationAgreement.contradictions(superuser())).isEmpty();
        acknowledged.agreeAfter(
                portal, subjects.stream().map(Subject::evaluation).toList());
    }

    private void runTimers(UUID tenant) {
        List<Job> due = due(tenant);
        while (!due.isEmpty()) {
            due.forEach(job -> engine.executeJob(job.getId()));
            due = due(tenant);
        }
    }

    private List<Job> due(UUID tenant) {
        return engine.createJobQuery()
                .tenantIdIn(tenant.toString())
                .duedateLowerThan(new Date())
                .withRetriesLeft()
                .list();
    }

    /** Timers of a campaign's authority that should have gone off. */
    private int open(Case campaign) {
        assertThat(engine.createJobQuery()
                        .tenantIdIn(campaign.township().toString())
                        .withException()
                        .count())
                .isZero();
        return due(campaign.township()).size();
    }

    private void inThreads(List<Subject> subjects, Consumer<Subject> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            subjects.forEach(subject -> all.add(threads.submit(() -> work.accept(subject))));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waitFor(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private long number(String sql) {
        return superuser().sql(sql).query(Long.class).single();
    }

    /** Past the row-level security, from outside the portal. */
    private JdbcClient superuser() {
        return JdbcClient.create(postgres.getDatabase("postgres", "anbiao"));
    }
}
