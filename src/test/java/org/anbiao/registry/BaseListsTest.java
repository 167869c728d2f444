package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class BaseListsTest {

    private static final LocalDate FROZEN = LocalDate.of(2024, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 3, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    BaseLists bases;

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    EnterpriseLifecycle lifecycle;

    @Autowired
    JdbcClient jdbc;

    private UUID county;
    private UUID township;
    private UUID east;
    private UUID west;
    private UUID campaign;

    @BeforeEach
    void freeze() {
        county = fixture.county();
        township = fixture.township(county);
        east = fixture.unit(township, "village", "东村");
        west = fixture.unit(township, "village", "西村");
        fixture.logIn(township, Role.CAMPAIGN_ADMIN);
        campaign = UUID.randomUUID();
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    private EnterpriseId register(String name, LocalDate entered) {
        return enterprises.register(
                RegistrySamples.enterprise(RegistrySamples.profile(name), east, township, null, entered));
    }

    private void freezeNow() {
        fixture.asSystem(township, () -> {
            jdbc.sql("""
                            insert into campaign (id, scheme_code, scheme_version, kind, title, year, base_date)
                            values (?, 'test', 1, 'phases', '虚构专项行动', 2025, ?)
                            """).params(campaign, FROZEN).update();
            return jdbc.sql("""
                            insert into campaign_base_entry (campaign_id, enterprise_id, base_date, subject_kind, size_class, block_unit_id)
                            select ?, enterprise_id, ?, subject_kind, size_class, block_unit_id from fact_enterprise
                            where active and valid_from <= ? and (valid_to is null or ? < valid_to)
                            """).params(campaign, FROZEN, FROZEN, FROZEN).update();
        });
    }

    @Test
    void everyLineSaysHowItDiffersFromTheFrozenList() {
        EnterpriseId same = register("虚构甲厂", LocalDate.of(2024, 1, 1));
        EnterpriseId moved = register("虚构乙厂", LocalDate.of(2024, 1, 1));
        EnterpriseId closed = register("虚构丙厂", LocalDate.of(2024, 1, 1));
        EnterpriseId reclassed = register("虚构丁厂", LocalDate.of(2024, 1, 1));
        EnterpriseId twice = register("虚构戊厂", LocalDate.of(2024, 1, 1));
        freezeNow();
        EnterpriseId missed = register("虚构己厂", LATER);

        lifecycle.moveVillage(moved, 0, west, null, LATER, "搬迁");
        lifecycle.close(closed, 0, LATER, "注销");
        lifecycle.decideSizeClass(reclassed, 0, SizeClass.MEDIUM, LATER, "", "主管部门核定");
        bases.add(campaign, missed, LATER, "冻结时漏登");
        bases.remove(campaign, twice, LATER, "与虚构甲厂重复");

        assertThat(bases.lines(campaign, null, new PageRequest(0, 50)))
                .extracting(BaseLine::enterpriseId, BaseLine::change, BaseLine::reason)
                .containsExactlyInAnyOrder(
                        line(same, BaseLine.Change.SAME, ""),
                        line(moved, BaseLine.Change.MOVED, "搬迁"),
                        line(closed, BaseLine.Change.CLOSED, "注销"),
                        line(reclassed, BaseLine.Change.RECLASSED, "主管部门核定"),
                        line(twice, BaseLine.Change.REMOVED, "与虚构甲厂重复"),
                        line(missed, BaseLine.Change.ADDED, "冻结时漏登"));
        BaseSummary summary = bases.summary(campaign);
        assertThat(List.of(summary.frozen(), summary.added(), summary.removed(), summary.closed(), summary.current()))
                .containsExactly(5L, 1L, 1L, 1L, 4L);
        assertThat(bases.count(campaign, BaseLine.Change.MOVED)).isOne();
    }

    @Test
    void aReopenedEnterpriseIsBackInTheListAndOneThatMovedToAnotherTownshipIsOut() {
        EnterpriseId back = register("虚构甲厂", LocalDate.of(2024, 1, 1));
        EnterpriseId away = register("虚构乙厂", LocalDate.of(2024, 1, 1));
        freezeNow();
        UUID other = fixture.township(county);
        UUID abroad = fixture.unit(other, "village", "外村");

        lifecycle.close(back, 0, LATER, "停产");
        lifecycle.reopen(back, 1, LATER.plusMonths(1), "复产");
        lifecycle.moveVillage(away, 0, abroad, null, LATER, "搬迁");
        lifecycle.changeSupervisor(away, 1, new Supervisor(other, null), LATER, "随迁");

        assertThat(bases.lines(campaign, null, new PageRequest(0, 50)))
                .extracting(BaseLine::enterpriseId, BaseLine::change, BaseLine::reason)
                .containsExactlyInAnyOrder(
                        line(back, BaseLine.Change.REOPENED, "复产"),
                        Tuple.tuple(away.value(), BaseLine.Change.CLOSED, "搬迁；随迁"));
        BaseSummary summary = bases.summary(campaign);
        assertThat(List.of(summary.frozen(), summary.closed(), summary.current()))
                .containsExactly(2L, 1L, 1L);
    }

    private static Tuple line(EnterpriseId id, BaseLine.Change change, String reason) {
        return Tuple.tuple(id.value(), change, reason);
    }

    @Test
    void aCorrectionHasADayAfterTheFreezeAndAReason() {
        EnterpriseId one = register("虚构甲厂", LocalDate.of(2024, 1, 1));
        freezeNow();

        refused(() -> bases.remove(campaign, one, FROZEN.minusDays(1), "重复"), "registry.base.before");
        refused(() -> bases.remove(campaign, one, LATER, " "), "registry.base.reason");
        refused(() -> bases.summary(UUID.randomUUID()), "registry.base.none");
    }

    @Test
    void othersDoNotSeeTheListAndALeaderDoesNotCorrectIt() {
        EnterpriseId one = register("虚构甲厂", LocalDate.of(2024, 1, 1));
        freezeNow();

        fixture.logIn(township, Role.LEADER);
        assertThat(bases.summary(campaign).frozen()).isOne();
        assertThatThrownBy(() -> bases.remove(campaign, one, LATER, "重复")).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.township(county), Role.CAMPAIGN_ADMIN);
        assertThat(bases.campaigns()).isEmpty();
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
