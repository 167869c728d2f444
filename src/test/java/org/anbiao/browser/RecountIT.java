package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the official forms against a recount of the exported facts, by other code and from outside the portal. */
@BrowserTest
class RecountIT {

    private static final LocalDate SINCE = LocalDate.of(2021, 8, 1);

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "chengguan-guanli, dehua-2025-q1, 2025-Q4, 2025-12-30",
        "jintao-anban, jintao-2026-q1, 2026-Q3, 2026-09-29"
    })
    void theBaseAndTheAdoptionsOfFormOneAreThoseOfTheExportedFacts(
            String account, String form, String period, LocalDate asOf, Portal portal) throws Exception {
        JsonNode filled = get(portal, account, "/api/v1/reports/" + form + "/" + period + "?asOf=" + asOf);
        List<JsonNode> states = facts(portal, account, "enterprise").stream()
                .filter(fact -> holds(fact, "valid_from", "valid_to", asOf)
                        && fact.path("active").asBoolean())
                .toList();
        Set<String> base = ids(states);

        assertThat(base).hasSizeGreaterThan(20);
        assertThat(figure(filled, "base_total")).isEqualTo(base.size());
        for (String size : List.of("above_scale", "medium", "small_micro")) {
            assertThat(figure(filled, "base_" + size))
                    .as(size)
                    .isEqualTo(ids(states.stream()
                                    .filter(fact ->
                                            fact.path("size_class").asText().equals(size))
                                    .toList())
                            .size());
        }
        assertThat(figure(filled, "responsibility_list_enterprises"))
                .isEqualTo(adopted(
                        portal, account, "responsibility_scheme", base, asOf, fact -> fact.path("has_assessment_list")
                                .asBoolean()));
        assertThat(figure(filled, "three_lists_enterprises"))
                .isEqualTo(adopted(portal, account, "three_lists_adoption", base, asOf, fact -> true));
        assertThat(figure(filled, "five_s_enterprises"))
                .isEqualTo(adopted(portal, account, "five_s_adoption", base, asOf, fact -> true));
        assertThat(figure(filled, "risk_red_enterprises"))
                .isEqualTo(adopted(portal, account, "enterprise_risk_grade", base, asOf, fact -> fact.path("color")
                        .asText()
                        .equals("red")));
    }

    @Test
    void theNineSmallPlacesOfFormThreeAreThoseOfTheExportedFacts(Portal portal) throws Exception {
        LocalDate asOf = LocalDate.of(2026, 9, 29);
        JsonNode filled = get(portal, "jintao-anban", "/api/v1/reports/jintao-2026-q3/2026-Q3?asOf=" + asOf);
        List<JsonNode> places = facts(portal, "jintao-anban", "nine_small_place").stream()
                .filter(fact -> holds(fact, "valid_from", "valid_to", asOf)
                        && fact.path("active").asBoolean())
                .toList();

        assertThat(places).hasSizeGreaterThan(20);
        assertThat(figure(filled, "nine_small_total")).isEqualTo(ids(places).size());
        assertThat(figure(filled, "nine_small_catering"))
                .isEqualTo(ids(places.stream()
                                .filter(fact -> fact.path("category").asText().equals("catering"))
                                .toList())
                        .size());
    }

    private int adopted(
            Portal portal, String account, String fact, Set<String> base, LocalDate asOf, Predicate<JsonNode> which)
            throws Exception {
        Set<String> adopted = ids(facts(portal, account, fact).stream()
                .filter(row -> holds(row, "achieved_on", "ended_on", asOf))
                .filter(row ->
                        !LocalDate.parse(row.path("achieved_on").asText()).isBefore(SINCE))
                .filter(which)
                .toList());
        adopted.retainAll(base);
        return adopted.size();
    }

    private static boolean holds(JsonNode row, String from, String to, LocalDate day) {
        JsonNode end = row.path(to);
        return !LocalDate.parse(row.path(from).asText()).isAfter(day)
                && (end.isNull() || end.isMissingNode() || day.isBefore(LocalDate.parse(end.asText())));
    }

    private static Set<String> ids(List<JsonNode> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.path("enterprise_id").asText()));
        return ids;
    }

    /** The one cell of a column in the row of the caller's own type; the other row prints 0. */
    private static int figure(JsonNode filled, String column) {
        return stream(filled.path("cells"))
                .filter(cell -> cell.path("cell").asText().endsWith("." + column))
                .mapToInt(cell -> cell.path("value").asInt())
                .sum();
    }

    private List<JsonNode> facts(Portal portal, String account, String name) throws Exception {
        return stream(get(portal, account, "/api/v1/facts/" + name).path("records"))
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(Portal portal, String account, String path) throws Exception {
        String login = Base64.getEncoder().encodeToString((account + ":" + Portal.PASSWORD).getBytes("UTF-8"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }
}
