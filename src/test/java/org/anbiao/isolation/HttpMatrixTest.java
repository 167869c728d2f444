package org.anbiao.isolation;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.anbiao.identity.Member;
import org.anbiao.identity.PortalUser;
import org.anbiao.isolation.RouteWorld.Made;
import org.anbiao.isolation.RouteWorld.Visitor;
import org.anbiao.mobilization.LaunchedCampaign;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
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

    private static final List<String> BROKEN = List.of(
            "x", "1", "null", "%00", "'%20or%201=1--", "00000000-0000-0000-0000-000000000000", "..%252f..%252fetc");

    private static final Map<String, Address> ADDRESSES = addresses();

    @Autowired
    WebApplicationContext context;

    @Autowired
    RouteWorld worlds;

    @Autowired
    TenantFixture fixture;

    private final Set<String> leaks = new TreeSet<>();
    private final Map<String, Integer> calls = new TreeMap<>();
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
        for (Visitor visitor : made.visitors()) {
            for (Address address : ADDRESSES.values()) {
                for (String sample : address.samples()) {
                    tryAddress(made, visitor, address, sample);
                }
            }
        }
        int total = calls.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "Address matrix: %,d calls by %d people (%s), %d leaks%n",
                total, made.visitors().size(), calls, leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(total).isGreaterThanOrEqualTo(1500);
    }

    private void tryAddress(Made made, Visitor visitor, Address address, String sample) throws Exception {
        if (!sample.contains("{}")) {
            inspect(made, visitor, address, sample, call(HttpMethod.GET, sample, visitor.member()));
            for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)) {
                Answer answer = call(method, sample, visitor.member());
                inspect(made, visitor, address, method + " " + sample, answer);
                if (answer.status() < 400 && answer.status() != 302) {
                    leaks.add("WRITES " + method + " " + sample + " by " + visitor.name() + ": " + answer.status());
                }
            }
            return;
        }
        Answer unknown =
                call(HttpMethod.GET, sample.replace("{}", UUID.randomUUID().toString()), visitor.member());
        for (String broken : BROKEN) {
            Answer answer = call(HttpMethod.GET, sample.replace("{}", broken), visitor.member());
            inspect(made, visitor, address, sample.replace("{}", broken), answer);
            if (answer.status() >= 500) {
                leaks.add("FAILS " + sample.replace("{}", broken) + " for " + visitor.name() + ": " + answer.status());
            }
        }
        for (var entry : made.of(address.kind()).entrySet()) {
            String path = sample.replace("{}", entry.getValue().toString());
            Answer answer = call(HttpMethod.GET, path, visitor.member());
            String key = entry.getKey();
            inspect(made, visitor, address, sample.replace("{}", key), answer);
            if (isHidden(made, visitor, key) && !answer.same(unknown)) {
                leaks.add("TELLS " + sample.replace("{}", key) + " to " + visitor.name() + ": " + answer + " not "
                        + unknown);
            }
        }
    }

    private static boolean isHidden(Made made, Visitor visitor, String key) {
        String enterprise = key.replace("-receipt", "");
        if (made.marks().containsKey(enterprise)) {
            return !visitor.sees().contains(enterprise);
        }
        return visitor.isNobody() || key.equals("theirs") != visitor.sees().contains("foreign");
    }

    private void inspect(Made made, Visitor visitor, Address address, String path, Answer answer) {
        calls.merge(address.kind().isEmpty() ? "plain" : address.kind(), 1, Integer::sum);
        for (String mark : made.forbidden(visitor)) {
            if (answer.text().contains(mark)) {
                leaks.add("SHOWS " + mark.charAt(0) + " at " + path + " to " + visitor.name());
            }
        }
        if (visitor.isNobody() && !address.open() && answer.status() < 300) {
            leaks.add("OPENS " + path + " to nobody");
        }
        for (String inside : List.of("org.anbiao", "Exception", "jdbc", "PSQL", "select ")) {
            if (answer.status() >= 400 && answer.text().contains(inside)) {
                leaks.add("INSIDE " + path + " says " + inside);
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

    private Answer call(HttpMethod method, String path, @Nullable Member member) throws Exception {
        var request = request(
                method,
                java.net.URI.create(path.replace("企标", "%E4%BC%81%E6%A0%87")
                        .replace("'", "%27")
                        .replace("{", "%7B")));
        if (member != null) {
            request.with(user(new PortalUser("test", "", member, fixture.actor(member))));
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
        return new Answer(
                response.getStatus(),
                (text + "\n" + String.join("\n", headers))
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "#"));
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
