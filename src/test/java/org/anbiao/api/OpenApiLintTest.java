package org.anbiao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anbiao.identity.Role;
import org.anbiao.support.DatabaseTest;
import org.anbiao.support.TenantFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document: every operation is in it, described whole, and asks for the permission that it names. */
@DatabaseTest
class OpenApiLintTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final List<String> REFUSALS = List.of("400", "401", "403", "429");

    @Autowired
    WebApplicationContext context;

    @Autowired
    TenantFixture fixture;

    @Autowired
    ApiTokenService tokens;

    @Autowired
    Clock clock;

    private final Set<String> findings = new TreeSet<>();
    private MockMvc api;
    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        api = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        document = new ObjectMapper()
                .readTree(api.perform(get("/v3/api-docs"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @AfterEach
    void logOut() {
        fixture.logOut();
    }

    @Test
    void everyAddressOfTheApiIsInTheDocument() {
        Set<String> served = new TreeSet<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(served::add));
        Set<String> described = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(described::add);
        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyOperationIsDescribedWhole() {
        Set<String> ids = new HashSet<>();
        operations((path, method, operation) -> {
            String name = method + " " + path;
            need(operation.path("summary").asText().length() > 10, name + ": a summary");
            need(!operation.path("tags").isEmpty(), name + ": a tag");
            need(ids.add(operation.path("operationId").asText()), name + ": an operationId of its own");
            need(operation.hasNonNull(ApiDocuments.PERMISSION), name + ": the permission");
            parameters(name, path, operation);
            answers(name, operation);
        });
        need(document.path("components").path("securitySchemes").has("token"), "the token as security scheme");
        need(!document.path("security").isEmpty(), "security of all operations");
        need(!document.path("info").path("description").asText().isBlank(), "a description");
        references(document);
        assertThat(findings).isEmpty();
    }

    private void parameters(String name, String path, JsonNode operation) {
        Set<String> inPath = new HashSet<>();
        operation.path("parameters").forEach(parameter -> {
            need(
                    parameter.has("schema"),
                    name + ": schema of " + parameter.path("name").asText());
            if (parameter.path("in").asText().equals("path")) {
                inPath.add("{" + parameter.path("name").asText() + "}");
                need(parameter.path("required").asBoolean(), name + ": path parameters are required");
            }
        });
        for (String part : path.replace(".xlsx", "").split("/")) {
            need(!part.startsWith("{") || inPath.contains(part), name + ": parameter " + part);
        }
    }

    private void answers(String name, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        need(responses.has("200") || responses.has("201"), name + ": the answer when all is well");
        responses.properties().forEach(answer -> {
            need(
                    !answer.getValue().path("description").asText().isBlank(),
                    name + ": description of " + answer.getKey());
            if (answer.getKey().startsWith("4")) {
                JsonNode problem = answer.getValue().path("content").path("application/problem+json");
                need(
                        problem.has("schema") && problem.has("example"),
                        name + ": schema and example of " + answer.getKey());
            } else {
                need(!answer.getValue().path("content").isEmpty(), name + ": content of " + answer.getKey());
            }
        });
        REFUSALS.forEach(status -> need(responses.has(status), name + ": the refusal " + status));
    }

    private void references(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
            need(!document.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
        node.forEach(this::references);
    }

    @Test
    void everyOperationAsksForThePermissionThatItNames() throws Exception {
        UUID township = fixture.township(fixture.county());
        UUID enterprise = fixture.enterprise(township, fixture.unit(township, "village", "甲村"), "虚构甲厂");
        Map<String, String> secrets = new java.util.HashMap<>();
        fixture.logIn(township, Role.TENANT_ADMIN);
        for (String scope : ApiTokenService.SCOPES) {
            secrets.put(
                    scope,
                    tokens.issue(scope, Set.of(scope), LocalDate.now(clock).plusDays(1))
                            .secret());
        }
        fixture.logOut();
        operations((path, method, operation) -> {
            String needed = operation.path(ApiDocuments.PERMISSION).asText();
            secrets.forEach((scope, secret) -> {
                int status = call(method, path.replace("{id}", enterprise.toString()), secret);
                boolean refused = status == 401 || status == 403;
                need(refused != scope.equals(needed), method + " " + path + " with " + scope + ": " + status);
            });
        });
        assertThat(findings).isEmpty();
    }

    private int call(String method, String path, String secret) {
        String address = path.replace("{name}", "enterprise")
                .replace("{form}", "dehua-2025-q1")
                .replace("{period}", "2025-Q1");
        try {
            return api.perform(request(HttpMethod.valueOf(method.toUpperCase(java.util.Locale.ROOT)), address)
                            .header(HttpHeaders.AUTHORIZATION, "Bearer " + secret)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"kind\":\"five_s\",\"achievedOn\":\"2025-03-01\"}"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    private interface Visit {
        void visit(String path, String method, JsonNode operation);
    }

    private void operations(Visit visit) {
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> visit.visit(path.getKey(), entry.getKey(), entry.getValue())));
    }

    private void need(boolean there, String what) {
        if (!there) {
            findings.add(what);
        }
    }
}
