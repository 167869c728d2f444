package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** From a login at the provider to a member. */
@DatabaseTest
class MembershipDoorTest {

    @Autowired
    MembershipDoor door;

    @Autowired
    LoginIdentities identities;

    @Autowired
    TenantFixture fixture;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final MockHttpSession session = new MockHttpSession();
    private final ProviderLogin login = ProviderFixture.login(false, Instant.now());
    private MockHttpServletRequest request;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneMembershipLeadsStraightInWithItsActorAndPermissionsInANewSession() throws Exception {
        Member worker = linked(Role.UNIT_WORKER);

        assertThat(arrive(login)).isEqualTo("/");

        assertThat(session.isInvalid()).isTrue();
        ProviderMember user = (ProviderMember) principal();
        assertThat(user.member()).isEqualTo(worker);
        assertThat(user.actor().memberId()).isEqualTo(worker.id());
        assertThat(user.actor().tenantId()).isEqualTo(worker.tenantId());
        assertThat(user.getIdToken()).isSameAs(login.token());
        assertThat(user.getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_UNIT_WORKER", Permission.TASK_WORK)
                .doesNotContain(Permission.CAMPAIGN_MANAGE);
        assertThat(acts(worker)).contains("login.succeeded");
    }

    @Test
    void withoutAMembershipNothingIsOpenedButTheChoice() throws Exception {
        assertThat(arrive(login)).isEqualTo("/membership");

        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .isEmpty();
    }

    @Test
    void whoeverCameFromAnInvitationGoesBackToItEvenWithoutMembership() throws Exception {
        MockHttpServletRequest invitation = new MockHttpServletRequest("GET", "/invitation-login/abc");
        invitation.setSession(session);
        new HttpSessionRequestCache().saveRequest(invitation, new MockHttpServletResponse());

        // the mark lets the request cache forget the page once it was opened
        assertThat(arrive(login)).isEqualTo("http://localhost/invitation-login/abc?continue");
        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
    }

    @Test
    void anyOtherPageOpenedBeforeTheLoginWaitsForAMembership() throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/enterprises");
        page.setSession(session);
        new HttpSessionRequestCache().saveRequest(page, new MockHttpServletResponse());

        assertThat(arrive(login)).isEqualTo("/membership");
        linked(Role.UNIT_WORKER);
        assertThat(arrive(login)).isEqualTo("http://localhost/enterprises");
    }

    @Test
    void aDeactivatedMemberIsNotLetIn() throws Exception {
        Member worker = linked(Role.UNIT_WORKER);
        fixture.asSystem(worker.tenantId(), () -> jdbc.sql("update member set active = false where id = ?")
                .param(worker.id())
                .update());

        assertThat(arrive(login)).isEqualTo("/membership");
        assertThat(identities.standingsOf(login.identity()))
                .singleElement()
                .satisfies(standing -> assertThat(standing.open()).isFalse());
    }

    @Test
    void severalMembershipsAskFirstAndTheChosenOneIsEntered() throws Exception {
        linked(Role.UNIT_WORKER);
        Member second = linked(Role.GRID_WORKER);

        assertThat(arrive(login)).isEqualTo("/membership");
        session.setAttribute(MembershipDoor.WANTED, second.id());
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.enter(request, response, login);

        assertThat(response.getRedirectedUrl()).isEqualTo("/");
        assertThat(((ProviderMember) principal()).member()).isEqualTo(second);
    }

    @Test
    void aMembershipOfSomebodyElseCannotBeChosen() throws Exception {
        linked(Role.UNIT_WORKER);
        linked(Role.GRID_WORKER);
        Member stranger = fixture.member(fixture.township(fixture.county()), Role.UNIT_WORKER, null, null);

        session.setAttribute(MembershipDoor.WANTED, stranger.id());
        assertThat(arrive(login)).isEqualTo("/membership");
        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
    }

    @Test
    void switchingIsRecordedOnBothSidesAndKeepsTheLoginsAge() throws Exception {
        Member first = linked(Role.UNIT_WORKER);
        Member second = linked(Role.GRID_WORKER);
        session.setAttribute(MembershipDoor.WANTED, first.id());
        arrive(login);
        MockHttpSession next = new MockHttpSession();
        next.setAttribute(MembershipDoor.WANTED, second.id());
        request = new MockHttpServletRequest("GET", "/membership/enter");
        request.setSession(next);
        door.enter(
                request,
                new MockHttpServletResponse(),
                MembershipDoor.loginOf(SecurityContextHolder.getContext().getAuthentication()));

        assertThat(next.isInvalid()).isTrue();
        assertThat(((ProviderMember) principal()).login().at()).isEqualTo(login.at());
        assertThat(acts(first)).contains("login.succeeded", "login.left");
        assertThat(acts(second)).contains("login.switched");
    }

