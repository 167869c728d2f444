package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.registry.StateTimeline.Period;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EnterpriseServiceTest {

    private static final LocalDate ENTERED = LocalDate.of(2024, 6, 1);
    private static final LocalDate MOVED = LocalDate.of(2025, 3, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    EnterpriseService service;

    @Autowired
    EnterpriseLifecycle lifecycle;

    @Autowired
    StateTimelineRepository timelines;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID otherTownship;
    private UUID department;
    private UUID east;
    private UUID west;
    private UUID abroad;

    @BeforeEach
    void logIn() {
        county = fixture.county();
        township = fixture.township(county);
        otherTownship = fixture.township(county);
        department = fixture.department(county);
        east = fixture.unit(township, "village", "东村");
        west = fixture.unit(township, "village", "西村");
        abroad = fixture.unit(otherTownship, "village", "外村");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aRegisteredEnterpriseIsClassedAndCountedFromItsEntryDay() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        assertThat(service.get(id).data().size())
                .isEqualTo(new SizeClassification(SizeClass.SMALL_MICRO, SizeClassBasis.COMPUTED, ""));
        assertThat(history(id)).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(ENTERED);
            assertThat(period.to()).isNull();
            assertThat(period.state().blockUnitId()).isEqualTo(east);
            assertThat(period.state().lineTenantId()).isEqualTo(township);
        });
    }

    @Test
    void aCodeIsTakenOnceInAnArea() {
        NewEnterprise first = RegistrySamples.enterprise("虚构甲厂", east, township);
        service.register(first);

        refused(() -> service.register(first), "registry.code.taken");
    }

    @Test
    void nothingIsEnteredForTheFutureOrBeforeItOpened() {
        EnterpriseProfile profile = RegistrySamples.profile("虚构甲厂");

        refused(
                () -> service.register(RegistrySamples.enterprise(
                        profile, east, township, null, LocalDate.now().plusDays(2))),
                "registry.date.future");
        refused(
                () -> service.register(
                        RegistrySamples.enterprise(profile, east, township, null, LocalDate.of(2017, 1, 1))),
                "registry.entered.before-opening");
    }

    @Test
    void aMoveTakesEffectOnItsDayAndKeepsThePast() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        lifecycle.moveVillage(id, 0, west, null, MOVED, "厂房搬迁");

        assertThat(countedIn(east, MOVED.minusDays(1))).containsExactly(id.value());
        assertThat(countedIn(east, MOVED)).isEmpty();
        assertThat(countedIn(west, MOVED)).containsExactly(id.value());
        assertThat(service.get(id).version()).isOne();
    }

    @Test
    void aMoveToAnotherTownshipTakesItsRecordsAlongAndLeavesThePastVisible() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, department));
        fixture.logIn(county, Role.CAMPAIGN_ADMIN);

        lifecycle.moveVillage(id, 0, abroad, null, MOVED, "迁往外乡");

        assertThat(fixture.asSystem(otherTownship, () -> countedNow(abroad))).containsExactly(id.value());
        fixture.logIn(township, Role.SAFETY_OFFICE);
        assertThat(countedIn(east, MOVED.minusDays(1))).containsExactly(id.value());
        assertThat(countedIn(east, MOVED)).isEmpty();
    }

    @Test
    void anotherSupervisorCountsItFromItsDayOn() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        UUID section = fixture.unit(department, "section", "安全股");

        lifecycle.changeSupervisor(id, 0, new Supervisor(department, section), MOVED, "职责划转");

        assertThat(history(id))
                .extracting(period -> period.state().lineTenantId())
                .containsExactly(township, department);
        assertThat(fixture.asSystem(
                        department, () -> jdbc.sql("select count(*) from fact_enterprise where line_unit_id = ?")
                                .param(section)
                                .query(Long.class)
                                .single()))
                .isOne();
    }

    @Test
    void newFiguresReclassFromTheirDayOnOnly() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseProfile profile = service.get(id).data().profile();

        service.revise(id, 0, profile, new SizeFigures(310, BigDecimal.valueOf(5_000_000)), MOVED);

        assertThat(history(id))
                .extracting(period -> period.state().sizeClass())
                .containsExactly(SizeClass.SMALL_MICRO, SizeClass.ABOVE_SCALE);
        assertThat(history(id).get(1).from()).isEqualTo(MOVED);
    }

    @Test
    void anAuthoritysOwnBoundsHoldFromTheirDay() {
        fixture.asSystem(county, () -> jdbc.sql("insert into tenant_setting (key, value) values (?, ?)")
                .params("registry.size-class", """
                        [{"from": "2025-01-01", "rule": "any", "aboveScaleStaff": 40, "aboveScaleRevenue": 20000000,
                          "mediumStaff": 20, "mediumRevenue": 10000000}]""")
                .update());

        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        assertThat(service.get(id).data().size().sizeClass()).isEqualTo(SizeClass.ABOVE_SCALE);
    }

    @Test
    void thePublicInstitutionsClassIsDecidedNotComputed() {
        EnterpriseProfile plain = RegistrySamples.profile("虚构医院");
        EnterpriseProfile hospital = new EnterpriseProfile(
                plain.kind(),
                plain.code(),
                plain.name(),
                null,
                "",
                "",
                null,
                true,
                false,
                false,
                Set.of(EnterpriseTag.LANDMARK));
        EnterpriseId id = service.register(RegistrySamples.enterprise(hospital, east, township, null, ENTERED));
        assertThat(service.get(id).data().size()).isEqualTo(SizeClassification.UNCLASSIFIED);

        refused(() -> lifecycle.decideSizeClass(id, 0, SizeClass.MEDIUM, MOVED, "虚构市卫健委", " "), "registry.size.reason");
        refused(() -> lifecycle.decideSizeClass(id, 0, SizeClass.MEDIUM, MOVED, " ", "按床位数"), "registry.size.decider");
        lifecycle.decideSizeClass(id, 0, SizeClass.MEDIUM, MOVED, "虚构市卫健委", "按床位数");
        service.revise(id, 1, hospital, new SizeFigures(900, null), MOVED);

        assertThat(service.get(id).data().size())
                .isEqualTo(new SizeClassification(SizeClass.MEDIUM, SizeClassBasis.DECIDED, "虚构市卫健委：按床位数"));
        assertThat(history(id))
                .extracting(period -> period.state().sizeClass())
                .containsExactly(null, SizeClass.MEDIUM);
    }

    @Test
    void aClosedEnterpriseIsCountedUntilItsLastDayAndChangesNoMore() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        refused(() -> lifecycle.close(id, 0, MOVED, ""), "registry.close.reason");
        refused(() -> lifecycle.close(id, 0, ENTERED.minusDays(1), "注销"), "registry.close.before-entry");
        lifecycle.close(id, 0, MOVED, "注销");

        assertThat(countedIn(east, MOVED.minusDays(1))).containsExactly(id.value());
        assertThat(countedIn(east, MOVED)).isEmpty();
        refused(() -> lifecycle.close(id, 1, MOVED, "再次"), "registry.closed");
        refused(() -> lifecycle.moveVillage(id, 1, west, null, MOVED, "再次"), "registry.closed");
    }

    @Test
    void aMergedEnterpriseNamesTheOtherOne() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseId other = service.register(RegistrySamples.enterprise("虚构乙厂", east, township));

        refused(() -> lifecycle.merge(id, 0, id, MOVED, "合并"), "registry.merge.self");
        lifecycle.merge(id, 0, other, MOVED, "合并");

        assertThat(service.get(id).data().life().status()).isEqualTo(EnterpriseStatus.MERGED);
        assertThat(countedIn(east, MOVED)).containsExactly(other.value());
    }

    @Test
    void nothingMergesIntoWhatWasNotThereYet() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseId later = service.register(
                RegistrySamples.enterprise(RegistrySamples.profile("虚构乙厂"), east, township, null, MOVED.plusDays(1)));

        refused(() -> lifecycle.merge(id, 0, later, MOVED, "合并"), "registry.merge.not-yet");
        lifecycle.merge(id, 0, later, MOVED.plusDays(1), "合并");
    }

    @Test
    void theSecondOfTwoSavesIsRefusedAndChangesNothing() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        lifecycle.moveVillage(id, 0, west, null, MOVED, "搬迁");

        assertThatThrownBy(() -> lifecycle.close(id, 0, MOVED, "注销"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(service.get(id).data().life().status()).isEqualTo(EnterpriseStatus.ACTIVE);
    }

    @Test
    void aRefusedChangeLeavesNoRecordAndADoneOneLeavesOne() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        refused(() -> lifecycle.moveVillage(id, 0, east, null, MOVED, "原地"), "registry.move.same");
        lifecycle.moveVillage(id, 0, west, null, MOVED, "搬迁");

        assertThat(audit.latestAboutEnterprise(id.value(), 10))
                .extracting(entry -> entry.act())
                .containsExactly("enterprise.moved", "enterprise.registered");
    }

    @Test
    void otherTownshipsNeitherSeeNorTouchIt() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));

        fixture.logIn(otherTownship, Role.SAFETY_OFFICE);

        refused(() -> service.get(id), "registry.enterprise.not-found");
        refused(() -> lifecycle.close(id, 0, MOVED, "注销"), "registry.enterprise.not-found");
    }

    @Test
    void aVillageWorksWithItsOwnEnterprisesAndDecidesNothing() {
        EnterpriseId own = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseId other = service.register(RegistrySamples.enterprise("虚构乙厂", west, township));

        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));

        assertThat(service.get(own).data().profile().name()).isEqualTo("虚构甲厂");
        refused(() -> service.get(other), "registry.enterprise.not-found");
        refused(() -> lifecycle.moveVillage(own, 0, west, null, MOVED, "搬"), "registry.authority-only");
    }

    @Test
    void anEnterpriseRevisesItsFiguresButNotTheAuthoritiesMarks() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseProfile profile = service.get(id).data().profile();
        fixture.logIn(fixture.member(township, Role.ENTERPRISE_PRINCIPAL, null, id.value()));

        service.revise(id, 0, profile, new SizeFigures(120, null), MOVED);
        assertThat(service.get(id).data().size())
                .isEqualTo(new SizeClassification(SizeClass.MEDIUM, SizeClassBasis.PROVISIONAL, ""));

        EnterpriseProfile marked = new EnterpriseProfile(
                profile.kind(),
                profile.code(),
                profile.name(),
                null,
                profile.address(),
                profile.phone(),
                null,
                false,
                false,
                true,
                Set.of());
        refused(() -> service.revise(id, 1, marked, SizeFigures.UNKNOWN, MOVED), "registry.authority-only");
        refused(() -> lifecycle.close(id, 1, MOVED, "注销"), "registry.authority-only");
    }

    @Test
    void aLeaderOnlyReads() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        fixture.logIn(township, Role.LEADER);

        assertThat(service.get(id).data().profile().name()).isEqualTo("虚构甲厂");
        assertThatThrownBy(() -> lifecycle.close(id, 0, MOVED, "注销")).isInstanceOf(AccessDeniedException.class);
    }

    private List<Period> history(EnterpriseId id) {
        return transaction.execute(status -> timelines.history(id));
    }

    private List<UUID> countedIn(UUID village, LocalDate day) {
        return transaction.execute(status ->
                jdbc.sql("""
                        select enterprise_id from fact_enterprise
                        where block_unit_id = ? and active and valid_from <= ? and (valid_to is null or ? < valid_to)
                        """).params(village, day, day).query(UUID.class).list());
    }

    private List<UUID> countedNow(UUID village) {
        return jdbc.sql(
                        "select enterprise_id from fact_enterprise where block_unit_id = ? and active and valid_to is null")
                .param(village)
                .query(UUID.class)
                .list();
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
