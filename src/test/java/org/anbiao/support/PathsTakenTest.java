package org.anbiao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the paths can fail: it knows the flows and rules of all models and names those that nobody took. */
class PathsTakenTest {

    private static final Path MODELS = Path.of("processes");

    @TempDir
    Path folder;

    @Test
    void flowsAreThoseOfAllModelsAndOfTheirInnerProcesses() throws IOException {
        assertThat(PathsTaken.flows(MODELS))
                .hasSize(drawn(".bpmn", "<sequenceFlow "))
                .contains(
                        "review flow_returned",
                        "recognition flow_refused",
                        "phase-supervise flow_timer_deadline_serviceTask_deadline");
        assertThat(PathsTaken.rules(MODELS))
                .hasSize(drawn(".dmn", "<rule "))
                .contains("review-route rule_TwoLevels", "supervision-tier rule_Otherwise");
    }

    @Test
    void whatSeveralMachinesWroteIsReadTogetherAndTheRestIsNamed() throws IOException {
        Files.writeString(folder.resolve("1.txt"), "review flow_returned\nreview flow_start_userTask_review\n");
        Files.writeString(folder.resolve("2.txt"), "review flow_returned\nreview-route rule_OneLevel\n");
        Set<String> taken = PathsTaken.read(folder);
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "review flow_returned", "review flow_start_userTask_review", "review-route rule_OneLevel");
        assertThat(PathsTaken.missing(PathsTaken.rules(MODELS), taken))
                .contains("review-route rule_TwoLevels")
                .doesNotContain("review-route rule_OneLevel");
        assertThat(PathsTaken.missing(Set.of("review flow_returned"), taken)).isEmpty();
    }

    @Test
    void aFolderThatNobodyWroteToHoldsNothing() {
        assertThat(PathsTaken.read(folder)).isEmpty();
        assertThat(PathsTaken.read(folder.resolve("missing"))).isEmpty();
    }

    private static int drawn(String ending, String element) throws IOException {
        int count = 0;
        try (var files = Files.list(MODELS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                count += Files.readString(file).split(element, -1).length - 1;
            }
        }
        return count;
    }
}
