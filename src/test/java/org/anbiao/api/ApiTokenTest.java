package org.anbiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Service accounts: a token is one authority's, permits its scopes and nothing else, ends, and writes once. */
@DatabaseTest
class ApiTokenTest {

    private static final String ADOPTION = "{\"kind\":\"safety_org\",\"achievedOn\":\"2025-03-01\"}";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    ApiProblems problems;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc api;
    private UUID ours;
    private UUID mine;
    private UUID foreign;

    @BeforeEach
    void twoTownships() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        UUID county = fixture.county();
        ours = fixture.township(county);
        UUID theirs = fixture.township(county);
        mine = fixture.enterprise(ours, fixture.unit(ours, "village", "甲村"), "虚构甲厂");
        foreign = fixture.enterprise(theirs, fixture.unit(theirs, "village", "乙村"), "虚构乙厂");
        fixture.logIn(ours, Role.TENANT_ADMIN);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aTokenReadsItsAuthoritysDataWithinItsScopes() throws Exception {
        String token = issue("registry.read");
        api.perform(bearer(get("/api/v1/enterprises"), token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].name").value("虚构甲厂"));
        api.perform(bearer(get("/api/v1/enterprises/" + foreign), token)).andExpect(status().isNotFound());
        api.perform(bearer(get("/api/v1/reports"), token))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("api.not-permitted"));
        api.perform(write(mine, "key-00000001", ADOPTION, token)).andExpect(status().isForbidden());
    }

    @Test
    void aTokenIsForTheApiOnly() throws Exception {
        String token = issue("registry.read");
        fixture.logOut();
        api.perform(bearer(get("/files/" + UUID.randomUUID()), token)).andExpect(status().is3xxRedirection());
    }

