package org.anbiao.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.training.SectorObservation.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each sector's observations at its benchmark enterprises, counted by hand. */
@DatabaseTest
class SectorObservationTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();

    @Autowired
    TenantFixture fixture;

    @Autowired
    SessionService sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private UUID township;
    private UUID village;
    private UUID stone;
    private UUID tea;

    @BeforeEach
    void twoSectors() {
        UUID county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "东溪村");
        stone = sector("石材");
        tea = sector("茶叶");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private UUID sector(String name) {
        return fixture.asSystem(township, () -> jdbc.sql("insert into sector (name) values (?) returning id")
                .param(name)
                .query(UUID.class)
                .single());
    }

    private UUID enterprise(String name, UUID sector) {
        UUID id = fixture.enterprise(township, village, name);
        fixture.asSystem(township, () -> jdbc.sql("update enterprise set sector_id = ? where id = ?")
                .params(sector, id)
                .update());
        return id;
    }

    private void benchmark(UUID enterprise, String withdrawn) {
        fixture.asSystem(
                township,
                () -> jdbc.sql("""
                        insert into recognition (enterprise_id, kind, division, level, achieved_on, awarded_by, basis, title, case_text,
                                                 withdrawn_on, withdraw_reason)
                        values (?, 'case', 'benchmark', 'township', '2025-01-10', '虚构乡', '虚构1号', '做法', '成效',
                                cast(nullif(?, '') as date), case when ? = '' then '' else '现场不符' end)
                        """).params(enterprise, withdrawn, withdrawn).update());
    }

    private void observed(UUID host, LocalDate on) {
        sessions.create(new Session.Head(SessionKind.SITE_OBSERVATION, "现场观摩", on, "", "", host));
    }

    private List<SectorObservation> sectors() {
        return sessions.observations(YEAR);
    }

    @Test
    void aSectorWithABenchmarkAndNoObservationStandsFirst() {
        enterprise("虚构茶厂", tea);
        benchmark(enterprise("虚构石材厂", stone), "");
        assertThat(sectors()).extracting(SectorObservation::sector).containsExactly("石材", "茶叶");
        assertThat(sectors()).extracting(SectorObservation::state).containsExactly(State.MISSING, State.NO_BENCHMARK);
        assertThat(sectors().get(0).benchmarkNames()).isEqualTo("虚构石材厂");
    }

    @Test
    void whatIsHeldCountsForTheHostsSectorInItsYear() {
        UUID first = enterprise("虚构石材一厂", stone);
        UUID second = enterprise("虚构石材二厂", stone);
        UUID third = enterprise("虚构茶厂", tea);
        benchmark(first, "");
        observed(second, TODAY);
        observed(third, LocalDate.of(YEAR - 1, 12, 31));
        assertThat(sectors()).extracting(SectorObservation::state).containsExactly(State.NO_BENCHMARK, State.ELSEWHERE);
        observed(first, TODAY);
        SectorObservation held = sectors().get(1);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.enterprises()).isEqualTo(2);
        assertThat(held.benchmarks()).isEqualTo(1);
        assertThat(held.held()).isEqualTo(2);
        assertThat(held.atBenchmark()).isEqualTo(1);
        assertThat(held.lastOn()).isEqualTo(TODAY);
        assertThat(sessions.observations(YEAR - 1).stream()
                        .filter(one -> one.held() > 0)
                        .map(SectorObservation::sector))
                .containsExactly("茶叶");
    }

    @Test
    void aWithdrawnBenchmarkIsNone() {
        UUID host = enterprise("虚构石材厂", stone);
        benchmark(host, "2025-06-01");
        observed(host, TODAY);
        assertThat(sectors()).singleElement().satisfies(one -> {
            assertThat(one.benchmarks()).isZero();
            assertThat(one.state()).isEqualTo(State.ELSEWHERE);
        });
    }

    @Test
    void whatIsOnlyAnnouncedIsNotHeld() {
        UUID host = enterprise("虚构石材厂", stone);
        observed(host, TODAY.plusDays(1));
        assertThat(sessions.observations(TODAY.plusDays(1).getYear()))
                .singleElement()
                .satisfies(one -> assertThat(one.held()).isZero());
    }

    @Test
    void theDatabaseTakesNoHostOutOfSightEither() {
        UUID elsewhere = fixture.township(fixture.county());
        UUID foreign = fixture.enterprise(elsewhere, fixture.unit(elsewhere, "village", "乙村"), "虚构乙厂");
        UUID own = enterprise("虚构石材厂", stone);
        observed(own, TODAY);
        for (String sql : List.of(
                "insert into training_session (kind, topic, held_on, host_enterprise_id) values ('site_observation', '观摩', current_date, ?)",
                "update training_session set host_enterprise_id = ?")) {
            assertThatThrownBy(() -> transactions.execute(
                            status -> jdbc.sql(sql).param(foreign).update()))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("no such enterprise");
        }
        Integer kept = transactions.execute(
                status -> jdbc.sql("update training_session set host_enterprise_id = ?, note = '改'")
                        .param(own)
                        .update());
        assertThat(kept).isOne();
    }

    @Test
    void theHostIsOnesOwnEnterpriseAndBelongsToAnObservation() {
        UUID elsewhere = fixture.township(fixture.county());
        UUID foreign = fixture.enterprise(elsewhere, fixture.unit(elsewhere, "village", "乙村"), "虚构乙厂");
        assertThatThrownBy(() -> observed(foreign, TODAY))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("training.session.host-unknown"));
        UUID host = enterprise("虚构石材厂", stone);
        UUID training = sessions.create(new Session.Head(SessionKind.TRAINING, "培训", TODAY, "", "", host));
        assertThat(sessions.get(training).head().hostId()).isNull();
        UUID observation = sessions.create(new Session.Head(SessionKind.SITE_OBSERVATION, "观摩", TODAY, "", "", host));
        assertThat(sessions.get(observation).hostName()).isEqualTo("虚构石材厂");
        sessions.change(observation, 0, new Session.Head(SessionKind.TRAINING, "改为培训", TODAY, "", "", host));
        assertThat(sessions.get(observation).hostName()).isEmpty();
    }
}
