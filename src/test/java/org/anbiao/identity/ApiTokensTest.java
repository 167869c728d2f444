package org.anbiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A token of the login provider at the REST API. */
@DatabaseTest
class ApiTokensTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    LoginIdentities identities;

    @Autowired
    TenantFixture fixture;

    private final ProviderLogin login = ProviderFixture.login(false, Instant.now());

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aTokenCarriesTheMembersPermissionsNotItsOwn() {
        Member worker = linked(Role.UNIT_WORKER);

        var authentication = tokens.convert(token("password").build());

        assertThat(((PortalUser) authentication.getPrincipal()).member()).isEqualTo(worker);
        assertThat(authentication.getAuthorities())
                .extracting(Object::toString)
                .contains("ROLE_UNIT_WORKER", Permission.REGISTRY_READ)
                .doesNotContain("SCOPE_admin", Permission.CAMPAIGN_MANAGE);
    }

    @Test
    void anAccountWithoutMembershipIsRefused() {
        assertThatThrownBy(() -> tokens.convert(token("password").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void withSeveralMembershipsTheRequestNamesOne() {
        linked(Role.UNIT_WORKER);
        Member second = linked(Role.GRID_WORKER);

        assertThatThrownBy(() -> tokens.convert(token("password").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
        name(second.id());
        assertThat(((PortalUser) tokens.convert(token("password").build()).getPrincipal()).member())
                .isEqualTo(second);
    }

    @Test
    void aMemberOfSomebodyElseCannotBeNamed() {
        linked(Role.UNIT_WORKER);
        name(fixture.member(fixture.township(fixture.county()), Role.LEADER, null, null)
                .id());

        assertThatThrownBy(() -> tokens.convert(token("password").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void aRoleWithPowerNeedsATokenOfTwoFactors() {
        Member admin = linked(Role.CAMPAIGN_ADMIN);

        assertThatThrownBy(() -> tokens.convert(token("password").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThat(((PortalUser) tokens.convert(token("two-factors").build()).getPrincipal()).member())
                .isEqualTo(admin);
    }

    @Test
    void aBureausSectionWorkerNeedsATokenOfTwoFactorsToo() {
        UUID bureau = fixture.department(fixture.county());
        Member worker = fixture.member(bureau, Role.SECTION_WORKER, fixture.unit(bureau, "section", "安全股"), null);
        ProviderFixture.link(fixture, identities, worker, login);

        assertThatThrownBy(() -> tokens.convert(token("password").build()))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThat(((PortalUser) tokens.convert(token("two-factors").build()).getPrincipal()).member())
                .isEqualTo(worker);
    }

    @Test
    void aTokenForSomethingElseFromElsewhereOrOfYesterdayIsRefused() {
        var checks = ApiTokens.checks(ProviderFixture.ISSUER);

        assertThat(checks.validate(token("password").build()).hasErrors()).isFalse();
        assertThat(checks.validate(
                                token("password").audience(List.of("account")).build())
                        .hasErrors())
                .isTrue();
        assertThat(checks.validate(token("password")
                                .issuer("https://elsewhere.example.org")
                                .build())
                        .hasErrors())
                .isTrue();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        assertThat(checks.validate(token("password")
                                .issuedAt(yesterday)
                                .expiresAt(yesterday.plusSeconds(300))
                                .build())
                        .hasErrors())
                .isTrue();
    }

    private Jwt.Builder token(String acr) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .issuer(ProviderFixture.ISSUER)
                .subject(login.identity().subject())
                .audience(List.of(ApiTokens.AUDIENCE))
                .claim("acr", acr)
                .claim("scope", "admin")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(300));
    }

    private Member linked(Role role) {
        Member member = fixture.member(fixture.township(fixture.county()), role, null, null);
        ProviderFixture.link(fixture, identities, member, login);
        return member;
    }

    private static void name(UUID memberId) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader(ApiTokens.MEMBER_HEADER, memberId.toString());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
