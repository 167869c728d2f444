package org.anbiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A registered device proposes for its own enterprise alone, under its registered name, until it is withdrawn. */
@DatabaseTest
class DeviceTest {

    private static final String NAME = "东门 3 号摄像机";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    DeviceService devices;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private MockMvc api;
    private UUID ours;
    private UUID county;
    private UUID mine;
    private UUID sister;
    private UUID foreign;
    private LocalDate soon;

    @BeforeEach
    void twoTownships() {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county = fixture.county();
        ours = fixture.township(county);
        UUID village = fixture.unit(ours, "village", "甲村");
        mine = fixture.enterprise(ours, village, "虚构甲厂");
        sister = fixture.enterprise(ours, village, "虚构丙厂");
        UUID theirs = fixture.township(county);
        foreign = fixture.enterprise(theirs, fixture.unit(theirs, "village", "乙村"), "虚构乙厂");
        fixture.logIn(ours, Role.TENANT_ADMIN);
        soon = LocalDate.now(clock).plusDays(30);
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void aDeviceProposesUnderItsRegisteredName() throws Exception {
        String secret = register(mine, NAME);
        propose(mine, "warning-0001", secret).andExpect(status().isCreated());
        assertThat(descriptions()).containsExactly(NAME + "：通道堆放纸箱");
        fixture.logIn(ours, Role.TENANT_ADMIN);
        Device heard = devices.list().get(0);
        assertThat(heard.token().lastUsedAt()).isNotNull();
        assertThat(heard.enterpriseName()).isEqualTo("虚构甲厂");
        assertThat(heard.place()).isEqualTo("东门");
    }

    @Test
    void whatIsSentAgainIsProposedOnceAndTwoDevicesDoNotShareKeys() throws Exception {
        String first = register(mine, NAME);
        String second = register(mine, "西门摄像机");
        propose(mine, "warning-0001", first).andExpect(status().isCreated());
        propose(mine, "warning-0001", first).andExpect(status().isCreated());
        propose(mine, "warning-0001", second).andExpect(status().isCreated());
        assertThat(descriptions()).containsExactlyInAnyOrder(NAME + "：通道堆放纸箱", "西门摄像机：通道堆放纸箱");
    }

    @Test
    void aDeviceSpeaksForNoOtherEnterpriseAndReadsNothing() throws Exception {
        String secret = register(mine, NAME);
        for (UUID other : List.of(sister, foreign, UUID.randomUUID())) {
            propose(other, "warning-0001", secret)
                    .andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.code").value("hazard.enterprise-not-yours"));
        }
        assertThat(descriptions()).isEmpty();
        for (String address : List.of("/api/v1/enterprises", "/api/v1/enterprises/" + mine, "/api/v1/facts")) {
            api.perform(get(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + secret))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void aWithdrawnDeviceIsNotHeard() throws Exception {
        String secret = register(mine, NAME);
        tokens.revoke(devices.list().get(0).token().id());
        propose(mine, "warning-0001", secret)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("api.token.refused"));
        fixture.logIn(ours, Role.TENANT_ADMIN);
        register(mine, NAME);
        assertThat(devices.list())
                .extracting(device -> device.token().revokedAt() == null)
                .containsExactly(true, false);
    }

    @Test
    void ofAnEnterpriseThatWentElsewhereADeviceIsRefusedAndCanBeWithdrawn() throws Exception {
        UUID bureau = fixture.department(county);
        supervise(bureau);
        fixture.logIn(bureau, Role.TENANT_ADMIN);
        String secret = register(mine, NAME);
        supervise(ours);
        propose(mine, "warning-0001", secret)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("hazard.enterprise-not-yours"));
        fixture.logIn(bureau, Role.TENANT_ADMIN);
        Device left = devices.list().get(0);
        assertThat(left.enterpriseName()).as("no longer ours to read").isEmpty();
        tokens.revoke(left.token().id());
        assertThat(devices.list().get(0).token().revokedAt()).isNotNull();
    }

    @Test
    void whatIsOutOfDateMayBeRegisteredAgainUnderItsName() throws Exception {
        String former = register(mine, NAME);
        fixture.asSystem(ours, () -> jdbc.sql("update api_token set expires_on = ?")
                .param(LocalDate.now(clock).minusDays(1))
                .update());
        String renewed = register(mine, NAME);
        propose(mine, "warning-0001", former).andExpect(status().isUnauthorized());
        propose(mine, "warning-0001", renewed).andExpect(status().isCreated());
    }

    @Test
    void devicesAndSystemsHaveListsOfTheirOwn() {
        register(mine, NAME);
        tokens.issue("数据平台", java.util.Set.of("registry.read"), soon);
        assertThat(tokens.list()).extracting(ApiToken::name).containsExactly("数据平台");
        assertThat(devices.list()).extracting(device -> device.token().name()).containsExactly(NAME);
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        register(mine, NAME);
        refused("api.device.twice", () -> devices.register(mine, " " + NAME + " ", "", soon));
        refused("api.device.name", () -> devices.register(mine, " ", "", soon));
        refused("api.device.name", () -> devices.register(mine, "名".repeat(61), "", soon));
        refused("api.device.place", () -> devices.register(mine, "二号", "处".repeat(61), soon));
        refused("api.token.expiry", () -> devices.register(mine, "二号", "", soon.plusDays(400)));
        refused("registry.enterprise.not-found", () -> devices.register(foreign, "二号", "", soon));
        assertThat(devices.list()).hasSize(1);
        fixture.logIn(ours, Role.CAMPAIGN_ADMIN);
        assertThatThrownBy(() -> devices.list()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theDatabaseGivesADeviceNoOtherScope() {
        register(mine, NAME);
        assertThatThrownBy(() -> fixture.asSystem(
                        ours, () -> jdbc.sql("update api_token set scopes = '{registry.read}' where enterprise_id = ?")
                                .param(mine)
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("api_token_device");
    }

    private void supervise(UUID tenantId) {
        fixture.asSystem(ours, () -> jdbc.sql("update enterprise set supervisor_tenant_id = ? where id = ?")
                .params(tenantId, mine)
                .update());
    }

    private String register(UUID enterprise, String name) {
        return devices.register(enterprise, name, "东门", soon).secret();
    }

    private ResultActions propose(UUID enterprise, String key, String secret) throws Exception {
        return api.perform(post("/api/v1/enterprises/" + enterprise + "/hazard-proposals")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"device":"冒名设备","category":"fire","description":"通道堆放纸箱","place":"东门","seenOn":"%s"}""".formatted(LocalDate.now(clock))));
    }

    private List<String> descriptions() {
        return fixture.asSystem(ours, () -> jdbc.sql("select description from hazard where source = 'device'")
                .query(String.class)
                .list());
    }

    private static void refused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }
}
