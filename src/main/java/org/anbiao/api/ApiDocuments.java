package org.anbiao.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.Messages;
import org.anbiao.identity.Permission;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document at {@code /v3/api-docs}: what every operation has in common is added here, the rest stands beside it. */
@Configuration(proxyBeanMethods = false)
class ApiDocuments {

    /** Name of the extension that says which permission an operation asks for. */
    static final String PERMISSION = "x-permission";

    private static final String BASIC = "basic";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";

    /** Addresses and what they ask for; the first that fits. */
    private static final Map<String, String> PERMISSIONS = permissions();

    private final Messages messages;

    ApiDocuments(Messages messages) {
        this.messages = messages;
    }

    private static Map<String, String> permissions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/api/v1/enterprises/{id}/adoptions", Permission.FACT_RECORD);
        all.put("/api/v1/enterprises/{id}/hazard-proposals", Permission.HAZARD_RECORD);
        all.put("/api/v1/enterprises", Permission.REGISTRY_READ);
        all.put("/api/v1/facts", Permission.REGISTRY_READ);
        all.put("/api/v1/campaigns", Permission.CAMPAIGN_READ);
        all.put("/api/v1/forms", Permission.REPORT_READ);
        all.put("/api/v1/reports", Permission.REPORT_READ);
        return all;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title(messages.chinese("api.title"))
                        .description(messages.chinese("api.description"))
                        .version("v1"))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(TOKEN, scheme("bearer", "api.scheme.token"))
                        .addSecuritySchemes(BASIC, scheme("basic", "api.scheme.basic")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private SecurityScheme scheme(String name, String textKey) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(messages.chinese(textKey));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema());
    }

    @Bean
    OpenApiCustomizer commonAnswers() {
        return document -> {
            // here, because what no controller names is taken out of the document before
            document.getComponents().addSchemas(PROBLEM, problem());
            document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                operation.addExtension(PERMISSION, permission(path));
                answers(operation, path, method);
            }));
        };
    }

    private static String permission(String path) {
        return PERMISSIONS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No permission is named for " + path));
    }

    private void answers(Operation operation, String path, PathItem.HttpMethod method) {
        refusal(operation, 400, "api.parameter.unreadable", "asOf");
        refusal(operation, 401, "api.token.refused");
        refusal(operation, 403, "api.not-permitted");
        if (path.contains("{")) {
            refusal(operation, 404, "registry.enterprise.not-found");
        }
        if (method != PathItem.HttpMethod.GET || path.contains("period")) {
            refusal(operation, 422, "api.period.unreadable", "2025");
        }
        refusal(operation, 429, "api.too-many", 30)
                .addHeaderObject("Retry-After", new Header().schema(new IntegerSchema()));
    }

    private ApiResponse refusal(Operation operation, int status, String key, Object... arguments) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("title", messages.chinese("api.status." + status));
        example.put("status", status);
        example.put("detail", messages.chinese(key, arguments));
        example.put("code", key);
        MediaType document = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))
                .example(example);
        ApiResponse answer = new ApiResponse()
                .description(messages.chinese("api.status." + status))
                .content(new Content().addMediaType("application/problem+json", document));
        operation.getResponses().addApiResponse(String.valueOf(status), answer);
        return answer;
    }
}
