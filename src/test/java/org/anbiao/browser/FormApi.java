package org.anbiao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
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

/** What an account reads of forms and facts from outside the portal. */
final class FormApi {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final String login;

    FormApi(Portal portal, String account) {
        this.address = portal.address();
        this.login =
                Base64.getEncoder().encodeToString((account + ":" + Portal.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** The records of a fact. */
    List<JsonNode> records(String fact) {
        return stream(get("/api/v1/facts/" + fact).path("records")).toList();
    }

    /** Figures of a form and period by column: rows and sub-rows together; the row of the other type prints 0. */
    Map<String, BigDecimal> figures(String form, LocalDate asOf) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        stream(get("/api/v1/reports/" + form + "?asOf=" + asOf).path("cells")).forEach(cell -> {
            List<String> path = List.of(cell.path("cell").asText().split("\\."));
            figures.merge(path.get(path.size() - 1), cell.path("value").decimalValue(), BigDecimal::add);
        });
        return figures;
    }

    /** What the portal answers to an address of the interface. */
    JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
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

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
