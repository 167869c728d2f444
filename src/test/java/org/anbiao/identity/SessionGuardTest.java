package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.persistence.LoginStates;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** When a login ends although nobody logged out: decided at every request. */
@DatabaseTest
class SessionGuardTest {

    private static final LoginProperties LIMITS =
            new LoginProperties(Duration.ofMinutes(30), Duration.ofHours(10), Duration.ofSeconds(2), "two-factors");

    @Autowired
    TenantFixture fixture;

    @Autowired
    LoginIdentities identities;

    @Autowired
    LoginStates states;

    @Autowired
    StandInChecks standIns;

    @Autowired
    LoginRecords records;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private final MovingClock clock = new MovingClock();
    private MockHttpSession session = new MockHttpSession();
    private LoginChecks checks;
    private SessionGuard guard;
    private Member member;
    private ProviderLogin login;

    @BeforeEach
    void aWorkerIsLoggedIn() {
        checks = new LoginChecks(states, standIns, tenants, currentActor, transaction, clock, LIMITS);
        guard = new SessionGuard(checks, records, new MembershipDoor(identities, checks, records), LIMITS, clock);
        member = fixture.member(fixture.township(fixture.county()), Role.UNIT_WORKER, null, null);
        login = ProviderFixture.login(false, clock.instant());
        ProviderFixture.link(fixture, identities, member, login);
        ProviderFixture.logIn(new ProviderMember(login, member, fixture.actor(member)));
        assertThat(request("")).isNotNull();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverActsStaysUntilTheLongestLoginIsOver() {
        for (int quarter = 0; quarter < 40; quarter++) {
            clock.forward(Duration.ofMinutes(15));
            assertThat(request("v-r=uidl")).as("after %s quarters", quarter + 1).isNotNull();
        }
        clock.forward(Duration.ofMinutes(1));

        assertThat(request("v-r=uidl")).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(ends()).containsExactly("longest");
    }

    @Test
    void heartbeatsAndPushDoNotKeepAnAbandonedPageLoggedIn() {
        for (int minutes = 5; minutes <= 30; minutes += 5) {
            clock.forward(Duration.ofMinutes(5));
            assertThat(request(minutes % 2 == 0 ? "v-r=push&v-uiId=0" : "v-r=heartbeat&v-uiId=0"))
                    .as("after %s minutes", minutes)
                    .isNotNull();
        }
        clock.forward(Duration.ofMinutes(1));

        assertThat(request("v-r=heartbeat&v-uiId=0")).isNull();
        assertThat(session.isInvalid()).isTrue();
        assertThat(ends()).containsExactly("idle");
    }

    @Test
    void aDeactivatedMemberIsOutAtTheNextRequest() {
        change("update member set active = false where id = ?");

        assertThat(request("v-r=uidl")).isNull();
        assertThat(ends()).containsExactly("withdrawn");
    }

    @Test
    void anAuthorityOpenedBelowIsReachedWithoutLoggingInAgain() {
        SecurityContextHolder.clearContext();
        session = new MockHttpSession();
        UUID county = fixture.county();
        Member leader = fixture.member(county, Role.LEADER, null, null);
        ProviderLogin other = ProviderFixture.login(true, clock.instant());
        ProviderFixture.link(fixture, identities, leader, other);
        ProviderFixture.logIn(new ProviderMember(other, leader, fixture.actor(leader)));
        assertThat(((PortalUser) request("v-r=uidl")).actor().scope()).containsExactly(county);

        UUID opened = fixture.township(county);
        clock.forward(Duration.ofSeconds(3));

        assertThat(((PortalUser) request("v-r=uidl")).actor().scope()).containsExactlyInAnyOrder(county, opened);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void anAnswerIsReusedForTwoSecondsOnly() {
        fixture.asSystem(member.tenantId(), () -> jdbc.sql("update member set active = false where id = ?")
                .param(member.id())
                .update());

        assertThat(request("v-r=uidl")).as("within the two seconds").isNotNull();
        clock.forward(Duration.ofSeconds(2));
        assertThat(request("v-r=uidl")).isNull();
    }

    @Test
    void aMemberThatLostItsAccountIsOut() {
        fixture.asSystem(member.tenantId(), () -> identities.unlink(member.id()));
        clock.forward(Duration.ofSeconds(2));

        assertThat(request("v-r=uidl")).isNull();
    }

    @Test
    void aSessionThatTheProviderEndedIsOutAtOnce() {
        checks.end(ProviderFixture.ISSUER, login.identity().subject(), login.sessionId());

        assertThat(request("v-r=uidl")).isNull();
    }

    @Test
    void anotherSessionOfTheSameAccountGoesOn() {
        checks.end(ProviderFixture.ISSUER, login.identity().subject(), "another");

        assertThat(request("v-r=uidl")).isNotNull();
    }

    @Test
    void withoutASessionTheProviderEndsAllOfTheAccount() {
        checks.end(ProviderFixture.ISSUER, login.identity().subject(), null);

        assertThat(request("v-r=uidl")).isNull();
    }

    @Test
    void aLoginAfterTheProvidersLogoutHolds() {
        checks.end(ProviderFixture.ISSUER, login.identity().subject(), null);
        clock.forward(Duration.ofSeconds(5));
        ProviderLogin again = ProviderFixture.login(login.identity().subject(), false, clock.instant());
        session = new MockHttpSession();
        ProviderFixture.logIn(new ProviderMember(again, member, fixture.actor(member)));

        assertThat(request("v-r=uidl")).isNotNull();
    }

    @Test
    void aNewUnitTakesEffectInTheRunningSession() {
        UUID unit = fixture.unit(member.tenantId(), "village", "乙村");
        change("update member set unit_id = '" + unit + "' where id = ?");

        assertThat(request("v-r=uidl")).isInstanceOfSatisfying(PortalUser.class, user -> {
            assertThat(user.member().unitId()).isEqualTo(unit);
            assertThat(user.actor().unitId()).isEqualTo(unit);
        });
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aRoleThatNeedsTwoFactorsEndsALoginWithOne() {
        change("update member set role = 'TENANT_ADMIN' where id = ?");

        assertThat(request("v-r=uidl")).isNull();
        assertThat(ends()).containsExactly("two-factors");
    }

    @Test
    void anotherPieceOfTheSameTownshipStillNeedsOne() {
        change("update member set role = 'GRID_WORKER' where id = ?");

        assertThat(request("v-r=uidl")).isInstanceOfSatisfying(PortalUser.class, user -> assertThat(
                        user.member().role())
                .isEqualTo(Role.GRID_WORKER));
        assertThat(ends()).isEmpty();
    }

    @Test
    void aVisitorWithoutMembershipIsHeldToTheSameLimits() {
        session = new MockHttpSession();
        ProviderFixture.logIn(new ProviderVisitor(login));
        assertThat(request("")).isInstanceOf(ProviderVisitor.class);
        checks.end(ProviderFixture.ISSUER, login.identity().subject(), null);

        assertThat(request("")).isNull();
    }

    @Test
    void aLocalAccountIsCheckedToo() {
        session = new MockHttpSession();
        Member local = fixture.logIn(member.tenantId(), Role.LEADER);
        assertThat(request("")).isNotNull();
        fixture.asSystem(local.tenantId(), () -> jdbc.sql("update member set active = false where id = ?")
                .param(local.id())
                .update());
        clock.forward(Duration.ofSeconds(2));

        assertThat(request("")).isNull();
    }

    private void change(String sql) {
        fixture.asSystem(
                member.tenantId(), () -> jdbc.sql(sql).param(member.id()).update());
        clock.forward(Duration.ofSeconds(2));
    }

    /** One request; the principal with which it reaches the page, null for nobody. */
    private Object request(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setSession(session);
        try {
            guard.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }

    private List<String> ends() {
        return fixture
                .<List<AuditEntry>>asSystem(member.tenantId(), () -> audit.latest("member", member.id(), 10))
                .stream()
                .filter(entry -> entry.act().equals("login.ended"))
                .map(entry -> entry.newValue().replaceAll(".*\"reason\": ?\"([^\"]+)\".*", "$1"))
                .toList();
    }

    /** Stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
