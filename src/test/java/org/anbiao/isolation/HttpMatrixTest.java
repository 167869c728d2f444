package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.anbiao.identity.PortalUser;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every address that answers over HTTP beside the pages: the REST API, downloads, the health of the portal. Each is called by every
 * kind of person with own, foreign, unknown and broken ids; no answer, workbooks included, carries a mark of an enterprise
 * that the person does not work with, and a foreign id is answered with the status and the words of one that does not exist.
 */
@DatabaseTest
@Import({LaunchedCampaign.class, RouteWorld.class})
class HttpMatrixTest {

    private static final List<String> BROKEN_HERE = List.of("%00", "'%20or%201=1--", "..%252f..%252fetc");

    private static final Map<String, Address> ADDRESSES = addresses();

    @Autowired
    WebApplicationContext context;

    @Autowired
    RouteWorld worlds;

    @Autowired
    TenantFixture fixture;

    @Autowired
    JdbcClient jdbc;

    private RouteFindings found;
    private MockMvc portal;

    /**
     * How an address is tried.
     *
     * @param kind of the id that stands for {@code {}}; empty without one
     * @param open whether nobody may call it too
     */
    private record Address(String kind, boolean open, List<String> samples) {}

    private static Map<String, Address> addresses() {
        Map<String, Address> all = new LinkedHashMap<>();
        closed(
                all,
                "/api/v1/enterprises",
                "",
                "/api/v1/enterprises",
                "/api/v1/enterprises?text=企标&size=200",
                "/api/v1/enterprises?size=-1");
        closed(
                all,
                "/api/v1/enterprises#area",
                "unit",
                "/api/v1/enterprises?village={}",
                "/api/v1/enterprises?area={}");
        closed(all, "/api/v1/enterprises/{id}", "enterprise", "/api/v1/enterprises/{}");
        closed(all, "/api/v1/enterprises/{id}/adoptions", "enterprise", "/api/v1/enterprises/{}/adoptions");
        closed(
                all,
                "/api/v1/enterprises/{id}/hazard-proposals",
                "enterprise",
                "/api/v1/enterprises/{}/hazard-proposals");
        closed(all, "/api/v1/campaigns", "", "/api/v1/campaigns", "/api/v1/campaigns?size=999");
        closed(all, "/api/v1/campaigns/{id}", "campaign", "/api/v1/campaigns/{}");
        closed(all, "/api/v1/facts", "", "/api/v1/facts");
        closed(
                all,
                "/api/v1/facts/{name}",
                "",
                "/api/v1/facts/enterprise",
                "/api/v1/facts/enterprise?format=csv",
                "/api/v1/facts/notice_delivery",
                "/api/v1/facts/notice_delivery?format=csv",
                "/api/v1/facts/safety_officer",
                "/api/v1/facts/commitment?asOf=2025-12-31",
                "/api/v1/facts/self_evaluation",
                "/api/v1/facts/inspection",
                "/api/v1/facts/penalty",
                "/api/v1/facts/hazard",
                "/api/v1/facts/major_hazard_listing",
                "/api/v1/facts/pg_authid");
        closed(all, "/api/v1/forms", "", "/api/v1/forms");
        closed(all, "/api/v1/reports", "", "/api/v1/reports");
        closed(all, "/api/v1/reports#campaign", "campaign", "/api/v1/reports?campaign={}");
        closed(all, "/api/v1/reports/{id}", "report", "/api/v1/reports/{}");
        closed(all, "/api/v1/reports/{id}.xlsx", "report", "/api/v1/reports/{}.xlsx");
        closed(
                all,
                "/api/v1/reports/{form}/{period}",
                "",
                "/api/v1/reports/dehua-2025-q1/2025-Q1",
                "/api/v1/reports/dehua-2025-q1/2025-Q1?view=CONSOLIDATED",
                "/api/v1/reports/nonsense/2025-Q1");
        closed(
                all,
                "/api/v1/reports/{form}/{period}.xlsx",
                "",
                "/api/v1/reports/dehua-2025-q1/2025-Q1.xlsx",
                "/api/v1/reports/dehua-2025-q1/2025-Q1.xlsx?view=CONSOLIDATED");
        closed(all, "/files/{id}", "file", "/files/{}");
        closed(
                all,
                "/membership/enter",
                "",
                "/membership/enter",
                "/membership/enter?member=00000000-0000-0000-0000-000000000000");
        closed(
                all,
                "/stand-in/enter",
                "",
                "/stand-in/enter",
                "/stand-in/enter?id=00000000-0000-0000-0000-000000000000");
        closed(all, "/tenant-exports/{id}", "export", "/tenant-exports/{}");
        closed(all, "/field/api/today", "", "/field/api/today");
        closed(all, "/field/api/visits/{id}", "field-visit", "/field/api/visits/{}");
        closed(
                all,
                "/field/api/photos/{id}",
                "enterprise",
                "/field/api/photos/00000000-0000-0000-0000-000000000001?enterprise={}");
        open(all, "/field", "/field");
        open(all, "/field/", "/field/");
        open(all, "/field/words", "/field/words");
        open(all, "/error", "/error");
        open(all, "/v3/api-docs", "/v3/api-docs");
        open(all, "/v3/api-docs.yaml", "/v3/api-docs.yaml");
        open(all, "/actuator/health", "/actuator/health");
        open(
                all,
                "/actuator/health/**",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/actuator/health/db");
        open(all, "/actuator/info", "/actuator/info");
        closed(
                all,
                "/actuator",
                "",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/flyway");
        return all;
    }

    private static void closed(Map<String, Address> all, String pattern, String kind, String... samples) {
        all.put(pattern, new Address(kind, false, List.of(samples)));
    }

    private static void open(Map<String, Address> all, String pattern, String... samples) {
        all.put(pattern, new Address("", true, List.of(samples)));
    }

    @BeforeEach
    void setUp() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyAddressIsClassified() {
        Set<String> found = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> found.addAll(info.getPatternValues())));
        Set<String> known = new TreeSet<>();
        ADDRESSES.keySet().forEach(key -> known.add(key.replaceAll("#.*", "")));
        assertThat(found).as("say in ADDRESSES how a new address is tried").isSubsetOf(known);
        known.removeAll(found);
        assertThat(known).as("addresses that are gone").isEmpty();
    }

