package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Requests that the pages' own script would never send: without or with a wrong token, to parts that are not there, to other pages. */
@BrowserTest
class ForgedRequestsIT {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final String EMPTY = "\"rpc\":[],\"syncId\":0,\"clientId\":0";

    @Test
    void aRequestNeedsTheSessionsToken(Portal portal) throws Exception {
        Session session = new Session(portal.address(), "baila-wangge");
        assertThat(session.send("{\"csrfToken\":\"" + session.key + "\"," + EMPTY + "}")
                        .body())
                .contains("\"syncId\"");
        for (String token :
                new String[] {"\"csrfToken\":\"00000000-0000-0000-0000-000000000000\",", "\"csrfToken\":\"\",", ""}) {
            HttpResponse<String> answer = session.send("{" + token + EMPTY + "}");
            assertThat(answer.body()).as(token).doesNotContain("\"changes\":[{").doesNotContain("Exception");
        }
    }

    @Test
    void nobodyTalksToAnothersSession(Portal portal) throws Exception {
        Session session = new Session(portal.address(), "baila-wangge");
        HttpResponse<String> answer = new Session(portal.address())
                .post(
                        "/?v-r=uidl&v-uiId=" + session.ui,
                        "{\"csrfToken\":\"" + session.key + "\"," + EMPTY + "}",
                        "application/json");
        assertThat(answer.body()).doesNotContain("\"changes\":[{");
        assertThat(answer.body()).containsAnyOf("sessionExpired", "Session expired", "login", "\"meta\"");
    }

    @Test
    void eventsToPartsThatAreNotThereChangeNothing(Portal portal) throws Exception {
        Session session = new Session(portal.address(), "baila-wangge");
        String[] calls = {
            "{\"type\":\"event\",\"node\":99999,\"event\":\"click\",\"data\":{}}",
            "{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"getClass\",\"templateEventMethodArgs\":[],\"promise\":0}",
            "{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"navigate\",\"templateEventMethodArgs\":[\"reports/forms\"],\"promise\":0}",
            "{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"innerHTML\",\"value\":\"<script>alert(1)</script>\"}",
            "{\"type\":\"nonsense\",\"node\":1}"
        };
        for (String call : calls) {
            HttpResponse<String> answer = session.send(
                    "{\"csrfToken\":\"" + session.key + "\",\"rpc\":[" + call + "],\"syncId\":0,\"clientId\":0}");
            assertThat(answer.body())
                    .as(call)
                    .doesNotContain("alert(1)")
                    .doesNotContain("java.lang")
                    .doesNotContain("org.anbiao");
            session = new Session(portal.address(), "baila-wangge");
        }
    }

    /** Whose session ended, for instance by changing to another membership: the cookie of a new one would replace the one just entered. */
    @Test
    void onlyAPageThatIsOpenedReplacesTheSession(Portal portal) throws Exception {
        String push = "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=00000000-0000-0000-0000-000000000000"
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Transport=";
        String gone = "anbiao=00000000000000000000000000000000";
        for (String late : new String[] {push + "close", push + "long-polling", "/manifest.webmanifest", "/login"}) {
            assertThat(sessionsMade(portal, late, "cors", gone)).as(late).isEmpty();
        }
        assertThat(sessionsMade(portal, push + "long-polling", "navigate", gone))
                .hasSize(1);
        assertThat(sessionsMade(portal, "/login", "navigate", gone)).hasSize(1);
        assertThat(sessionsMade(portal, "/login", "cors", "other=1"))
                .as("who has no session may get one")
                .hasSize(1);
    }

    private static List<String> sessionsMade(Portal portal, String path, String purpose, String cookies)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Cookie", cookies)
                .header("Sec-Fetch-Mode", purpose)
                .build();
        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("anbiao="))
                .toList();
    }

    @Test
    void pagesAreNotFramedAndRunOwnScriptsOnly(Portal portal) throws Exception {
        HttpResponse<String> page = new Session(portal.address()).get("/login");
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("frame-ancestors 'none'", "script-src 'self' 'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        Matcher nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        Matcher scripts = Pattern.compile("<script(?![^>]*nonce=)[^>]*>").matcher(page.body());
        assertThat(scripts.find()).as("a script without the nonce").isFalse();
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    void noAddressOfARequestLeadsElsewhere(Portal portal) throws Exception {
        for (String path : new String[] {
            "//example.org/",
            "/%2f%2fexample.org",
            "/login?continue=https://example.org",
            "/login?redirect=//example.org",
            "/todo?next=https://example.org"
        }) {
            HttpResponse<String> answer = new Session(portal.address()).get(path);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(path)
                    .doesNotContain("//example.org");
        }
        for (String path : new String[] {
            "/..%2f..%2fetc/passwd",
            "/VAADIN/..%2f..%2fapplication.yaml",
            "/%2e%2e/application.yaml",
            "/VAADIN/static/..;/..;/WEB-INF/web.xml"
        }) {
            HttpResponse<String> answer = new Session(portal.address()).get(path);
            assertThat(answer.body()).as(path).doesNotContain("root:").doesNotContain("spring:");
        }
    }

    /** A person at work without a browser. */
    private static final class Session {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        private final String address;
        private String key = "";
        private String ui = "0";

        Session(String address) {
            this.address = address;
        }

        Session(String address, String username) throws IOException, InterruptedException {
            this(address);
            String login = get("/login").body();
            String token = find(Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\""), login);
            post(
                    "/login",
                    "username=" + username + "&password=" + Portal.PASSWORD + "&_csrf="
                            + URLEncoder.encode(token, StandardCharsets.UTF_8),
                    "application/x-www-form-urlencoded");
            String start = get("/?v-r=init&location=todo&query=").body();
            key = find(KEY, start);
            ui = find(UI, start);
        }

        HttpResponse<String> send(String body) throws IOException, InterruptedException {
            return post("/?v-r=uidl&v-uiId=" + ui, body, "application/json; charset=UTF-8");
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String find(Pattern pattern, String text) {
            Matcher found = pattern.matcher(text);
            return found.find() ? found.group(1) : "";
        }
    }
}
