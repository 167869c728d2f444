package org.anbiao.audit;

import static org.anbiao.audit.AuditTests.asDatabaseAdministrator;
import static org.anbiao.audit.AuditTests.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anbiao.audit.AuditProblem.Kind;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chain finds when somebody with every right on the database has changed the record. */
@DatabaseTest
class AuditChainTest {

    private static final int TAMPERED = 1_000;
    private static final List<String> COLUMNS = List.of(
            "tenant_id = :other",
            "at = at + interval '1 microsecond'",
            "member_id = gen_random_uuid()",
            "member_name = member_name || ' '",
            "act = 'enterprise.created'",
            "subject_type = 'campaign'",
            "subject_id = null",
            "enterprise_id = null",
            "old_value = '{\"name\" : \"甲厂\"}'",
            "new_value = null",
            "entry_key = gen_random_uuid()",
            "mac = sha256(mac)",
            "mac = null, entry_key = null",
            "id = id + 1000000000");

    @Autowired
    AuditLog audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    AuditVerification verification;

    @Autowired
    AuditChecks checks;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EmbeddedPostgres postgres;

    UUID tenant;

    @BeforeEach
    void makeTenant() {
        tenant = fixture.township(fixture.county());
    }

    @Test
    void whatNobodyTouchedIsRight() {
        record(tenant, 2_500);
        sealer.seal(tenant);
        record(tenant, 3);

        AuditFindings findings = verify(tenant);

        assertThat(findings.problems()).isEmpty();
        assertThat(List.of(findings.entries(), findings.seals(), findings.pending()))
                .containsExactly(2_503L, 3L, 3L);
    }

    @Test
    void oneThousandTamperedRowsAreOneThousandFound() {
        UUID other = fixture.township(fixture.county());
        record(tenant, 4_000);
        record(other, 100);
        sealer.seal(tenant);
        sealer.seal(other);
        Set<Long> tampered = new TreeSet<>();

        asDatabaseAdministrator(postgres, database -> tamper(database, other, tampered));

        AuditFindings findings = verify(tenant);
        Set<Long> found =
                findings.problems().stream().map(AuditProblem::id).collect(Collectors.toCollection(TreeSet::new));
        System.out.printf("%,d tampered audit rows, %,d found%n", tampered.size(), found.size());
        assertThat(tampered).hasSize(TAMPERED);
        assertThat(found).isEqualTo(tampered);
        assertThat(findings.problems())
                .extracting(AuditProblem::kind)
                .contains(Kind.CHANGED, Kind.REMOVED, Kind.INSERTED, Kind.REORDERED);
        // the rows that were moved to the other tenant are found there, too
        assertThat(verify(other).problems()).isNotEmpty().allMatch(problem -> problem.kind() == Kind.INSERTED);
    }

    /** Tampers with rows at random places, in every way in turn. */
    private void tamper(JdbcClient database, UUID other, Set<Long> tampered) {
        List<Long> ids = ids(database, tenant);
        Collections.shuffle(ids, new Random(20250212));
        int ways = COLUMNS.size() + 4;
        for (int i = 0; tampered.size() < TAMPERED; i++) {
            long id = ids.remove(ids.size() - 1);
            int way = i % ways;
            if (way < COLUMNS.size()) {
                database.sql("update audit_entry set " + COLUMNS.get(way) + " where id = :id")
                        .params(Map.of("id", id, "other", other))
                        .update();
                tampered.add(id);
            } else if (way == COLUMNS.size()) {
                database.sql("delete from audit_entry where id = ?").param(id).update();
                tampered.add(id);
            } else if (way == COLUMNS.size() + 1) {
                tampered.add(insert(database, "gen_random_uuid()", id));
            } else if (way == COLUMNS.size() + 2) {
                tampered.add(insert(database, "entry_key", id));
            } else if (tampered.size() < TAMPERED - 1) {
                long second = ids.remove(ids.size() - 1);
                swap(database, id, second);
                tampered.addAll(List.of(id, second));
            }
        }
    }

