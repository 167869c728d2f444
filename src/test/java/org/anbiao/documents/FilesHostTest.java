package org.anbiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.documents.FileLinks.Link;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.identity.Role;
import org.anbiao.support.TenantFixture;
import org.anbiao.support.ViewTester;
import org.apache.catalina.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/**
 * Files on a host of their own, on a real port that is asked under both names. What the portal checks is asked as its address always was; the
 * rest goes over the wire.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "anbiao.files.origin=https://files.example.gov.cn",
            "anbiao.public-url=https://anbiao.example.gov.cn",
            "vaadin.productionMode=true"
        })
@ActiveProfiles("test")
@Import({TenantFixture.class, ViewTester.class})
@ExtendWith(OutputCaptureExtension.class)
class FilesHostTest {

    private static final String ORIGIN = "https://files.example.gov.cn";
    private static final String FILES = "files.example.gov.cn";
    private static final String PORTAL = "anbiao.example.gov.cn";
    private static final byte[] PNG = QrCode.png("test", 1);
    private static final byte[] PDF = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }
    }

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    FileStore files;

    @Autowired
    FileLinks links;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvc portal;
    private UUID county;
    private UUID township;
    private UUID village;
    private UUID enterprise;

    @BeforeEach
    void anEnterprise() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        county = fixture.county();
        township = fixture.township(county);
        village = fixture.unit(township, "village", "甲村");
        enterprise = fixture.enterprise(township, village, "虚构甲厂");
    }

    @Test
    void whoMayHaveAPictureIsSentOnAndGetsItThere() throws Exception {
        StoredFile photo = stored("消防通道.png", PNG);
        for (RequestPostProcessor person : List.of(
                person(township, Role.SAFETY_OFFICE, null),
                person(county, Role.LEADER, null),
                person(township, Role.ENTERPRISE_PRINCIPAL, enterprise))) {
            Answer answer = ask(FILES, sentOn(photo, person));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(PNG);
            assertThat(answer.header("Content-Type")).isEqualTo("image/png");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("inline")
                    .contains("filename*=UTF-8''%E6%B6%88%E9%98%B2%E9%80%9A%E9%81%93.png");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=3600");
            assertClosed(answer);
        }
    }

    @Test
    void aPdfIsShownAndAnOfficeFileIsSaved() throws Exception {
        RequestPostProcessor office = person(township, Role.SAFETY_OFFICE, null);
        byte[] docx = OfficeSamples.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");

        Answer pdf = ask(FILES, sentOn(stored("方案.pdf", PDF), office));
        assertThat(pdf.body()).isEqualTo(PDF);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.header("Content-Disposition")).startsWith("inline");
        assertThat(pdf.header("Content-Security-Policy")).contains("style-src 'unsafe-inline'");
        assertThat(pdf.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        Answer word = ask(FILES, sentOn(stored("年度计划.docx", docx), office));
        assertThat(word.status()).isEqualTo(200);
        assertThat(word.header("Content-Disposition")).startsWith("attachment");
        assertClosed(word);
    }

    @Test
    void anAuthoritysOwnFileGoesTheSameWay() throws Exception {
        StoredFile own = fixture.asSystem(township, () -> files.store(null, "会议纪要.pdf", PDF));

        Answer answer = ask(FILES, sentOn(own, person(township, Role.SAFETY_OFFICE, null)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
    }

    @Test
    void forAnybodyElseTheFileDoesNotExistAndAVisitorLogsIn() throws Exception {
        StoredFile photo = stored("回执.png", PNG);
        UUID neighbour = fixture.enterprise(township, village, "虚构乙厂");
        for (RequestPostProcessor person : List.of(
                person(fixture.township(county), Role.SAFETY_OFFICE, null),
                person(fixture.department(county), Role.CAMPAIGN_ADMIN, null),
                person(township, Role.ENTERPRISE_PRINCIPAL, neighbour))) {
            portal.perform(get("/files/" + photo.id()).with(person))
                    .andExpect(status().isNotFound())
                    .andExpect(header().doesNotExist(HttpHeaders.LOCATION));
        }
        Answer visitor = ask(PORTAL, "/files/" + photo.id());
        assertThat(visitor.status()).isEqualTo(302);
        assertThat(visitor.header("Location")).endsWith("/login").doesNotContain(FILES);
    }

    @Test
    void aMinuteLaterTheAddressIsOverAndSaysSo() throws Exception {
        String address = sentOn(stored("回执.png", PNG), person(township, Role.SAFETY_OFFICE, null));
        clock.forward(Duration.ofSeconds(50));
        assertThat(ask(FILES, address).status()).isEqualTo(200);

        clock.forward(Duration.ofSeconds(11));

        Answer over = ask(FILES, address);
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.text()).isEqualTo("链接已过期或无效。请回到安标，重新打开这个文件。");
        assertThat(over.header("Cache-Control")).isEqualTo("no-store");
        assertClosed(over);
        assertThat(ask(FILES, address, "Accept-Language: en").text()).contains("has expired");
    }

    @Test
    void anAlteredAddressIsNone() throws Exception {
        String address = sentOn(stored("回执.png", PNG), person(township, Role.SAFETY_OFFICE, null));
        char last = address.charAt(address.length() - 30);
        String altered = address.substring(0, address.length() - 30)
                + (last == 'A' ? 'B' : 'A')
                + address.substring(address.length() - 29);

        assertThat(ask(FILES, altered).status()).isEqualTo(404);
        assertThat(ask(FILES, address + "A").status()).isEqualTo(404);
        assertThat(ask(FILES, address + "/x").status()).isEqualTo(404);
        assertThat(ask(FILES, address + ";jsessionid=1").status()).isEqualTo(404);
        assertThat(ask(FILES, address).status()).isEqualTo(200);
    }

    @Test
    void anAddressOpensItsOwnFileOnly() throws Exception {
        RequestPostProcessor office = person(township, Role.SAFETY_OFFICE, null);
        StoredFile photo = stored("回执.png", PNG);
        StoredFile plan = stored("方案.pdf", PDF);

        assertThat(ask(FILES, sentOn(photo, office)).body()).isEqualTo(PNG);
        assertThat(ask(FILES, sentOn(plan, office)).body()).isEqualTo(PDF);
        assertThat(ask(FILES, "/stored/" + photo.id()).status()).isEqualTo(404);
    }

    /** Even an address with a true seal reaches no row that the policies do not show to the authority and the enterprise in it. */
    @Test
    void thePoliciesHoldBehindTheSeal() throws Exception {
        UUID file = stored("回执.png", PNG).id();
        UUID neighbour = fixture.enterprise(township, village, "虚构乙厂");
        UUID elsewhere = fixture.township(county);

        assertThat(ask(FILES, sealed(file, township, enterprise)).status()).isEqualTo(200);
        assertThat(ask(FILES, sealed(file, township, neighbour)).status()).isEqualTo(404);
        assertThat(ask(FILES, sealed(file, elsewhere, null)).status()).isEqualTo(404);
        assertThat(ask(FILES, sealed(UUID.randomUUID(), township, enterprise)).status())
                .isEqualTo(404);
    }

    @Test
    void onThePortalsHostTheAddressDoesNotExist() throws Exception {
        String address = sentOn(stored("回执.png", PNG), person(township, Role.SAFETY_OFFICE, null));

        for (String path : List.of(address, "/stored/", "/stored/x")) {
            Answer answer = ask(PORTAL, path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
        assertThat(ask("localhost", address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/todo",
                "/logout",
                "/signed-out",
                "/oauth2/authorization/keycloak",
                "/api/v1/enterprises",
                "/files/00000000-0000-0000-0000-000000000000",
                "/tenant-exports/00000000-0000-0000-0000-000000000000",
                "/VAADIN/build/main.js",
                "/VAADIN/push?v-r=push",
                "/?v-r=init",
                "/field",
                "/field/",
                "/field/api/today",
                "/images/logo.png",
                "/v3/api-docs",
                "/actuator/health",
                "/error",
                "/stored",
                "/stored/",
                "/stored/..",
                "/stored/x/y",
                "/favicon.ico",
            })
    void nothingOfThePortalIsOnTheFilesHost(String path) throws Exception {
        long sessions = sessions();
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PROPFIND")) {
            Answer answer =
                    send(method, FILES, path, "Cookie: anbiao=0123456789ABCDEF; __Host-anbiao=0123456789ABCDEF");
            assertThat(answer.status()).as(method + " " + path).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertClosed(answer);
        }
        assertThat(sessions()).as("sessions made").isEqualTo(sessions);
    }

    @Test
    void theHostIsToldAsTheProxySaysIt() throws Exception {
        String address = sentOn(stored("回执.png", PNG), person(township, Role.SAFETY_OFFICE, null));

        assertThat(ask("10.0.0.7:8080", address, "X-Forwarded-Host: " + FILES).status())
                .isEqualTo(200);
        assertThat(ask("10.0.0.7:8080", "/actuator/health", "X-Forwarded-Host: " + FILES)
                        .status())
                .isEqualTo(404);
        assertThat(ask("10.0.0.7:8080", address, "Forwarded: host=" + FILES + ";proto=https")
                        .header("Strict-Transport-Security"))
                .startsWith("max-age=");
        // what a client says of the host does not lead from the files' host to the portal
        assertThat(ask(FILES, "/actuator/health", "X-Forwarded-Host: " + PORTAL).status())
                .isEqualTo(404);
        for (String same : List.of("FILES.example.gov.cn", FILES + ".", FILES + ":443", FILES + ".:8443")) {
            assertThat(ask(same, "/actuator/health").status()).as(same).isEqualTo(404);
            assertThat(ask(same, address).status()).as(same).isEqualTo(200);
        }
    }

    @Test
    void thePortalAnswersOnItsOwnHost() throws Exception {
        assertThat(ask(PORTAL, "/actuator/health").status()).isEqualTo(200);
        assertThat(ask(PORTAL, "/api/v1/enterprises").status()).isEqualTo(401);
        assertThat(ask(PORTAL, "/field/").header("Content-Security-Policy")).doesNotContain(FILES);
    }

    @Test
    void noConnectionIsUpgradedOnTheFilesHost() throws Exception {
        String[] upgrade = {
            "Upgrade: websocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13"
        };
        for (String path : List.of("/VAADIN/push", "/VAADIN/push?v-r=push&v-uiId=0", "/")) {
            assertThat(ask(FILES, path, upgrade).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void onlyReadingIsAnswered() throws Exception {
        String address = sentOn(stored("回执.png", PNG), person(township, Role.SAFETY_OFFICE, null));

        Answer head = send("HEAD", FILES, address);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(PNG.length));
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            assertThat(send(method, FILES, address).status()).as(method).isEqualTo(404);
        }
    }

    @Test
    void aDamagedFileIsNotHandedOutAndTheLogKnowsNoAddress(CapturedOutput output) throws Exception {
        StoredFile photo = stored("回执.png", PNG);
        String address = sentOn(photo, person(township, Role.SAFETY_OFFICE, null));
        assertThat(ask(FILES, address).status()).isEqualTo(200);
        fixture.asSystem(township, () -> jdbc.sql("update stored_file set content = ? where id = ?")
                .params(PDF, photo.id())
                .update());

        Answer answer = ask(FILES, address);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("已损坏").doesNotContain("%PDF");
        assertClosed(answer);
        assertThat(output.getAll())
                .contains(photo.id().toString())
                .doesNotContain(address.substring("/stored/".length()));
    }

    private static void assertClosed(Answer answer) {
        assertThat(answer.headers()).doesNotContainKeys("set-cookie", "location", "www-authenticate");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    }

    private StoredFile stored(String name, byte[] content) {
        return fixture.asSystem(township, () -> files.store(enterprise, name, content));
    }

    private String sealed(UUID file, UUID tenant, UUID about) {
        return "/stored/" + links.seal(new Link(file, tenant, about, true, "回执.png"));
    }

    /** Asks the portal as a person; the path that the browser is sent on to. */
    private String sentOn(StoredFile file, RequestPostProcessor person) throws Exception {
        var answer = portal.perform(get("/files/" + file.id()).with(person))
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader(HttpHeaders.LOCATION)).startsWith(ORIGIN + "/stored/");
        return answer.getHeader(HttpHeaders.LOCATION).substring(ORIGIN.length());
    }

    private RequestPostProcessor person(UUID tenantId, Role role, UUID enterpriseId) {
        Member member = fixture.member(tenantId, role, null, enterpriseId);
        return user(new PortalUser("test", "", member, fixture.actor(member)));
    }

    private long sessions() {
        var server = (TomcatWebServer) context.getWebServer();
        return ((Context) server.getTomcat().getHost().findChildren()[0])
                .getManager()
                .getSessionCounter();
    }

    /** What came back over the wire; names of headers in small letters. */
    private record Answer(int status, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private Answer ask(String host, String path, String... headers) throws IOException {
        return send("GET", host, path, headers);
    }

    private Answer send(String method, String host, String path, String... headers) throws IOException {
        boolean upgrades = String.join("", headers).contains("Upgrade:");
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: " + (upgrades ? "Upgrade" : "close") + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (method.equals("POST") || method.equals("PUT")) {
            request.append("Content-Length: 0\r\n");
        }
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), context.getWebServer().getPort())) {
            socket.setSoTimeout(upgrades ? 3000 : 20_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(read);
            } catch (java.net.SocketTimeoutException e) {
                // the connection of a refused upgrade may stay open; the status has come
                assertThat(upgrades).isTrue();
            }
            return answer(read.toByteArray());
        }
    }

    private static Answer answer(byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        byte[] body = java.util.Arrays.copyOfRange(whole, end + 4, whole.length);
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body);
    }
}
