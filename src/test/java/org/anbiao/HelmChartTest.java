package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart is linted and rendered, and wrong values end with a sentence that says what to set. */
class HelmChartTest {

    private static final Path CHART = Path.of("helm/anbiao");
    private static final Map<String, String> COMPLETE = Map.of(
            "database.url", "jdbc:postgresql://postgres.example.org:5432/anbiao",
            "database.application.existingSecret", "db-app",
            "database.owner.existingSecret", "db-owner",
            "keys.existingSecret", "keys",
            "oidc.issuerUri", "https://login.example.org/realms/anbiao",
            "oidc.existingSecret", "oidc");
    private static final Map<String, String> WITH_INGRESS =
            Map.of("ingress.enabled", "true", "ingress.host", "anbiao.example.org", "ingress.tlsSecret", "tls");

    @Test
    void passesTheStrictLint() {
        var result = new Helm(CHART).lint().strict().call();
        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void rendersDeploymentAndServiceAndNoIngressUnlessAsked() throws IOException {
        assertThat(render(Map.of())).containsOnlyKeys("Deployment", "Service");
        assertThat(render(WITH_INGRESS)).containsOnlyKeys("Deployment", "Service", "Ingress");
    }

    @Test
    void runsWithoutRootAndWithAReadOnlyFileSystem() throws IOException {
        var pod = render(Map.of()).get("Deployment").at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/runAsUser").asInt()).isGreaterThan(10_000);
        var container = pod.at("/containers/0/securityContext");
        assertThat(container.at("/allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(container.at("/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    }

    @Test
    void takesCredentialsOfTwoDatabaseUsersAndOfTheLoginFromSecrets() throws IOException {
        var env = env(render(Map.of()));
        assertThat(secretOf(env, "SPRING_DATASOURCE_USERNAME")).isEqualTo("db-app/username");
        assertThat(secretOf(env, "SPRING_DATASOURCE_PASSWORD")).isEqualTo("db-app/password");
        assertThat(secretOf(env, "SPRING_FLYWAY_USER")).isEqualTo("db-owner/username");
        assertThat(secretOf(env, "SPRING_FLYWAY_PASSWORD")).isEqualTo("db-owner/password");
        assertThat(secretOf(env, "ANBIAO_AUDIT_KEY")).isEqualTo("keys/audit");
        assertThat(secretOf(env, "ANBIAO_DATA_KEYS")).isEqualTo("keys/data");
        assertThat(secretOf(env, "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_CLIENT_SECRET"))
                .isEqualTo("oidc/client-secret");
    }

    @Test
    void probesUseAPortTheServiceDoesNotPublishAndSayNothingAboutUpstreams() throws IOException {
        var rendered = render(Map.of());
        var container = rendered.get("Deployment").at("/spec/template/spec/containers/0");
        for (var probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            assertThat(container.at("/" + probe + "/httpGet/path").asText()).startsWith("/actuator/health/");
            assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
        }
        assertThat(rendered.get("Service").at("/spec/ports").size()).isEqualTo(1);
        assertThat(rendered.get("Service").at("/spec/ports/0/targetPort").asText())
                .isEqualTo("http");
        var env = env(rendered);
        assertThat(env.get("MANAGEMENT_ENDPOINT_HEALTH_SHOW_DETAILS")
                        .at("/value")
                        .asText())
                .isEqualTo("never");
        assertThat(env.get("MANAGEMENT_ENDPOINT_HEALTH_SHOW_COMPONENTS")
                        .at("/value")
                        .asText())
                .isEqualTo("never");
    }

    @Test
    void keepsAUserOnOnePodBehindNginxAndTraefik() throws IOException {
        assertThat(render(WITH_INGRESS)
                        .get("Ingress")
                        .at("/metadata/annotations")
                        .get("nginx.ingress.kubernetes.io/affinity")
                        .asText())
                .isEqualTo("cookie");
        var traefik = new LinkedHashMap<>(WITH_INGRESS);
        traefik.put("ingress.controller", "traefik");
        assertThat(render(traefik)
                        .get("Service")
                        .at("/metadata/annotations")
                        .get("traefik.ingress.kubernetes.io/service.sticky.cookie")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void filesHaveAHostOfTheirOwnWhereItIsNamed() throws IOException {
        assertThat(env(render(WITH_INGRESS))).doesNotContainKeys("ANBIAO_FILES_ORIGIN", "ANBIAO_PUBLIC_URL");
        for (var controller : new String[] {"nginx", "traefik"}) {
            var asked = new LinkedHashMap<>(WITH_INGRESS);
            asked.putAll(Map.of(
                    "ingress.controller",
                    controller,
                    "files.host",
                    "files.example.org",
                    "files.tlsSecret",
                    "files-tls"));
            var rendered = render(asked);

            assertThat(env(rendered).get("ANBIAO_FILES_ORIGIN").at("/value").asText())
                    .isEqualTo("https://files.example.org");
            assertThat(env(rendered).get("ANBIAO_PUBLIC_URL").at("/value").asText())
                    .isEqualTo("https://anbiao.example.org");
            var ingress = rendered.get("Ingress/files");
            assertThat(ingress.at("/spec/rules/0/host").asText()).isEqualTo("files.example.org");
            assertThat(ingress.at("/spec/rules/0/http/paths/0/path").asText()).isEqualTo("/stored/");
            assertThat(ingress.at("/spec/tls/0/secretName").asText()).isEqualTo("files-tls");
            assertThat(ingress.at("/spec/rules/0/http/paths/0/backend/service/name")
                            .asText())
                    .isEqualTo(
                            rendered.get("Service/files").at("/metadata/name").asText());
            assertThat(rendered.get("Ingress").at("/spec/rules/0/host").asText())
                    .isEqualTo("anbiao.example.org");
            // neither the controller sets a cookie there
            assertThat(rendered.get("Service/files").at("/metadata/annotations").isMissingNode())
                    .isTrue();
            assertThat(ingress.at("/metadata/annotations").toString()).doesNotContain("affinity", "cookie");
        }
    }

    @Test
    void withAnotherIngressTheFilesHostNeedsThePortalsAddress() throws IOException {
        var rendered = render(Map.of(
                "files.host", "files.example.org",
                "env[0].name", "ANBIAO_PUBLIC_URL",
                "env[0].value", "https://anbiao.example.org"));
        assertThat(rendered).containsOnlyKeys("Deployment", "Service", "Service/files");
        assertThat(rendered.get("Deployment")
                        .at("/spec/template/spec/containers/0/env")
                        .findValuesAsText("name"))
                .containsOnlyOnce("ANBIAO_PUBLIC_URL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files.host=files.example.org | put ANBIAO_PUBLIC_URL",
                "files.host=anbiao.example.org,ingress.enabled=true,ingress.host=anbiao.example.org | the portal's own host",
                "files.host=https://files.example.org | host",
                "files.host=files.example.org/stored | host",
                "database.url= | set it to the address of your PostgreSQL",
                "database.application.existingSecret= | name the Secret with the application user's",
                "database.owner.existingSecret= | name the Secret with the owner's",
                "database.owner.existingSecret=db-app | row-level security needs two database users",
                "oidc.issuerUri= | set it to the realm's address",
                "oidc.existingSecret= | name the Secret with the client's id",
                "ingress.enabled=true | ingress.host is empty",
                "replicaCount=2 | a session lives in one pod",
                "env[0].name=SPRING_PROFILES_ACTIVE,env[0].value=demo | its accounts have known passwords",
                "replicaCount=0 | replicaCount",
                "keys.existingSecret= | name the Secret with the keys",
                "database.url=postgres:5432 | url",
                "ingres.enabled=true | ingres",
            })
    void refusesWrongValuesWithAHint(String values, String hint) {
        var changed = new LinkedHashMap<String, String>();
        for (var value : values.split(",")) {
            changed.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        }
        assertThatThrownBy(() -> render(changed)).hasMessageContaining(hint);
    }

    @Test
    void theReadmeNamesEveryValue() throws IOException {
        var readme = Files.readString(Path.of("helm/README.md"));
        var values = new YAMLMapper().readTree(CHART.resolve("values.yaml").toFile());
        assertThat(values.fieldNames()).toIterable().allSatisfy(name -> assertThat(readme)
                .contains("`" + name));
    }

    private static Map<String, JsonNode> render(Map<String, String> changed) throws IOException {
        TemplateCommand template = new Helm(CHART).template();
        var values = new LinkedHashMap<>(COMPLETE);
        values.putAll(changed);
        values.forEach(template::set);
        var documents = new TreeMap<String, JsonNode>();
        var mapper = new YAMLMapper();
        try (var parser = new YAMLFactory().createParser(template.call())) {
            for (JsonNode document : mapper.readValues(parser, JsonNode.class).readAll()) {
                if (document.isObject()) {
                    boolean files = document.at("/metadata/name").asText().endsWith("-files");
                    documents.put(document.get("kind").asText() + (files ? "/files" : ""), document);
                }
            }
        }
        return documents;
    }

    private static Map<String, JsonNode> env(Map<String, JsonNode> rendered) {
        var env = new TreeMap<String, JsonNode>();
        rendered.get("Deployment")
                .at("/spec/template/spec/containers/0/env")
                .forEach(entry -> env.put(entry.get("name").asText(), entry));
        return env;
    }

    private static String secretOf(Map<String, JsonNode> env, String name) {
        var key = env.getOrDefault(name, MissingNode.getInstance()).at("/valueFrom/secretKeyRef");
        return key.at("/name").asText() + "/" + key.at("/key").asText();
    }
}