    @Test
    void aRoleWithPowerIsSentForASecondFactorAndRefusedWithoutOne() throws Exception {
        Member admin = linked(Role.CAMPAIGN_ADMIN);

        assertThat(arrive(login)).isEqualTo("/oauth2/authorization/keycloak?two-factors");
        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
        // the provider answers, but without a second factor
        assertThat(arrive(login)).isEqualTo("/membership?refused=two-factors");
        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
        assertThat(acts(admin)).contains("login.refused").doesNotContain("login.succeeded");
    }

    @Test
    void withTwoFactorsThatRoleComesIn() throws Exception {
        Member admin = linked(Role.CAMPAIGN_ADMIN);
        arrive(login);

        assertThat(arrive(ProviderFixture.login(login.identity().subject(), true, clock.instant())))
                .isEqualTo("/");
        assertThat(((ProviderMember) principal()).member()).isEqualTo(admin);
    }

    @Test
    void aSectionWorkerOfABureauIsRefusedWithOneFactorAndToldWhatToDo() throws Exception {
        UUID bureau = fixture.department(fixture.county());
        Member worker = linked(bureau, Role.SECTION_WORKER, fixture.unit(bureau, "section", "给排水股"));

        assertThat(arrive(login)).isEqualTo("/oauth2/authorization/keycloak?two-factors");
        // the provider answers, but without a second factor
        assertThat(arrive(login)).isEqualTo("/membership?refused=two-factors");
        assertThat(principal()).isInstanceOf(ProviderVisitor.class);
        assertThat(acts(worker)).contains("login.refused").doesNotContain("login.succeeded");
        assertThat(new Messages().chinese("identity.membership.two-factors"))
                .contains("本次登录只验证了密码", "请再点下面的单位", "按提示用手机验证器输入动态口令");

        assertThat(arrive(ProviderFixture.login(login.identity().subject(), true, clock.instant())))
                .isEqualTo("/");
        assertThat(((ProviderMember) principal()).member()).isEqualTo(worker);
    }

    @Test
    void aVillageWorkerOfATownshipComesInWithOneFactorOneOfACountyDoesNot() throws Exception {
        UUID township = fixture.township(fixture.county());
        Member worker = linked(township, Role.UNIT_WORKER, fixture.unit(township, "village", "甲村"));
        assertThat(arrive(login)).isEqualTo("/");
        assertThat(((ProviderMember) principal()).member()).isEqualTo(worker);

        UUID county = fixture.county();
        Member other = linked(county, Role.UNIT_WORKER, fixture.unit(county, "town", "乙镇"));
        MockHttpSession next = new MockHttpSession();
        next.setAttribute(MembershipDoor.WANTED, other.id());
        request = new MockHttpServletRequest("GET", "/membership/enter");
        request.setSession(next);
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.enter(request, response, login);
        assertThat(response.getRedirectedUrl())
                .as("changing to another membership asks for the second factor")
                .isEqualTo("/oauth2/authorization/keycloak?two-factors");
        assertThat(((ProviderMember) principal()).member()).isEqualTo(worker);
    }

    private Member linked(UUID tenantId, Role role, UUID unitId) {
        Member member = fixture.member(tenantId, role, unitId, null);
        ProviderFixture.link(fixture, identities, member, login);
        return member;
    }

    private Member linked(Role role) {
        Member member = fixture.member(fixture.township(fixture.county()), role, null, null);
        ProviderFixture.link(fixture, identities, member, login);
        return member;
    }

    /** The provider sends somebody back; where the portal leads. */
    private String arrive(ProviderLogin with) throws Exception {
        request = new MockHttpServletRequest("GET", "/login/oauth2/code/keycloak");
        request.setSession(session);
        MockHttpServletResponse response = new MockHttpServletResponse();
        ProviderVisitor visitor = new ProviderVisitor(with);
        ProviderFixture.logIn(visitor);
        door.onAuthenticationSuccess(request, response, ProviderFixture.authentication(visitor));
        return response.getRedirectedUrl();
    }

    private static Object principal() {
        return SecurityContextHolder.getContext().getAuthentication().getPrincipal();
    }

    private List<String> acts(Member member) {
        return fixture
                .<List<AuditEntry>>asSystem(member.tenantId(), () -> audit.latest("member", member.id(), 20))
                .stream()
                .map(AuditEntry::act)
                .toList();
    }
}
