package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every figure of three official forms against a recount of the exported facts, by other code and from outside the portal. */
@BrowserTest
class RecountIT {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void dehuaFormOne(Portal portal) {
        LocalDate asOf = LocalDate.of(2025, 12, 30);
        Recount recount = recount(portal, "chengguan-guanli", "enterprise", asOf);

        assertFigures(
                figures(portal, "chengguan-guanli", "dehua-2025-q1/2025-Q4", asOf), Recount.dehuaOne(recount), 15);
    }

    @Test
    void jintaoFormOne(Portal portal) {
        LocalDate asOf = LocalDate.of(2026, 9, 29);
        Recount recount = recount(portal, "jintao-anban", "enterprise", asOf);

        assertFigures(figures(portal, "jintao-anban", "jintao-2026-q1/2026-Q3", asOf), Recount.jintaoOne(recount), 18);
    }

    @Test
    void jintaoFormThree(Portal portal) {
        LocalDate asOf = LocalDate.of(2026, 9, 29);
        Recount recount = recount(portal, "jintao-anban", "nine_small_place", asOf);

        assertFigures(
                figures(portal, "jintao-anban", "jintao-2026-q3/2026-Q3", asOf), Recount.jintaoThree(recount), 15);
    }

    /** No column left out, and enough of them not 0 for the comparison to mean something. */
    private static void assertFigures(Map<String, Integer> filled, Map<String, Integer> recounted, int atLeast) {
        assertThat(filled).isEqualTo(new TreeMap<>(recounted));
        assertThat(filled.values().stream().filter(figure -> figure > 0)).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private Recount recount(Portal portal, String account, String registry, LocalDate asOf) {
        return new Recount(
                fact -> stream(get(portal, account, "/api/v1/facts/" + fact).path("records"))
                        .toList(),
                registry,
                asOf);
    }

    /** Figures by column: rows and sub-rows together; the row of the other type prints 0. */
    private Map<String, Integer> figures(Portal portal, String account, String form, LocalDate asOf) {
        Map<String, Integer> figures = new TreeMap<>();
        stream(get(portal, account, "/api/v1/reports/" + form + "?asOf=" + asOf).path("cells"))
                .forEach(cell -> {
                    List<String> path = List.of(cell.path("cell").asText().split("\\."));
                    figures.merge(path.get(path.size() - 1), cell.path("value").asInt(), Integer::sum);
                });
        return figures;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(Portal portal, String account, String path) {
        String login =
                Base64.getEncoder().encodeToString((account + ":" + Portal.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + path))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