    @Test
    void noAnswerTellsAnybodyWhatIsAnothers() throws Exception {
        Made made = worlds.make();
        found = new RouteFindings(made);
        found.requireIds(ADDRESSES.values().stream().map(Address::kind).toList());
        for (Visitor visitor : made.visitors()) {
            for (Address address : ADDRESSES.values()) {
                for (String sample : address.samples()) {
                    tryAddress(made, visitor, address, sample);
                }
            }
        }
        nothingWasWrittenAboutOthers(made);
        found.print("Address");
        assertThat(found.leaks).isEmpty();
        assertThat(found.total()).isGreaterThanOrEqualTo(1500);
    }

    /** Every write names its writer in its note. */
    private void nothingWasWrittenAboutOthers(Made made) {
        Set<String> written = new TreeSet<>();
        for (UUID tenant : made.townships()) {
            written.addAll(fixture.asSystem(tenant, () -> jdbc.sql(
                            "select note || '#' || enterprise_id from enterprise_adoption where note <> ''")
                    .query(String.class)
                    .list()));
        }
        for (Visitor visitor : made.visitors()) {
            Set<String> own = new TreeSet<>();
            visitor.sees()
                    .forEach(key -> own.add(String.valueOf(made.of("enterprise").get(key))));
            written.stream()
                    .filter(row -> row.startsWith(note(visitor) + "#"))
                    .filter(row -> !own.contains(row.substring(row.indexOf('#') + 1)))
                    .forEach(row -> found.leaks.add("WRITES about another's enterprise: " + row));
        }
        assertThat(written).as("writes that were allowed").isNotEmpty();
    }

    private static String note(Visitor visitor) {
        return "by " + visitor.name();
    }

