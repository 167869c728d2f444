package org.anbiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that start, test, package and deploy the portal keep their promises. */
class DeploymentFilesTest {

    /** A link of the README to a file of the repository. */
    private static final Pattern LINK = Pattern.compile("]\\(((?!http)[^)#]+)\\)");

    @Test
    void theImageRunsAsAUserWithoutRights() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        List<String> users =
                lines.stream().filter(line -> line.startsWith("USER ")).toList();
        assertThat(users).isNotEmpty().last().isEqualTo("USER 10001:10001");
        int user = lines.lastIndexOf("USER 10001:10001");
        assertThat(lines.subList(user, lines.size()))
                .anyMatch(line -> line.startsWith("ENTRYPOINT ["))
                .noneMatch(line -> line.startsWith("RUN "));
        assertThat(lines).noneMatch(line -> line.startsWith("ADD ") || line.contains("demo"));
    }

    @Test
    void theImageIsBuiltInStagesAndNeedsNoBuildToolsToRun() throws IOException {
        List<String> stages = Files.readAllLines(Path.of("Dockerfile")).stream()
                .filter(line -> line.startsWith("FROM "))
                .toList();
        assertThat(stages).hasSize(2);
        assertThat(stages.get(0)).endsWith(" AS build");
        assertThat(stages.get(1)).contains("jre");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mvnw", "start", "scripts/browser.sh", "scripts/keycloak.sh", "scripts/demo-code.sh", ".ci/run"})
    void scriptsAreExecutableAndHaveUnixLineEnds(String script) throws IOException {
        Path file = Path.of(script);
        assertThat(Files.isExecutable(file)).isTrue();
        assertThat(Files.readString(file)).startsWith("#!").doesNotContain("\r");
    }

    @Test
    void theReadmeNamesTheCommandsThatCiRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String ci = Files.readString(Path.of(".ci/run"));
        assertThat(readme).contains("./start").contains("./mvnw verify");
        assertThat(ci).contains("./mvnw").contains("verify").doesNotContain("-DskipTests");
    }

    @Test
    void everyFileTheReadmeLinksToIsThere() throws IOException {
        assertThat(LINK.matcher(Files.readString(Path.of("README.md"))).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link.group(1))).exists());
    }

    @Test
    void noCommercialVaadinArtefactIsOnTheClassPath() {
        List<String> commercial = List.of(
                "vaadin-charts",
                "vaadin-board",
                "vaadin-crud",
                "vaadin-grid-pro",
                "vaadin-map",
                "vaadin-spreadsheet",
                "vaadin-rich-text-editor",
                "vaadin-cookie-consent",
                "vaadin-dashboard",
                "vaadin-testbench",
                "vaadin-dev-bundle",
                "copilot",
                "collaboration-engine");
        try (Stream<String> jars =
                Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))) {
            assertThat(jars.map(jar -> Path.of(jar).getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(jar -> commercial.stream().anyMatch(jar::startsWith));
        }
    }
}