    @Test
    void withdrawnExpiredAndInventedTokensAreRefusedAlike() throws Exception {
        String withdrawn = issue("registry.read");
        tokens.revoke(tokens.list().get(0).id());
        String expired = issue("registry.read");
        fixture.asSystem(ours, () -> jdbc.sql("update api_token set expires_on = ? where revoked_at is null")
                .param(LocalDate.now(clock).minusDays(1))
                .update());
        for (String token : new String[] {withdrawn, expired, "anb_invented", "anb_" + "A".repeat(43), "anb_"}) {
            api.perform(bearer(get("/api/v1/enterprises"), token))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("invalid_token")))
                    .andExpect(jsonPath("$.code").value("api.token.refused"));
        }
    }

    @Test
    void onlyTheHashIsKeptAndTheUseIsNoted() throws Exception {
        String token = issue("registry.read");
        assertThat(fixture.asSystem(ours, () -> jdbc.sql("select to_jsonb(t)::text from api_token t")
                        .query(String.class)
                        .single()))
                .doesNotContain(token)
                .contains(token.substring(0, 10));
        assertThat(tokens.list().get(0).lastUsedAt()).isNull();
        api.perform(bearer(get("/api/v1/enterprises"), token)).andExpect(status().isOk());
        fixture.logIn(ours, Role.TENANT_ADMIN);
        assertThat(tokens.list().get(0).lastUsedAt()).isNotNull();
    }

    @Test
    void onlyTheSystemAdministratorMakesTokensAndWithinTheRules() {
        LocalDate soon = LocalDate.now(clock).plusDays(30);
        refused("api.token.name", () -> tokens.issue(" ", Set.of("registry.read"), soon));
        refused("api.token.scopes", () -> tokens.issue("数据平台", Set.of(), soon));
        refused("api.token.scopes", () -> tokens.issue("数据平台", Set.of("tenant.admin"), soon));
        refused("api.token.expiry", () -> tokens.issue("数据平台", Set.of("registry.read"), soon.plusDays(400)));
        fixture.logIn(ours, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> tokens.list()).isInstanceOf(AccessDeniedException.class);
        fixture.logIn(fixture.township(fixture.county()), Role.TENANT_ADMIN);
        assertThat(tokens.list()).isEmpty();
    }

    @Test
    void aWriteSentAgainIsDoneOnce() throws Exception {
        String token = issue("fact.record", "registry.read");
        String first = api.perform(write(mine, "key-00000001", ADOPTION, token))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = api.perform(write(mine, "key-00000001", ADOPTION, token))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).isEqualTo(first);
        assertThat(fixture.asSystem(ours, () -> jdbc.sql("select count(*) from enterprise_adoption")
                        .query(Long.class)
                        .single()))
                .isOne();
        api.perform(write(mine, "key-00000001", ADOPTION.replace("03-01", "03-02"), token))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("api.key.other-request"));
        api.perform(write(mine, "key-00000002", ADOPTION, token))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("registry.adoption.in-force"));
        // what was refused may be sent again under its key, put right
        api.perform(write(mine, "key-00000002", ADOPTION.replace("safety_org", "five_s"), token))
                .andExpect(status().isCreated());
    }

    @Test
    void aMachineFindingSentAgainIsProposedOnce() throws Exception {
        String token = issue("hazard.record", "registry.read");
        String seen = LocalDate.now(clock).toString();
        String finding = """
                {"device":"camera-12","category":"fire","description":"通道堆放纸箱","place":"东门","seenOn":"%s"}""".formatted(seen);
        String first = api.perform(propose(mine, "camera-12-0001", finding, token))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String again = api.perform(propose(mine, "camera-12-0001", finding, token))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).as("the same answer").isEqualTo(first).contains("\"id\"");
        assertThat(proposals()).as("one proposal").isOne();
        for (String other : new String[] {finding.replace("东门", "西门"), finding.replace("camera-12", "camera-13")}) {
            api.perform(propose(mine, "camera-12-0001", other, token))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.code").value("api.key.other-request"));
        }
        assertThat(proposals()).as("nothing of what was refused").isOne();
        api.perform(propose(mine, "camera-12-0002", finding.replace("东门", "西门"), token))
                .andExpect(status().isCreated());
        assertThat(proposals()).isEqualTo(2);
    }

    private long proposals() {
        return fixture.asSystem(
                ours, () -> jdbc.sql("select count(*) from hazard where source = 'device' and state = 'proposed'")
                        .query(Long.class)
                        .single());
    }

    private static MockHttpServletRequestBuilder propose(UUID enterprise, String key, String body, String token) {
        return bearer(post("/api/v1/enterprises/" + enterprise + "/hazard-proposals"), token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void aWriteNeedsAKeyAReadableBodyAndAnEnterpriseOfOnesOwn() throws Exception {
        String token = issue("fact.record", "registry.read");
        api.perform(bearer(post("/api/v1/enterprises/" + mine + "/adoptions"), token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ADOPTION))
                .andExpect(jsonPath("$.code").value("api.key.missing"));
        api.perform(write(mine, "short", ADOPTION, token))
                .andExpect(jsonPath("$.code").value("api.key.unreadable"));
        api.perform(write(mine, "key-00000003", "{\"kind\":", token))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("api.body.unreadable"));
        api.perform(write(mine, "key-00000003", "{\"kind\":\"x\",\"achievedOn\":\"2025-03-01\"}", token))
                .andExpect(jsonPath("$.code").value("api.field.unreadable"));
        for (UUID other : new UUID[] {foreign, UUID.randomUUID()}) {
            api.perform(write(other, "key-" + other, ADOPTION, token))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("registry.enterprise.not-found"));
        }
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() throws Exception {
        ApiRateLimit limit = new ApiRateLimit(ApiRateLimit.By.ADDRESS, 3, problems);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(limit, "192.0.2.1").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask(limit, "192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).matches("[1-9][0-9]?");
        assertThat(refused.getContentAsString()).contains("api.too-many", "请求过于频繁");
        assertThat(ask(limit, "192.0.2.2").getStatus()).as("another address").isEqualTo(200);
    }

    private static MockHttpServletResponse ask(ApiRateLimit limit, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/enterprises");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private String issue(String... scopes) {
        return tokens.issue("数据平台", Set.of(scopes), LocalDate.now(clock).plusDays(30))
                .secret();
    }

    private static MockHttpServletRequestBuilder bearer(MockHttpServletRequestBuilder request, String token) {
        return request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder write(UUID enterprise, String key, String body, String token) {
        return bearer(post("/api/v1/enterprises/" + enterprise + "/adoptions"), token)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
