package org.anbiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.browser.KeycloakServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A whole login through the portal (its redirect, Keycloak's page, the password, the code's exchange, the session of a member) against
 * one request for a token at Keycloak's own token endpoint with the same account and password.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"anbiao.database.folder=", "anbiao.demo.small=true"})
@ActiveProfiles({"demo", "keycloak"})
class LoginBench {

    private static final KeycloakServer KEYCLOAK = KeycloakServer.start();
    /** More than log in at once: Keycloak refuses an account that another login is not quite done with (brute-force protection). */
    private static final List<String> USERS = List.of(
            "baila-cun",
            "baila-wangge",
            "baila-qiye",
            "baila-anquan",
            "jintao-cun",
            "jintao-wangge",
            "jintao-qiye",
            "jintao-anquan");
    private static final String PASSWORD = "anbiao2025";
    private static final int AT_ONCE = 4;
    private static final int LOGINS = 40;
    /** Pairs before the measured ones: a Keycloak and a portal that have run for an hour have compiled what a login runs. */
    private static final int WARM = 20;
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final BlockingQueue<String> free = new LinkedBlockingQueue<>(USERS);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry registry) {
        registry.add("server.port", KEYCLOAK::portalPort);
        registry.add("ANBIAO_KEYCLOAK_URL", KEYCLOAK::address);
        registry.add("ANBIAO_CLIENT_SECRET", KEYCLOAK::clientSecret);
    }

    @Test
    void loginThroughThePortalAgainstTheTokenEndpoint() throws Exception {
        allowDirectTokens();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Pairs.Outcome outcome = Pairs.compare(
                    LOGINS + " logins, " + AT_ONCE + " at once / tokens from the token endpoint",
                    "≤ 1.25 × the time (≥ 0.8 of the throughput)",
                    WARM,
                    Integer.getInteger("bench.pairs", 7),
                    () -> all(threads, () -> with(this::logIn)),
                    () -> all(threads, () -> with(this::token)));
            assertThat(outcome.ratio()).isPositive();
            Pairs.compare(
                    "the same logins / the same flow at Keycloak by a bare client, without the portal",
                    "",
                    2,
                    Integer.getInteger("bench.pairs", 7),
                    () -> all(threads, () -> with(this::logIn)),
                    () -> all(threads, () -> with(this::bareFlow)));
        } finally {
            threads.shutdownNow();
        }
    }

    /** An act with an account that nobody else uses meanwhile. */
    private interface Act {
        String by(String user) throws Exception;
    }

    private String with(Act act) throws Exception {
        String user = free.take();
        try {
            return act.by(user);
        } finally {
            free.put(user);
        }
    }

    private static Object all(ExecutorService threads, Callable<String> one) throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            calls.add(one);
        }
        int done = 0;
        for (Future<String> call : threads.invokeAll(calls)) {
            done += call.get().isEmpty() ? 0 : 1;
        }
        assertThat(done).isEqualTo(LOGINS);
        return done;
    }

    /** From the portal's first redirect to the session of a member; answers the portal's last redirect. */
    private String logIn(String user) throws Exception {
        Map<String, String> cookies = new TreeMap<>();
        URI at = URI.create("http://localhost:" + KEYCLOAK.portalPort() + "/oauth2/authorization/keycloak");
        HttpResponse<String> answer = get(at, cookies);
        answer = password(user, target(answer), cookies);
        answer = get(target(answer), cookies);
        String last = answer.headers().firstValue("Location").orElse("");
        assertThat(last).endsWith("/").doesNotContain("membership");
        return last;
    }

    /** Keycloak's page, and its answer to the password, which leads back to the portal. */
    private HttpResponse<String> password(String user, URI page, Map<String, String> cookies) throws Exception {
        Matcher form = FORM.matcher(get(page, cookies).body());
        assertThat(form.find()).isTrue();
        return send(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + PASSWORD)),
                cookies);
    }

    /** What Keycloak has to do for a login, and nothing else: its page, the password and the exchange of the code for tokens. */
    private String bareFlow(String user) throws Exception {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String verifier = base64.encodeToString(random);
        String challenge = base64.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String realm = KEYCLOAK.address() + "/realms/anbiao/protocol/openid-connect";
        String back = URLEncoder.encode(
                "http://localhost:" + KEYCLOAK.portalPort() + "/login/oauth2/code/keycloak", StandardCharsets.UTF_8);
        URI page = URI.create(realm + "/auth?response_type=code&client_id=anbiao-portal&scope=openid%20profile%20email&state=s&nonce=n"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri=" + back);
        HttpResponse<String> answer = password(user, page, new TreeMap<>());
        Matcher code = CODE.matcher(target(answer).getQuery());
        assertThat(code.find()).isTrue();
        answer = send(
                HttpRequest.newBuilder(URI.create(realm + "/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&client_id=anbiao-portal&client_secret="
                                + KEYCLOAK.clientSecret() + "&code=" + code.group(1) + "&code_verifier=" + verifier
                                + "&redirect_uri=" + back)),
                new TreeMap<>());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String token(String user) throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(
                                URI.create(KEYCLOAK.address() + "/realms/anbiao/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&scope=openid&client_id=bench"
                                + "&client_secret=bench&username=" + user + "&password=" + PASSWORD)),
                new TreeMap<>());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(URI address, Map<String, String> cookies) throws Exception {
        return send(HttpRequest.newBuilder(address), cookies);
    }

    private static URI target(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(
                                answer.uri() + " answered " + answer.statusCode() + ": " + answer.body())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> cookies) throws Exception {
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.header("Cookie", String.join("; ", pairs));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        return answer;
    }

    /** A client that may exchange a password for a token; the portal's realm has none, and its flow for it is closed. */
    private void allowDirectTokens() throws Exception {
        String token = json.readTree(send(
                                HttpRequest.newBuilder(URI.create(
                                                KEYCLOAK.address() + "/realms/master/protocol/openid-connect/token"))
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(HttpRequest.BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                                        + KEYCLOAK.adminPassword())),
                                new TreeMap<>())
                        .body())
                .get("access_token")
                .asText();
        String flows = "/authentication/flows";
        admin(token, "POST", flows, Map.of("alias", "bench", "providerId", "basic-flow", "topLevel", true));
        for (String step : List.of("direct-grant-validate-username", "direct-grant-validate-password")) {
            admin(token, "POST", flows + "/bench/executions/execution", Map.of("provider", step));
        }
        for (JsonNode step : json.readTree(admin(token, "GET", flows + "/bench/executions", Map.of()))) {
            @SuppressWarnings("unchecked")
            Map<String, Object> changed = json.convertValue(step, Map.class);
            changed.put("requirement", "REQUIRED");
            admin(token, "PUT", flows + "/bench/executions", changed);
        }
        String flow = "";
        for (JsonNode found : json.readTree(admin(token, "GET", flows, Map.of()))) {
            if (found.get("alias").asText().equals("bench")) {
                flow = found.get("id").asText();
            }
        }
        admin(
                token,
                "POST",
                "/clients",
                Map.of(
                        "clientId", "bench",
                        "secret", "bench",
                        "standardFlowEnabled", false,
                        "directAccessGrantsEnabled", true,
                        "authenticationFlowBindingOverrides", Map.of("direct_grant", flow)));
    }

    private String admin(String token, String method, String path, Map<String, ?> body) throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(KEYCLOAK.address() + "/admin/realms/anbiao"
                                + path.replace(" ", URLEncoder.encode(" ", StandardCharsets.UTF_8))))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                method.equals("GET")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))),
                new TreeMap<>());
        assertThat(answer.statusCode()).as(method + " " + path + " " + answer.body()).isLessThan(300);
        return answer.body();
    }
}