    private static long insert(JdbcClient database, String key, long like) {
        return database.sql("""
                        insert into audit_entry (tenant_id, entry_key, at, member_id, member_name, act, subject_type,
                            subject_id, enterprise_id, old_value, new_value, mac)
                        select tenant_id, %s, at, member_id, member_name, act, subject_type, subject_id, enterprise_id,
                               old_value, new_value, mac
                        from audit_entry where id = ? returning id
                        """.formatted(key)).param(like).query(Long.class).single();
    }

    private static void swap(JdbcClient database, long one, long two) {
        database.sql("update audit_entry set id = -id where id in (?, ?)")
                .params(one, two)
                .update();
        database.sql("update audit_entry set id = case -id when ? then ? else ? end where id in (?, ?)")
                .params(one, two, one, -one, -two)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_seal set sealed_at = sealed_at - interval '1 hour' where no = 2",
                "update audit_seal set macs = sha256(macs) || substr(macs, 33) where no = 2",
                "update audit_seal set hash = sha256(hash) where no = 2",
                "delete from audit_seal where no = 2"
            })
    void aChangedOrRemovedSealIsFound(String statement) {
        record(tenant, 3_000);
        sealer.seal(tenant);

        asDatabaseAdministrator(postgres, database -> database.sql(statement + " and tenant_id = ?")
                .param(tenant)
                .update());

        assertThat(verify(tenant).problems())
                .extracting(AuditProblem::kind)
                .containsAnyOf(Kind.SEAL_CHANGED, Kind.SEAL_REMOVED);
    }

    @Test
    void aCutTailIsFoundByAnAnchorKeptOutside() {
        record(tenant, 2_000);
        sealer.seal(tenant);
        AuditAnchor anchor = AuditAnchor.parse(verify(tenant).anchor().toString());
        cutAfter(1);

        assertThat(verify(tenant).problems()).isEmpty();
        assertThat(verification.verify(tenant, List.of(anchor)).problems())
                .containsExactly(new AuditProblem(Kind.CUT, 2, null));
        // writing on does not cover it up
        record(tenant, 10);
        sealer.seal(tenant);
        assertThat(verification.verify(tenant, List.of(anchor)).problems())
                .extracting(AuditProblem::kind)
                .containsExactly(Kind.CUT);
    }

    @Test
    void theNightlyCheckKeepsTheAnchorAndFindsACutItself() {
        record(tenant, 2_000);
        assertThat(checks.check(tenant).problems()).isZero();
        cutAfter(1);

        assertThat(checks.check(tenant).problems()).isOne();
    }

    private void cutAfter(long no) {
        asDatabaseAdministrator(postgres, database -> {
            database.sql("delete from audit_entry where id in (select unnest(entry_ids) from audit_seal "
                            + "where tenant_id = ? and no > ?)")
                    .params(tenant, no)
                    .update();
            database.sql("delete from audit_seal where tenant_id = ? and no > ?")
                    .params(tenant, no)
                    .update();
        });
    }

    @Test
    void aRowThatCommitsLateIsSealedOnceAndMissedWhenItIsRemoved() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Boolean> late = other.submit(() -> fixture.asSystem(tenant, () -> {
            audit.record("enterprise.revised", "enterprise", null, null, null, "late");
            written.countDown();
            return await(sealed);
        }));
        assertThat(await(written)).isTrue();
        record(tenant, 5);
        sealer.seal(tenant);
        sealed.countDown();
        assertThat(late.get(1, TimeUnit.MINUTES)).isTrue();
        other.shutdown();

        assertThat(verify(tenant).pending()).isOne();
        sealer.seal(tenant);
        sealer.seal(tenant);

        AuditFindings findings = verify(tenant);
        assertThat(findings.problems()).isEmpty();
        assertThat(List.of(findings.entries(), findings.seals(), findings.pending()))
                .containsExactly(6L, 2L, 0L);
        long first = fixture.asSystem(tenant, () -> ids(jdbc, tenant)).get(0);
        asDatabaseAdministrator(postgres, database -> database.sql("delete from audit_entry where id = ?")
                .param(first)
                .update());
        assertThat(verify(tenant).problems()).containsExactly(new AuditProblem(Kind.REMOVED, first, null));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void sealersThatMeetMakeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            all.add(threads.submit(() -> IntStream.range(0, 20).forEach(i -> {
                record(tenant, 7);
                sealer.seal(tenant);
            })));
        }
        for (Future<?> one : all) {
            one.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();
        sealer.seal(tenant);

        AuditFindings findings = verify(tenant);
        assertThat(findings.problems()).isEmpty();
        assertThat(List.of(findings.entries(), findings.pending())).containsExactly(560L, 0L);
    }

    @Test
    void rowsFromBeforeTheChainAreTakenInOnceAndGuardedFromThen() {
        asDatabaseAdministrator(postgres, database -> insertUnsigned(database, 1_500));
        record(tenant, 10);
        sealer.seal(tenant);

        AuditFindings findings = verify(tenant);
        assertThat(findings.problems()).isEmpty();
        assertThat(List.of(findings.entries(), findings.adopted(), findings.seals()))
                .containsExactly(1_510L, 1_500L, 3L);

        asDatabaseAdministrator(postgres, database -> {
            database.sql(
                            "update audit_entry set act = 'x' where id = (select min(id) from audit_entry where tenant_id = ?)")
                    .param(tenant)
                    .update();
            insertUnsigned(database, 1);
        });
        sealer.sealEverything(tenant);
        assertThat(verify(tenant).problems())
                .extracting(AuditProblem::kind)
                .containsExactly(Kind.CHANGED, Kind.INSERTED);
    }

    private void insertUnsigned(JdbcClient database, int rows) {
        database.sql("insert into audit_entry (tenant_id, member_name, act, subject_type) "
                        + "select ?, '成员', 'enterprise.revised', 'enterprise' from generate_series(1, ?)")
                .params(tenant, rows)
                .update();
    }

    @Test
    void theApplicationRoleAddsAndReadsAndNothingElse() {
        record(tenant, 1);
        sealer.seal(tenant);
        checks.check(tenant);
        for (String table : List.of("audit_entry", "audit_seal", "audit_check")) {
            String column = table.equals("audit_entry") ? "act" : "tenant_id";
            Stream.of(
                            "update " + table + " set " + column + " = " + column,
                            "delete from " + table,
                            "truncate " + table)
                    .forEach(statement -> assertThatThrownBy(() -> fixture.asSystem(
                                    tenant, () -> jdbc.sql(statement).update()))
                            .as(statement)
                            .hasRootCauseMessage("ERROR: permission denied for table " + table));
        }
    }

    @Test
    void oneTenantsChainIsNotAnothers() {
        record(tenant, 1);
        sealer.seal(tenant);
        UUID stranger = fixture.township(fixture.county());

        assertThat(fixture.<Long>asSystem(stranger, () -> jdbc.sql("select count(*) from audit_seal")
                        .query(Long.class)
                        .single()))
                .isZero();
    }

    @Test
    void thePersonAndTheTimeStandInTheRecord() {
        var member = fixture.logIn(tenant, Role.SAFETY_OFFICE);
        UUID subject = UUID.randomUUID();
        fixture.as(fixture.actor(member), () -> {
            audit.record("enterprise.revised", "enterprise", subject, null, Map.of("name", "甲"), Map.of("name", "乙"));
            return 1;
        });
        fixture.logOut();

        AuditEntry entry = fixture.asSystem(tenant, () -> audit.latest("enterprise", subject, 1))
                .get(0);
        assertThat(List.of(entry.memberName(), entry.act(), entry.oldValue(), entry.newValue()))
                .containsExactly(member.displayName(), "enterprise.revised", "{\"name\":\"甲\"}", "{\"name\":\"乙\"}");
    }

    private AuditFindings verify(UUID tenantId) {
        return verification.verify(tenantId, List.of());
    }

    /** Acts as the portal writes them, half one by one and half many at once. */
    private void record(UUID tenantId, int number) {
        fixture.asSystem(tenantId, () -> {
            int single = Math.min(number, 500);
            for (int i = 0; i < single; i++) {
                audit.record(
                        "enterprise.revised",
                        "enterprise",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Map.of("name", "虚构甲厂" + i),
                        Map.of("name", "虚构乙厂" + i));
            }
            audit.recordEach(
                    "enterprise.imported",
                    "enterprise",
                    Stream.generate(UUID::randomUUID).limit(number - single).toList(),
                    Map.of("name", "虚构丙厂"));
            return number;
        });
    }
}