    private void tryAddress(Made made, Visitor visitor, Address address, String sample) throws Exception {
        if (!sample.contains("{}")) {
            inspect(visitor, address, sample, call(HttpMethod.GET, sample, visitor));
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
                Answer answer = call(method, sample, visitor);
                inspect(visitor, address, method + " " + sample, answer);
                if (answer.status() < 400 && answer.status() != 302) {
                    found.leaks.add(
                            "WRITES " + method + " " + sample + " by " + visitor.name() + ": " + answer.status());
                }
            }
            return;
        }
        Answer unknown =
                call(HttpMethod.GET, sample.replace("{}", UUID.randomUUID().toString()), visitor);
        for (String broken : Stream.concat(RouteFindings.BROKEN.stream(), BROKEN_HERE.stream())
                .toList()) {
            Answer answer = call(HttpMethod.GET, sample.replace("{}", broken), visitor);
            inspect(visitor, address, sample.replace("{}", broken), answer);
            if (answer.status() >= 500) {
                found.leaks.add(
                        "FAILS " + sample.replace("{}", broken) + " for " + visitor.name() + ": " + answer.status());
            }
        }
        for (var entry : made.of(address.kind()).entrySet()) {
            String path = sample.replace("{}", entry.getValue().toString());
            Answer answer = call(HttpMethod.GET, path, visitor);
            String key = entry.getKey();
            inspect(visitor, address, sample.replace("{}", key), answer);
            if (found.hides(visitor, key) && !answer.same(unknown)) {
                found.tells(sample.replace("{}", key), visitor, answer.toString(), unknown.toString());
            }
            if (address.kind().equals("file") && found.reads(visitor, key) && answer.status() != 200) {
                found.leaks.add("REFUSES " + key + " to " + visitor.name() + ": " + answer.status());
            }
            tryWrites(made, visitor, sample, key, path);
        }
    }

    /** The same address with what would write: its id in the path, and foreign ids in the body. */
    private void tryWrites(Made made, Visitor visitor, String sample, String key, String path) throws Exception {
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
            Answer answer = write(made, visitor, method, path);
            found.inspect(visitor, "write", method + " " + sample.replace("{}", key), answer.text());
            if (found.hides(visitor, key)) {
                Answer unknown = write(
                        made,
                        visitor,
                        method,
                        sample.replace("{}", UUID.randomUUID().toString()));
                if (!answer.same(unknown) || answer.status() < 300) {
                    found.tells(
                            method + " " + sample.replace("{}", key), visitor, answer.toString(), unknown.toString());
                }
            }
        }
    }

    private Answer write(Made made, Visitor visitor, HttpMethod method, String path) throws Exception {
        String foreign =
                String.valueOf(made.of("enterprise").get(visitor.sees().contains("foreign") ? "east" : "foreign"));
        String body = """
                {"kind": "five_s", "achievedOn": "2025-03-01", "note": "%s", "id": "%s", "enterpriseId": "%s", "enterprise": "%s",
                 "tenantId": "%s", "evidenceFileId": "%s"}
                """.formatted(
                        note(visitor),
                        foreign,
                        foreign,
                        foreign,
                        made.townships().get(1),
                        made.of("file").get(visitor.sees().contains("foreign") ? "east" : "foreign"));
        return call(
                request(method, java.net.URI.create(path))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "matrix-" + UUID.randomUUID())
                        .content(body),
                visitor);
    }

    private void inspect(Visitor visitor, Address address, String path, Answer answer) {
        found.inspect(visitor, address.kind(), path, answer.text());
        if (visitor.isOut() && !address.open() && answer.status() < 300) {
            found.leaks.add("OPENS " + path + " to " + visitor.name());
        }
        for (String inside : List.of("org.anbiao", "Exception", "jdbc", "PSQL", "select ")) {
            if (answer.status() >= 400 && answer.text().contains(inside)) {
                found.leaks.add("INSIDE " + path + " says " + inside);
            }
        }
    }

    /** @param text of the answer and of its headers, without the ids that the caller gave */
    private record Answer(int status, String text) {

        boolean same(Answer other) {
            return status == other.status && text.equals(other.text);
        }

        @Override
        public String toString() {
            return status + " " + text.substring(0, Math.min(160, text.length()));
        }
    }

    private Answer call(HttpMethod method, String path, Visitor visitor) throws Exception {
        return call(
                request(
                        method,
                        java.net.URI.create(path.replace("企标", "%E4%BC%81%E6%A0%87")
                                .replace("'", "%27")
                                .replace("<", "%3C")
                                .replace(">", "%3E")
                                .replace("{", "%7B"))),
                visitor);
    }

    /** With the session of the visitor's login, so that it is asked at every request whether the login still holds. */
    private Answer call(MockHttpServletRequestBuilder request, Visitor visitor) throws Exception {
        PortalUser login = visitor.login();
        if (login != null) {
            // a session is no login for the API, which keeps none; who is suspended has nothing else left
            if (!visitor.isOut()) {
                request.with(user(login));
            }
            MockHttpSession session = new MockHttpSession();
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(
                            UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities())));
            request.session(session);
        }
        MockHttpServletResponse response;
        try {
            response = portal.perform(request).andReturn().getResponse();
        } catch (ServletException page) {
            // no address of its own: the pages' servlet, which is not there in this test, would answer that there is no
            // such page
            if (String.valueOf(page.getMessage()).contains("springServlet")) {
                return new Answer(404, "no such page");
            }
            throw page;
        }
        byte[] content = response.getContentAsByteArray();
        String text = content.length > 4 && content[0] == 'P' && content[1] == 'K'
                ? unpacked(content)
                : new String(content, StandardCharsets.UTF_8);
        List<String> headers = new ArrayList<>();
        response.getHeaderNames().stream()
                .filter(name -> !name.equals("Set-Cookie"))
                .sorted()
                .forEach(name -> headers.add(name + ": " + response.getHeaders(name)));
        return new Answer(response.getStatus(), RouteFindings.withoutIds(text + "\n" + String.join("\n", headers)));
    }

    private static String unpacked(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
