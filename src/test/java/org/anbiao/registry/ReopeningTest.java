package org.anbiao.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.Role;
import org.anbiao.registry.StateTimeline.Period;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A closed or merged enterprise comes back into business; its past stays as it was counted. */
@DatabaseTest
class ReopeningTest {

    private static final LocalDate ENTERED = LocalDate.of(2024, 6, 1);
    private static final LocalDate MOVED = LocalDate.of(2025, 3, 1);

    @Autowired
    TenantFixture fixture;

    @Autowired
    EnterpriseService service;

    @Autowired
    EnterpriseLifecycle lifecycle;

    @Autowired
    RiskGradeService grades;

    @Autowired
    StateTimelineRepository timelines;

    @Autowired
    AuditLog audit;

    @Autowired
    Messages messages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private UUID township;
    private UUID east;
    private UUID west;

    @BeforeEach
    void logIn() {
        township = fixture.township(fixture.county());
        east = fixture.unit(township, "village", "东村");
        west = fixture.unit(township, "village", "西村");
        fixture.logIn(township, Role.SAFETY_OFFICE);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aReopenedEnterpriseIsCountedAgainAndTheDaysBetweenStayClosed() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        lifecycle.close(id, 0, MOVED, "停产");
        LocalDate back = MOVED.plusMonths(2);

        refused(() -> lifecycle.reopen(id, 1, MOVED.minusDays(1), "复产"), "registry.reopen.before-closing");
        refused(() -> lifecycle.reopen(id, 1, back, " "), "registry.reopen.reason");
        refused(() -> lifecycle.reopen(id, 1, LocalDate.now().plusDays(2), "复产"), "registry.date.future");
        lifecycle.reopen(id, 1, back, "技改后复产");

        assertThat(service.get(id).data().life().status()).isEqualTo(EnterpriseStatus.ACTIVE);
        assertThat(service.get(id).data().life().closedOn()).isNull();
        assertThat(history(id))
                .extracting(Period::from, period -> period.state().active(), Period::reason)
                .containsExactly(
                        Tuple.tuple(ENTERED, true, ""),
                        Tuple.tuple(MOVED, false, "停产"),
                        Tuple.tuple(back, true, "技改后复产"));
        refused(() -> lifecycle.reopen(id, 2, back, "复产"), "registry.reopen.active");
        assertThat(audit.latestAboutEnterprise(id.value(), 10))
                .extracting(entry -> entry.act())
                .containsExactly("enterprise.reopened", "enterprise.closed", "enterprise.registered");
    }

    @Test
    void nothingIsRecordedForTheDaysItWasClosed() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        lifecycle.close(id, 0, MOVED, "停产");
        lifecycle.reopen(id, 1, MOVED.plusMonths(2), "复产");

        refused(() -> grades.grade(id, RiskColor.BLUE, MOVED.plusDays(3), "复查", null), "registry.date.while-closed");
        grades.grade(id, RiskColor.BLUE, MOVED.minusDays(1), "复查", null);
        grades.grade(id, RiskColor.BLUE, MOVED.plusMonths(2), "复查", null);
    }

    @Test
    void aMergerCanBeTakenBackAndForgetsTheOtherOne() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        EnterpriseId other = service.register(RegistrySamples.enterprise("虚构乙厂", east, township));
        lifecycle.merge(id, 0, other, MOVED, "合并");

        lifecycle.reopen(id, 1, MOVED, "登记有误，未合并");

        assertThat(transaction.<Long>execute(
                        status -> jdbc.sql("select count(*) from enterprise where merged_into_id is not null")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void aVillageDoesNotReopen() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        lifecycle.close(id, 0, MOVED, "停产");
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, east, null));

        refused(() -> lifecycle.reopen(id, 1, MOVED, "复产"), "registry.authority-only");
    }

    @Test
    void aRefusalSaysItsDayAsPeopleWriteIt() {
        EnterpriseId id = service.register(RegistrySamples.enterprise("虚构甲厂", east, township));
        lifecycle.moveVillage(id, 0, west, null, MOVED, "搬迁");

        assertThatThrownBy(() -> lifecycle.moveVillage(id, 1, east, null, MOVED.minusDays(1), "搬迁"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(
                                messages.chinese(refusal.messageKey(), refusal.arguments()))
                        .contains("2025年3月1日")
                        .doesNotContain("2025-03"));
    }

    private List<Period> history(EnterpriseId id) {
        return transaction.execute(status -> timelines.history(id));
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
