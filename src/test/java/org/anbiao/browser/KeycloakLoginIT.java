package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.common.Messages;
import org.anbiao.identity.Invitations;
import org.anbiao.identity.LoginIdentities;
import org.anbiao.identity.LoginSuggestions;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.ProviderIdentity;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Login through a real Keycloak in a real browser. No account is used by two tests: one-time codes serve once. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"anbiao.database.folder=", "anbiao.demo.small=true", "anbiao.login.recheck=0s"})
@ActiveProfiles({"demo", "keycloak"})
@DirtiesContext
@ExtendWith(BrowserExtension.class)
class KeycloakLoginIT {

    private static final KeycloakServer KEYCLOAK = KeycloakServer.start();

    /** Of the accounts that stand for their roles, those that a password lets in. */
    private static final Set<Role> WITH_PASSWORD = EnumSet.of(
            Role.UNIT_WORKER,
            Role.GRID_WORKER,
            Role.EXPERT,
            Role.SERVICE_INSTITUTION,
            Role.ENTERPRISE_PRINCIPAL,
            Role.ENTERPRISE_SAFETY_MANAGER,
            Role.ENTERPRISE_EMPLOYEE);

    @Autowired
    LoginSuggestions accounts;

    @Autowired
    LoginIdentities identities;

    @Autowired
    Invitations invitations;

