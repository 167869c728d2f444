package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.anbiao.common.DomainException;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests of 200 authorities over one small pool of connections, with faults thrown in: failures in the middle, statements that
 * run out of time, another actor inside a transaction, a transaction inside another, connections that the server ends. No
 * request ever sees a row of another authority. {@code -Danbiao.isolation.requests=1000000} runs the full size.
 */
@DatabaseTest
class PooledRequestsTest {

    private static final int REQUESTS = Integer.getInteger("anbiao.isolation.requests", 20_000);
    private static final int TENANTS = 200;
    private static final int WORKERS = 10;

    @Autowired
    TenantFixture fixture;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<Actor> actors = new ArrayList<>();
    private final LongAdder served = new LongAdder();
    private final LongAdder foreign = new LongAdder();
    private final LongAdder missing = new LongAdder();
    private final Map<String, LongAdder> faults = new ConcurrentSkipListMap<>();
    private TransactionTemplate transaction;
    private TransactionTemplate inner;

    @Test
    void noRequestSeesAnotherAuthoritysRows() throws Exception {
        transaction = new TransactionTemplate(transactions);
        inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        for (int i = 0; i < TENANTS; i++) {
            UUID county = fixture.county();
            UUID township = fixture.township(county);
            fixture.enterprise(township, fixture.unit(township, "village", "池村"), "池企" + i);
            actors.add(transaction.execute(status -> tenants.systemActor(township)));
        }
        long begin = System.nanoTime();
        run();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "Pooled requests: %,d over %d authorities, %d foreign rows, %d own rows not seen, faults %s, %d s%n",
                served.sum(), TENANTS, foreign.sum(), missing.sum(), faults, took.toSeconds());
        assertThat(foreign.sum()).isZero();
        assertThat(missing.sum()).isZero();
        assertThat(served.sum()).isEqualTo(REQUESTS);
        assertThat(faults.keySet()).hasSizeGreaterThanOrEqualTo(6);
    }

    private void run() throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                int number = worker;
                running.add(workers.submit(() -> work(number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(int worker) {
        SplittableRandom random = new SplittableRandom(worker);
        for (int i = worker; i < REQUESTS; i += WORKERS) {
            Actor actor = actors.get(random.nextInt(TENANTS));
            Actor other = actors.get(random.nextInt(TENANTS));
            int kind = random.nextInt(1000);
            try {
                request(kind, actor, other);
            } catch (DataAccessException | TransactionException | DomainException | IllegalStateException fault) {
                faults.computeIfAbsent(name(kind), key -> new LongAdder()).increment();
            }
            served.increment();
        }
    }

    private static String name(int kind) {
        return switch (kind / 20) {
            case 0 -> "failure";
            case 1 -> "timeout";
            case 2 -> "failure as another";
            case 3 -> "failure inside";
            case 4 -> "broken statement";
            case 7 -> "rolled back";
            default -> kind == 999 ? "ended connection" : "unexpected";
        };
    }

    private void request(int kind, Actor actor, Actor other) {
        switch (kind / 20) {
            case 0 ->
                as(actor, () -> {
                    look(actor);
                    throw new DomainException("tenancy.test");
                });
            case 1 ->
                as(actor, () -> {
                    jdbc.sql("set local statement_timeout = 1").update();
                    jdbc.sql("select 1 from pg_sleep(0.05)")
                            .query(Integer.class)
                            .single();
                });
            case 2 ->
                as(
                        actor,
                        () -> currentActor.runAs(other, () -> {
                            look(other);
                            throw new IllegalStateException("in the middle");
                        }));
            case 3 ->
                as(actor, () -> {
                    try {
                        currentActor.runAs(
                                other,
                                () -> inner.executeWithoutResult(status -> {
                                    look(other);
                                    throw new DomainException("tenancy.test");
                                }));
                    } finally {
                        look(actor);
                    }
                });
            case 4 ->
                as(actor, () -> jdbc.sql("select nothing from nowhere")
                        .query(Integer.class)
                        .single());
            case 5 ->
                as(actor, () -> {
                    currentActor.runAs(other, () -> look(other));
                    look(actor);
                });
            case 6 -> transaction.executeWithoutResult(status -> lookAsNobody());
            case 7 ->
                as(actor, () -> {
                    jdbc.sql("insert into sector (name) values (?)")
                            .param("池业" + UUID.randomUUID())
                            .update();
                    look(actor);
                    transaction.executeWithoutResult(
                            org.springframework.transaction.TransactionStatus::setRollbackOnly);
                });
            default -> {
                if (kind == 999) {
                    as(actor, () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single());
                } else {
                    as(actor, () -> look(actor));
                }
            }
        }
    }

    private void as(Actor actor, Runnable action) {
        currentActor.runAs(actor, () -> transaction.executeWithoutResult(status -> action.run()));
    }

    /** Everything there is to see must be the actor's. */
    private void look(Actor actor) {
        List<UUID> owners = jdbc.sql(
                        "select tenant_id from enterprise union all select tenant_id from enterprise_state")
                .query(UUID.class)
                .list();
        owners.stream().filter(owner -> !actor.scope().contains(owner)).forEach(owner -> foreign.increment());
        if (owners.size() != 2) {
            missing.increment();
        }
    }

    private void lookAsNobody() {
        foreign.add(
                jdbc.sql("select count(*) from enterprise").query(Long.class).single());
    }
}
