package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxFilter;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Standing in for a colleague: for whom, when, with which rights, and under whose name. */
@DatabaseTest
class SubstitutionTest {

    @Autowired
    TenantFixture fixture;

    @Autowired
    Substitutions substitutions;

    @Autowired
    StandInController door;

    @Autowired
    LoginChecks checks;

    @Autowired
    ReviewService reviews;

    @Autowired
    Inbox inbox;

    @Autowired
    AuditLog audit;

    @Autowired
    Clock clock;

    UUID township;
    UUID village;
    Member admin;
    Member office;
    Member worker;

    @BeforeEach
    void people() {
        township = fixture.township(fixture.county());
        village = fixture.unit(township, "village", "东溪村");
        admin = fixture.member(township, Role.TENANT_ADMIN, null, null);
        office = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        worker = fixture.member(township, Role.UNIT_WORKER, village, null);
        fixture.logIn(admin);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void substituteWorksWithTheColleaguesRightsUnderTheOwnName() throws IOException {
        // another worker of the village: nobody decides on what the same person handed in
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        UUID document = UUID.randomUUID();
        UUID review =
                reviews.submit(new ReviewSubmission("test_plan", document, "东溪村方案", null, township, village, township));
        fixture.logIn(admin);
        UUID id = substitutions.name(office.id(), worker.id(), today(), today(), "出差");
        fixture.logIn(worker);
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).total()).isZero();
        PortalUser standingIn = changeOver(id.toString());
        assertThat(standingIn.member().role()).isEqualTo(Role.SAFETY_OFFICE);
        assertThat(standingIn.actor().memberId()).isEqualTo(worker.id());
        String signature = worker.displayName() + "（代" + office.displayName() + "）";
        assertThat(standingIn.actor().memberName()).isEqualTo(signature);
        assertThat(inbox.page(InboxFilter.NONE, PageRequest.page(0, 5)).total()).isEqualTo(1);
        reviews.approve(review, "同意");
        assertThat(reviews.about("test_plan", document).get(0).state()).isEqualTo(Review.State.APPROVED);
        assertThat(audit.latest("test_plan", document, 1).get(0).memberName()).isEqualTo(signature);
        assertThat(changeOver("").member()).isEqualTo(worker);
    }

    @Test
    void withOneFactorAPostThatNeedsTwoLeadsToTheProviderFirst() throws IOException {
        UUID id = substitutions.name(office.id(), worker.id(), today(), today(), "出差");
        ProviderLogin one = ProviderFixture.login(false, clock.instant());
        ProviderFixture.logIn(new ProviderMember(one, worker, fixture.actor(worker)));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession().setAttribute(StandInController.WANTED, id.toString());
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.enter(request, response, SecurityContextHolder.getContext().getAuthentication());
        assertThat(response.getRedirectedUrl()).isEqualTo("/oauth2/authorization/keycloak?two-factors");
        assertThat(request.getSession().getAttribute(MembershipDoor.WANTED)).isEqualTo(worker.id());
        assertThat(current().member()).isEqualTo(worker);

        ProviderLogin two = ProviderFixture.login(one.identity().subject(), true, clock.instant());
        ProviderFixture.logIn(new ProviderMember(two, worker, fixture.actor(worker)));
        assertThat(changeOver(id.toString()).member().role()).isEqualTo(Role.SAFETY_OFFICE);
    }

    @Test
    void rightsOfTheTwoPostsAreNeverAddedUp() throws IOException {
        UUID id = substitutions.name(worker.id(), office.id(), today(), today(), "出差");
        fixture.logIn(office);
        PortalUser standingIn = changeOver(id.toString());
        assertThat(standingIn.getAuthorities())
                .noneMatch(granted -> granted.getAuthority().equals(Permission.CAMPAIGN_MANAGE));
        assertThat(standingIn.actor().unitId()).isEqualTo(village);
    }

    @Test
    void onlyTheNamedSubstituteAndOnlyInThePeriod() {
        UUID later = substitutions.name(office.id(), worker.id(), today().plusDays(1), today().plusDays(3), "培训");
        fixture.logIn(worker);
        assertThat(substitutions.mine()).isEmpty();
        refused("identity.substitution.unknown", () -> substitutions.begin(later));
        fixture.logIn(admin);
        substitutions.end(later);
        assertThat(substitutions.of(office.id())).isEmpty();
        UUID now = substitutions.name(office.id(), worker.id(), today(), today().plusDays(3), "培训");
        fixture.logIn(fixture.member(township, Role.UNIT_WORKER, village, null));
        refused("identity.substitution.unknown", () -> substitutions.begin(now));
        fixture.logIn(worker);
        assertThat(substitutions.mine()).hasSize(1);
    }

    @Test
    void endedSubstitutionLeadsTheRunningLoginBack() throws IOException {
        UUID id = substitutions.name(office.id(), worker.id(), today(), today().plusDays(3), "培训");
        fixture.logIn(worker);
        PortalUser standingIn = changeOver(id.toString());
        assertThat(checks.memberNow(standingIn)).contains(standingIn.member());
        fixture.logIn(admin);
        substitutions.end(id);
        assertThat(checks.memberNow(standingIn)).contains(worker);
    }

    @Test
    void linkFromElsewhereSwitchesNobody() throws IOException {
        substitutions.name(office.id(), worker.id(), today(), today(), "出差");
        fixture.logIn(worker);
        door.enter(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                SecurityContextHolder.getContext().getAuthentication());
        assertThat(current().member()).isEqualTo(worker);
    }

    @Test
    void rolesKeptApartStayApart() {
        Member security = fixture.member(township, Role.SECURITY_ADMIN, null, null);
        Member auditor = fixture.member(township, Role.AUDITOR, null, null);
        refused(
                "identity.member.separated",
                () -> substitutions.name(worker.id(), auditor.id(), today(), today(), "出差"));
        fixture.logIn(security);
        refused(
                "identity.member.separated",
                () -> substitutions.name(admin.id(), auditor.id(), today(), today(), "出差"));
        refused("identity.member.self", () -> substitutions.name(admin.id(), security.id(), today(), today(), "出差"));
        substitutions.name(admin.id(), office.id(), today(), today(), "出差");
    }

    @Test
    void oneSubstituteAtATimeAmongColleaguesForAReason() {
        Member stranger = fixture.member(fixture.township(fixture.county()), Role.SAFETY_OFFICE, null, null);
        refused(
                "identity.member.no-colleague",
                () -> substitutions.name(office.id(), stranger.id(), today(), today(), "出差"));
        refused(
                "identity.member.no-colleague",
                () -> substitutions.name(office.id(), office.id(), today(), today(), "出差"));
        refused("identity.member.self", () -> substitutions.name(office.id(), admin.id(), today(), today(), "出差"));
        refused(
                "identity.member.reason-missing",
                () -> substitutions.name(office.id(), worker.id(), today(), today(), " "));
        refused(
                "identity.substitution.period",
                () -> substitutions.name(office.id(), worker.id(), today(), today().minusDays(1), "出差"));
        substitutions.name(office.id(), worker.id(), today(), today().plusDays(5), "出差");
        Member other = fixture.member(township, Role.SAFETY_OFFICE, null, null);
        refused(
                "identity.substitution.taken",
                () -> substitutions.name(office.id(), other.id(), today().plusDays(5), today().plusDays(9), "出差"));
        substitutions.name(office.id(), other.id(), today().plusDays(6), today().plusDays(9), "出差");
    }

    private PortalUser changeOver(String wanted) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession().setAttribute(StandInController.WANTED, wanted);
        door.enter(
                request,
                new MockHttpServletResponse(),
                SecurityContextHolder.getContext().getAuthentication());
        SecurityContext kept = (SecurityContext) ((MockHttpSession) request.getSession())
                .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(kept.getAuthentication().getPrincipal()).isEqualTo(current());
        return current();
    }

    private static PortalUser current() {
        return (PortalUser)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
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
