package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.anbiao.support.PathsTaken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every sequence flow of the process models and every rule of the decision tables was taken by a unit test of this build. Runs after
 * all of them; run alone, or after some of them only, it fails and says so.
 */
class ProcessPathsIT {

    private static final Path MODELS = Path.of("processes");

    private Set<String> taken;

    @BeforeEach
    void read() {
        String folder = System.getProperty("anbiao.paths.read-from");
        assertThat(folder).as("the folder is named by pom.xml").isNotBlank();
        taken = PathsTaken.read(Path.of(folder));
        assertThat(taken)
                .as("no test of this build has moved a case: run ./mvnw verify, with all unit tests before this check")
                .isNotEmpty();
    }

    @Test
    void everyFlowOfTheModelsWasTaken() {
        assertThat(PathsTaken.missing(PathsTaken.flows(MODELS), taken))
                .as("write a test that takes the flow, or remove it from the model")
                .isEmpty();
    }

    @Test
    void everyRuleOfTheTablesAnswered() {
        assertThat(PathsTaken.missing(PathsTaken.rules(MODELS), taken))
                .as("write a test in which the rule answers, or remove it from the table")
                .isEmpty();
    }
}
