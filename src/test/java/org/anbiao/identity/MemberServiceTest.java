package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anbiao.audit.AuditEntry;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.Invitations.Invitee;
import org.anbiao.identity.persistence.LoginQueries;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskCompletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who may change whose membership, and what a change brings with it. */
@DatabaseTest
class MemberServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    TenantFixture fixture;

    @Autowired
    MemberService service;

    @Autowired
    MemberDirectory directory;

    @Autowired
    Invitations invitations;

    @Autowired
    PostChanges posts;

    @Autowired
    LoginQueries logins;

    @Autowired
    ReviewService reviews;

    @Autowired
    TaskCompletion completion;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID county;
    UUID township;
    UUID east;
    UUID west;
    Member admin;
    Member security;
    Member worker;

    @BeforeEach
    void people() {
        county = fixture.county();
        township = fixture.township(county);
        east = fixture.unit(township, "village", "东溪村");
        west = fixture.unit(township, "village", "西山村");
        admin = fixture.member(township, Role.TENANT_ADMIN, null, null);
        security = fixture.member(township, Role.SECURITY_ADMIN, null, null);
        worker = fixture.member(township, Role.UNIT_WORKER, east, null);
        fixture.logIn(admin);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void listShowsTheOwnAuthorityOnly() {
        UUID other = fixture.township(county);
        fixture.member(other, Role.UNIT_WORKER, fixture.unit(other, "village", "南村"), null);
        assertThat(ids()).containsExactlyInAnyOrder(admin.id(), security.id(), worker.id());
        fixture.logIn(fixture.member(county, Role.TENANT_ADMIN, null, null));
        assertThat(ids()).hasSize(1).doesNotContain(worker.id());
        refused("identity.member.unknown", () -> directory.get(worker.id()));
    }

    @Test
    void listIsFilteredByUnitRoleStateAndName() {
        fixture.member(township, Role.UNIT_WORKER, west, null);
        assertThat(page(new MemberFilter("", east, null, null)))
                .extracting(MemberDetails::id)
                .containsExactly(worker.id());
        assertThat(page(new MemberFilter("", null, Role.SECURITY_ADMIN, null))).hasSize(1);
        assertThat(page(new MemberFilter(worker.displayName(), null, null, null)))
                .hasSize(1);
        assertThat(page(new MemberFilter("%", null, null, null))).isEmpty();
        assertThat(page(new MemberFilter("", null, null, MemberState.SUSPENDED)))
                .isEmpty();
        service.suspend(worker.id(), "账号疑似被冒用");
        assertThat(page(new MemberFilter("", null, null, MemberState.SUSPENDED)))
                .hasSize(1);
    }

    @Test
    void administratorOfAnotherAuthorityTouchesNobodyHere() {
        for (UUID elsewhere : List.of(county, fixture.township(county), fixture.department(county))) {
            fixture.logIn(fixture.member(elsewhere, Role.TENANT_ADMIN, null, null));
            refused("identity.member.unknown", () -> service.suspend(worker.id(), "试"));
            refused("identity.member.unknown", () -> service.change(worker.id(), Role.LEADER, null, today(), "试"));
            refused("identity.member.unknown", () -> service.leave(worker.id(), today(), "试", null));
        }
    }

    @Test
    void nobodyChangesTheOwnMembership() {
        refused("identity.member.self", () -> service.change(admin.id(), Role.CAMPAIGN_ADMIN, null, today(), "试"));
        refused("identity.member.self", () -> service.suspend(admin.id(), "试"));
        refused("identity.member.self", () -> service.leave(admin.id(), today(), "试", null));
        fixture.logIn(security);
        refused("identity.member.self", () -> service.change(security.id(), Role.TENANT_ADMIN, null, today(), "试"));
    }

    @Test
    void nobodyInvitesThePersonTheyAre() {
        withPhone(admin, "13900000001");
        refused(
                "identity.member.self",
                () -> invitations.invite(new Invitee("我自己", "139 0000 0001", "", Role.CAMPAIGN_ADMIN, null)));
    }

    @Test
    void workingRolesAndRolesOfAdministrationAreGivenByDifferentPeople() {
        for (Role role : List.of(Role.TENANT_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.PLATFORM_OPERATOR)) {
            refused("identity.member.role-not-yours", () -> invitations.invite(invitee(role, null)));
            refused("identity.member.role-not-yours", () -> service.change(worker.id(), role, null, today(), "试"));
        }
        refused("identity.member.role-not-yours", () -> invitations.invite(invitee(Role.CITY_READER, null)));
        refused("identity.member.not-yours", () -> service.change(security.id(), Role.LEADER, null, today(), "试"));
        fixture.logIn(security);
        refused("identity.member.role-not-yours", () -> invitations.invite(invitee(Role.SAFETY_OFFICE, null)));
        refused("identity.member.not-yours", () -> service.leave(worker.id(), today(), "试", null));
        invitations.invite(invitee(Role.AUDITOR, null));
        service.suspend(worker.id(), "发现异常登录");
    }

    @Test
    void oneOfTheThreeIsNeverAnother() {
        withPhone(admin, "13900000002");
        withPhone(worker, "13900000003");
        fixture.logIn(security);
        refused(
                "identity.member.separated",
                () -> invitations.invite(new Invitee("甲某", "13900000002", "", Role.AUDITOR, null)));
        refused(
                "identity.member.separated",
                () -> invitations.invite(new Invitee("乙某", "13900000003", "", Role.AUDITOR, null)));
        invitations.invite(new Invitee("乙某", "13900000003", "", Role.TENANT_ADMIN, null));
    }

    @Test
    void separationIsSymmetricAndLeavesOrdinaryPostsAlone() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                assertThat(MemberRules.areCombinable(one, other)).isEqualTo(MemberRules.areCombinable(other, one));
            }
        }
        assertThat(MemberRules.areCombinable(Role.UNIT_WORKER, Role.GRID_WORKER))
                .isTrue();
        assertThat(MemberRules.areCombinable(Role.TENANT_ADMIN, Role.SECURITY_ADMIN))
                .isFalse();
        assertThat(MemberRules.areCombinable(Role.AUDITOR, Role.LEADER)).isFalse();
        assertThat(MemberRules.areCombinable(Role.PLATFORM_OPERATOR, Role.UNIT_WORKER))
                .isFalse();
    }

    @Test
    void lastAdministratorCannotLeave() {
        fixture.logIn(security);
        refused("identity.member.last", () -> service.leave(admin.id(), today(), "调离", null));
        refused("identity.member.last", () -> service.suspend(admin.id(), "调离"));
        refused("identity.member.last", () -> service.change(admin.id(), Role.AUDITOR, null, today(), "调整"));
        fixture.member(township, Role.TENANT_ADMIN, null, null);
        service.leave(admin.id(), today(), "调离", null);
        assertThat(directory.get(admin.id()).leftOn()).isEqualTo(today());
    }

    @Test
    void changeCountsAtOnceAndIsRecordedWithOldAndNewValue() {
        service.change(worker.id(), Role.GRID_WORKER, west, today(), "岗位调整");
        MemberDetails after = directory.get(worker.id());
        assertThat(after.role()).isEqualTo(Role.GRID_WORKER);
        assertThat(after.unitName()).isEqualTo("西山村");
        AuditEntry act = directory.history(worker.id()).get(0);
        assertThat(act.act()).isEqualTo("member.changed");
        assertThat(act.memberName()).isEqualTo(admin.displayName());
        assertThat(act.oldValue()).contains("UNIT_WORKER").contains("东溪村");
        assertThat(act.newValue()).contains("GRID_WORKER").contains("西山村").contains("岗位调整");
    }

    @Test
    void plannedChangeBeginsOnItsDay() {
        LocalDate next = today().plusDays(10);
        service.change(worker.id(), Role.LEADER, null, next, "提任");
        assertThat(directory.get(worker.id()).role()).isEqualTo(Role.UNIT_WORKER);
        assertThat(directory.get(worker.id()).nextChangeOn()).isEqualTo(next);
        applyDue(next.minusDays(1));
        assertThat(directory.get(worker.id()).role()).isEqualTo(Role.UNIT_WORKER);
        applyDue(next);
        assertThat(directory.get(worker.id()).role()).isEqualTo(Role.LEADER);
        assertThat(directory.get(worker.id()).unitId()).isNull();
        applyDue(next);
        assertThat(directory.history(worker.id())).hasSize(2);
    }

    @Test
    void changeAsksForAFittingUnitAReasonAndANearDay() {
        UUID foreign = fixture.unit(county, "section", "安全股");
        refused(
                "identity.member.unit-missing",
                () -> service.change(worker.id(), Role.GRID_WORKER, null, today(), "试"));
        refused(
                "identity.member.unit-unknown",
                () -> service.change(worker.id(), Role.GRID_WORKER, foreign, today(), "试"));
        refused("identity.member.unit-not-needed", () -> service.change(worker.id(), Role.LEADER, east, today(), "试"));
        refused(
                "identity.member.reason-missing",
                () -> service.change(worker.id(), Role.UNIT_WORKER, west, today(), " "));
        refused("identity.member.unchanged", () -> service.change(worker.id(), Role.UNIT_WORKER, east, today(), "试"));
        refused(
                "identity.member.day-too-far",
                () -> service.change(worker.id(), Role.UNIT_WORKER, west, today().plusYears(3), "试"));
    }

    @Test
    void suspendedMemberCannotLogInUntilLetInAgain() {
        service.suspend(worker.id(), "手机遗失");
        assertThat(canLogIn(worker)).isFalse();
        refused("identity.member.not-active", () -> service.suspend(worker.id(), "手机遗失"));
        service.resume(worker.id(), "已补办");
        assertThat(canLogIn(worker)).isTrue();
        assertThat(directory.history(worker.id()))
                .extracting(AuditEntry::act)
                .containsExactly("member.resumed", "member.suspended");
    }

    @Test
    void leaverWorksUntilTheLastDayAndNoLonger() {
        service.leave(worker.id(), today().plusDays(5), "退休", null);
        assertThat(canLogIn(worker)).isTrue();
        applyDue(today().plusDays(5));
        assertThat(canLogIn(worker)).isTrue();
        applyDue(today().plusDays(6));
        assertThat(canLogIn(worker)).isFalse();
        service.leave(fixture.member(township, Role.UNIT_WORKER, east, null).id(), today().minusDays(1), "已离职", null);
        assertThat(page(new MemberFilter("", null, null, MemberState.LEFT)))
                .hasSize(1)
                .allMatch(member -> !canLogIn(
                        new Member(member.id(), township, member.name(), member.role(), member.unitId(), null)));
    }

    @Test
    void leaverHandsOpenWorkOverToANamedColleague() {
        Member colleague = fixture.member(township, Role.UNIT_WORKER, east, null);
        Member office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        Member next = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(colleague);
        reviews.submit(new ReviewSubmission("test_plan", UUID.randomUUID(), "东溪村方案", null, township, east, township));
        fixture.logIn(office);
        UUID item = inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id();
        completion.claim(item);
        fixture.logIn(admin);
        assertThat(service.openWork(office.id())).containsExactly(new OpenWork.Count("workflow.open-work.review", 1));
        refused("identity.member.hand-over-missing", () -> service.leave(office.id(), today(), "调离", null));
        Member stranger = fixture.member(county, Role.SAFETY_OFFICE, null, null);
        refused("identity.member.no-colleague", () -> service.leave(office.id(), today(), "调离", stranger.id()));
        service.leave(office.id(), today(), "调离", next.id());
        assertThat(service.openWork(office.id())).isEmpty();
        assertThat(service.openWork(next.id())).hasSize(1);
        fixture.logIn(next);
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                        .rows()
                        .get(0)
                        .assigneeId())
                .isEqualTo(next.id());
    }

    @Test
    void changedPostGivesTasksTakenByNameBackToTheUnit() {
        Member office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        fixture.logIn(worker);
        reviews.submit(new ReviewSubmission("test_plan", UUID.randomUUID(), "方案", null, township, east, township));
        fixture.logIn(office);
        completion.claim(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5))
                .rows()
                .get(0)
                .id());
        fixture.logIn(admin);
        service.change(office.id(), Role.LEADER, null, today(), "提任");
        assertThat(service.openWork(office.id())).isEmpty();
    }

    @Test
    void othersNeitherReadNorChangeMembers() {
        for (Role role : List.of(Role.CAMPAIGN_ADMIN, Role.LEADER, Role.PLATFORM_OPERATOR)) {
            fixture.logIn(township, role);
            assertThatThrownBy(() -> directory.count(MemberFilter.NONE)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.suspend(worker.id(), "试")).isInstanceOf(AccessDeniedException.class);
        }
        fixture.logIn(township, Role.AUDITOR);
        assertThat(directory.count(MemberFilter.NONE)).isPositive();
        assertThatThrownBy(() -> service.suspend(worker.id(), "试")).isInstanceOf(AccessDeniedException.class);
    }

    private Invitee invitee(Role role, UUID unit) {
        return new Invitee("新人", "138" + String.format("%08d", NUMBER.incrementAndGet()), "", role, unit);
    }

    private void withPhone(Member member, String phone) {
        fixture.asSystem(member.tenantId(), () -> jdbc.sql("update member set phone = ? where id = ?")
                .params(phone, member.id())
                .update());
    }

    private boolean canLogIn(Member member) {
        return fixture.asSystem(township, () -> logins.findMember(member.id())).isPresent();
    }

    private void applyDue(LocalDate day) {
        fixture.asSystem(township, () -> {
            posts.applyDue(day);
            return true;
        });
    }

    private List<MemberDetails> page(MemberFilter filter) {
        return directory.page(filter, PageRequest.page(0, 50));
    }

    private List<UUID> ids() {
        return page(MemberFilter.NONE).stream().map(MemberDetails::id).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
