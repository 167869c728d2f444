package org.anbiao.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Text messages by any gateway that takes a POST of JSON: {@code anbiao.sms.url}, {@code anbiao.sms.authorization} (the whole
 * header) and {@code anbiao.sms.body} with the places {phone} and {text}.
 */
@Component
@ConditionalOnProperty("anbiao.sms.url")
class HttpTextMessages implements TextMessages {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private final URI url;
    private final String authorization;
    private final String body;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HttpTextMessages(
            @Value("${anbiao.sms.url}") URI url,
            @Value("${anbiao.sms.authorization:}") String authorization,
            @Value("${anbiao.sms.body:{\"phone\":{phone},\"text\":{text}}}") String body,
            ObjectMapper json) {
        this.url = url;
        this.authorization = authorization;
        this.body = body;
        this.json = json;
    }

    @Override
    public void send(String phone, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body.replace("{phone}", quoted(phone)).replace("{text}", quoted(text))));
        if (!authorization.isBlank()) {
            request.header("Authorization", authorization);
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / CLASS != SUCCESS) {
                throw new DeliveryFailed("The gateway answered " + status);
            }
        } catch (IOException e) {
            throw new DeliveryFailed("The gateway could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("Interrupted", e);
        }
    }

    /** A JSON string, quotes included, so that no text can change the message's form. */
    private String quoted(String value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