    @Autowired
    TenantDirectory tenants;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final Messages messages = new Messages();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        registry.add("server.port", KEYCLOAK::portalPort);
        registry.add("ANBIAO_KEYCLOAK_URL", KEYCLOAK::address);
        registry.add("ANBIAO_CLIENT_SECRET", KEYCLOAK::clientSecret);
    }

    @Test
    void everyRoleComesInAndWhoeverActsForABureauWithAOneTimeCodeOnly(Portal portal) {
        Map<Role, String> oneOfEach = new EnumMap<>(Role.class);
        accounts.all().stream()
                // used by other tests
                .filter(account -> !account.username().startsWith("xunzhong"))
                .forEach(account -> oneOfEach.putIfAbsent(Role.valueOf(account.role()), account.username()));
        assertThat(oneOfEach)
                .containsOnlyKeys(Role.values())
                .containsEntry(Role.UNIT_WORKER, "baila-cun")
                .containsEntry(Role.SECTION_WORKER, "chengguan-anquan");
        Map<String, Role> all = new LinkedHashMap<>();
        oneOfEach.forEach((role, username) -> all.put(username, role));
        // the same two roles the other way round: of a county, and of a township's own department
        all.put("shishi-zhen", Role.UNIT_WORKER);
        all.put("jintao-jingfa", Role.SECTION_WORKER);

        all.forEach((username, role) -> {
            Page page = askForPassword(portal, username, Portal.PASSWORD);
            if (username.equals("shishi-zhen") || !username.equals("jintao-jingfa") && !WITH_PASSWORD.contains(role)) {
                assertThat(page.url())
                        .as("%s is asked for a one-time code", username)
                        .startsWith(KEYCLOAK.address());
                page.locator("#otp").fill(OneTimeCode.now());
                page.locator("#kc-login").click();
            }
            awaitPortal(portal, page);
            assertThat(page.locator(".top-person").textContent())
                    .as(username)
                    .contains(messages.chinese("identity.role." + role.name()));
        });
    }

    @Test
    void theLoginPageIsChineseCalmAndFitsAPhone(Portal portal) {
        for (int width : new int[] {1440, 375}) {
            Page page = (width == 375 ? portal.onPhone() : portal.onWideWindow()).openAnonymously("/");
            page.locator("#kc-login").waitFor();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
            assertThat(page.locator("body").innerText())
                    .contains("安标", "安全生产标准化提升专项行动平台", "账号", "密码", "登录")
                    .doesNotContain("Sign in", "Password");
            portal.screenshot("keycloak-login");
            assertThat(portal.sidewaysOverflow()).isZero();
            assertThat(portal.accessibilityViolations()).isEmpty();
        }
    }

    @Test
    void aOneTimeCodeIsAskedForInChineseAndAWrongOneRefused(Portal portal) {
        Page page = askForPassword(portal.onPhone(), "xunzhong-anban", Portal.PASSWORD);
        page.locator("#otp").fill("000000");
        page.locator("#kc-login").click();
        page.getByText("动态口令不对").waitFor();
        portal.screenshot("keycloak-one-time-code");
        assertThat(portal.sidewaysOverflow()).isZero();
        page.locator("#otp").fill(OneTimeCode.now());
        page.locator("#kc-login").click();
        awaitPortal(portal, page);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountAlsoForTheRightOne(Portal portal) {
        Page page = askForPassword(portal, "xunzhong-wangge", "wrong-1");
        page.getByText("连续输错 5 次，账号锁定 30 分钟").waitFor();
        for (int attempt = 2; attempt <= 5; attempt++) {
            page.locator("#password").fill("wrong-" + attempt);
            page.locator("#kc-login").click();
            page.getByText("账号或密码不对").waitFor();
        }
        page.locator("#password").fill(Portal.PASSWORD);
        page.locator("#kc-login").click();

        page.getByText("连续输错 5 次，账号锁定 30 分钟").waitFor();
        assertThat(page.url()).startsWith(KEYCLOAK.address());
        assertThat(page.locator("#password")).isNotNull();
        portal.screenshot("keycloak-locked");
    }

    @Test
    void loggingOutOfThePortalLogsOutOfKeycloakToo(Portal portal) {
        Page page = askForPassword(portal, "xunzhong-cun", Portal.PASSWORD);
        awaitPortal(portal, page);
        page.locator(".top-person vaadin-menu-bar-button").first().click();
        page.getByText(messages.chinese("ui.logout")).last().click();
        page.waitForURL("**/signed-out*");
        portal.settle();
        page.getByText(messages.chinese("identity.signed-out.title")).waitFor();
        portal.screenshot("signed-out");
        page.getByText(messages.chinese("identity.signed-out.again")).click();

        // a new login asks for the password again: the session at Keycloak is over
        page.locator("#password").waitFor();
    }

    @Test
    void loggingOutAtKeycloakEndsTheSessionInThePortal(Portal portal) throws Exception {
        Page page = askForPassword(portal, "xunzhong-lingdao", Portal.PASSWORD);
        page.locator("#otp").fill(OneTimeCode.now());
        page.locator("#kc-login").click();
        awaitPortal(portal, page);
        logOutAtKeycloak("xunzhong-lingdao");

        page.reload();
        page.locator("#password").waitFor();
        assertThat(page.url()).startsWith(KEYCLOAK.address());
    }

    @Test
    void anAccountWithTwoMembershipsChoosesAndSwitches(Portal portal) {
        Page page = askForPassword(portal, "liangchu", Portal.PASSWORD);
        page.getByText(messages.chinese("identity.membership.choose")).waitFor();
        portal.settle();
        portal.screenshot("membership-choice");
        assertThat(portal.accessibilityViolations()).isEmpty();
        portal.open("/enterprises");
        page.getByText(messages.chinese("identity.membership.choose")).waitFor();

        page.locator(".membership-choice").filter(with("浔中镇")).click();
        awaitPortal(portal, page);
        assertThat(page.locator(".top-place").textContent()).contains("浔中镇");
        String session = sessionCookie(page);

        page.locator(".top-person vaadin-menu-bar-button").first().click();
        page.getByText(messages.chinese("identity.membership.switch")).last().click();
        page.getByText(messages.chinese("identity.membership.choose")).waitFor();
        portal.settle();
        page.locator(".membership-choice").filter(with("龙浔镇")).click();
        page.waitForFunction("() => document.querySelector('.top-place')?.textContent.includes('龙浔镇')");
        assertThat(sessionCookie(page)).isNotEqualTo(session);
    }

    @Test
    void anAccountWithoutMembershipIsToldWhatToDo(Portal portal) {
        Page page = askForPassword(portal.onPhone(), "xinren", Portal.PASSWORD);
        page.getByText(messages.chinese("identity.membership.none")).waitFor();
        portal.settle();
        portal.screenshot("membership-none");
        assertThat(portal.sidewaysOverflow()).isZero();
        assertThat(portal.accessibilityViolations()).isEmpty();
        portal.open("/todo");
        page.getByText(messages.chinese("identity.membership.none")).waitFor();
    }

    @Test
    void aNewPersonAcceptsAnInvitationSetsUpAOneTimeCodeAndComesIn(Portal portal) throws Exception {
        newAccount("xinyuan-wang", "王新员");
        String link = URI.create(invite("baila", "王新员")).getPath();

        Page page = portal.onPhone().openAnonymously(link);
        page.getByText("王新员").first().waitFor();
        portal.settle();
        portal.screenshot("invitation-before-login");
        assertThat(portal.sidewaysOverflow()).isZero();
        page.getByText(messages.chinese("identity.invitation.provider-login")).click();
        page.locator("#username").fill("xinyuan-wang");
        page.locator("#password").fill(Portal.PASSWORD);
        page.locator("#kc-login").click();

        // back at the invitation, now under the account's name, and no member yet
        page.waitForURL("**" + link);
        page.getByText(messages.chinese("identity.invitation.accept")).waitFor();
        assertThat(page.locator("body").innerText()).contains("xinyuan-wang");
        portal.screenshot("invitation-after-login");
        page.getByText(messages.chinese("identity.invitation.accept")).click();
        page.getByText(messages.chinese("identity.invitation.enter-portal")).click();

        // a leader reads the whole township: a one-time code is set up on the way in
        page.locator("#totp").waitFor();
        assertThat(page.locator("body").innerText()).contains("您的岗位登录时需要动态口令，请先完成设置");
        portal.screenshot("keycloak-set-up-one-time-code");
        page.locator("#totp").fill(OneTimeCode.now(page.locator("#totpSecret").inputValue()));
        page.locator("#saveTOTPBtn").click();
        awaitPortal(portal, page);
        assertThat(page.locator(".top-person").textContent())
                .contains("王新员", messages.chinese("identity.role." + Role.LEADER.name()));
        portal.openAnonymously(link)
                .getByText(messages.chinese("identity.invitation.unknown-title"))
                .waitFor();
    }

    /** What an administrator of accounts does in Keycloak for somebody who is new. */
    private void newAccount(String username, String name) throws Exception {
        HttpResponse<String> made = admin(
                "POST",
                KEYCLOAK.address() + "/admin/realms/anbiao/users",
                json.writeValueAsString(Map.of("username", username, "firstName", name, "enabled", true)));
        assertThat(made.statusCode()).isEqualTo(201);
        String user = made.headers().firstValue("Location").orElseThrow();
        // the demonstration's password is weaker than the policy: entered as the realm's file does, not chosen by the
        // person
        String realm = KEYCLOAK.address() + "/admin/realms/anbiao";
        String policy = json.readTree(admin("GET", realm, "").body())
                .get("passwordPolicy")
                .asText();
        try {
            change(realm, "");
            assertThat(admin(
                                    "PUT",
                                    user + "/reset-password",
                                    json.writeValueAsString(
                                            Map.of("type", "password", "temporary", false, "value", Portal.PASSWORD)))
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            change(realm, policy);
        }
    }

    /** The link that the authority's system administrator hands to a leader. */
    private String invite(String tenant, String name) {
        UUID tenantId = tenants.findByCode(tenant).orElseThrow().id();
        Member administrator = currentActor.callAs(
                tenants.systemActor(tenantId),
                () -> transaction.execute(status -> jdbc.sql(
                                "select id, display_name from member where tenant_id = ? and role = 'TENANT_ADMIN'")
                        .param(tenantId)
                        .query((row, number) -> new Member(
                                row.getObject("id", UUID.class),
                                tenantId,
                                row.getString("display_name"),
                                Role.TENANT_ADMIN,
                                null,
                                null))
                        .single()));
        PortalUser user = new PortalUser(
                "test",
                "",
                administrator,
                tenants.actor(administrator.id(), administrator.displayName(), tenantId, null, null));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, "", user.getAuthorities()));
        try {
            return invitations
                    .invite(new Invitations.Invitee(name, "13700009876", "", Role.LEADER, null))
                    .link();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theApiTakesTokensOfTheRealmThatWereMadeForIt() throws Exception {
        String clients = KEYCLOAK.address() + "/admin/realms/anbiao/clients";
        for (String scope : new String[] {"anbiao-api", "profile"}) {
            String client = "probe-" + scope;
            HttpResponse<String> made = admin("POST", clients, """
                    {"clientId": "%s", "secret": "probe", "serviceAccountsEnabled": true,
                     "standardFlowEnabled": false, "defaultClientScopes": ["basic", "%s"]}
                    """.formatted(client, scope));
            assertThat(made.statusCode()).isEqualTo(201);
        }
        String token = clientToken("probe-anbiao-api");

        assertThat(api(token)).as("no membership yet").isEqualTo(401);
        link(JWTParser.parse(token).getJWTClaimsSet().getSubject());
        assertThat(api(token)).isEqualTo(200);
        String other = clientToken("probe-profile");
        link(JWTParser.parse(other).getJWTClaimsSet().getSubject());
        assertThat(api(other)).as("not made for the API").isEqualTo(401);
    }

    @Test
    void bothPasswordPoliciesRefuseWhatTheySay() throws Exception {
        String realm = KEYCLOAK.address() + "/admin/realms/anbiao";
        String policy = json.readTree(admin("GET", realm, "").body())
                .get("passwordPolicy")
                .asText();
        Matcher second = Pattern.compile("`(length[^`]*passwordBlacklist[^`]*)`")
                .matcher(Files.readString(Path.of("docs/keycloak.md")));
        assertThat(second.find()).isTrue();

        assertThat(takes("nosignandnodigit")).as("no digit").isFalse();
        assertThat(takes("Aa1!aaaa")).as("too short").isFalse();
        try {
            change(realm, second.group(1));
            assertThat(takes("1234567890")).as("common").isFalse();
            assertThat(takes("longxun-lingdao7")).as("contains the account").isFalse();
            assertThat(takes("nosignandnodigit")).as("long and not common").isTrue();
        } finally {
            change(realm, policy);
            assertThat(takes("Nosign-and-1-digit")).isTrue();
        }
    }

    private void change(String realm, String policy) throws Exception {
        assertThat(admin("PUT", realm, json.writeValueAsString(Map.of("passwordPolicy", policy)))
                        .statusCode())
                .isEqualTo(204);
    }

    /** Whether Keycloak takes this as a new password of an account that no test logs in with. */
    private boolean takes(String password) throws Exception {
        String users = KEYCLOAK.address() + "/admin/realms/anbiao/users";
        String id = json.readTree(admin("GET", users + "?exact=true&username=longxun-lingdao", "")
                        .body())
                .get(0)
                .get("id")
                .asText();
        String body = json.writeValueAsString(Map.of("type", "password", "temporary", false, "value", password));
        return admin("PUT", users + "/" + id + "/reset-password", body).statusCode() == 204;
    }

    private HttpResponse<String> admin(String method, String address, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + adminToken())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String clientToken(String client) throws Exception {
        return json.readTree(http.send(
                                HttpRequest.newBuilder(URI.create(
                                                KEYCLOAK.address() + "/realms/anbiao/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials&client_secret=probe&client_id="
                                                        + client))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .get("access_token")
                .asText();
    }

    private int api(String token) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + KEYCLOAK.portalPort() + "/api/v1/enterprises"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Makes an account of the realm a worker of one township's village: a client has no second factor. */
    private void link(String subject) {
        UUID tenantId = tenants.findByCode("baila").orElseThrow().id();
        currentActor.runAs(
                tenants.systemActor(tenantId),
                () -> transaction.executeWithoutResult(status -> {
                    UUID memberId = jdbc.sql(
                                    "insert into member (display_name, role, unit_id) select '接口', 'UNIT_WORKER', id"
                                            + " from org_unit where tenant_id = ? and name = '白濑村' returning id")
                            .param(tenantId)
                            .query(UUID.class)
                            .single();
                    identities.link(
                            memberId,
                            new ProviderIdentity(
                                    KEYCLOAK.address() + "/realms/anbiao", subject, "probe", "probe", null, false));
                }));
    }

    /** Opens the portal and answers Keycloak's question for name and password. */
    private static Page askForPassword(Portal portal, String username, String password) {
        Page page = portal.openAnonymously("/");
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForLoadState();
        return page;
    }

    private static void awaitPortal(Portal portal, Page page) {
        page.locator(".top-person").waitFor();
        portal.settle();
        assertThat(page.url()).startsWith(portal.address());
    }

    private static com.microsoft.playwright.Locator.FilterOptions with(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static String sessionCookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("anbiao"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    /** What an administrator of accounts does in Keycloak. */
    private void logOutAtKeycloak(String username) throws Exception {
        String admin = KEYCLOAK.address() + "/admin/realms/anbiao/users";
        JsonNode users = json.readTree(
                admin("GET", admin + "?exact=true&username=" + username, "").body());
        String id = users.get(0).get("id").asText();
        HttpResponse<String> answer = admin("POST", admin + "/" + id + "/logout", "");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private String adminToken() throws Exception {
        return json.readTree(http.send(
                                HttpRequest.newBuilder(URI.create(
                                                KEYCLOAK.address() + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                                        + KEYCLOAK.adminPassword()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .get("access_token")
                .asText();
    }
}
