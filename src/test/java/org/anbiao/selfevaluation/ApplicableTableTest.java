package org.anbiao.selfevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.anbiao.selfevaluation.standard.ApplicableTable;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.workflow.DmnApplicableTable;
import org.anbiao.support.RuleRecorder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which edition holds: the enterprise's own choice, the authority's, else the one of the class. */
class ApplicableTableTest {

    private final ApplicableTable table = RuleRecorder.watched(new DmnApplicableTable());

    @ParameterizedTest(name = "{0}, authority chose {1}, enterprise chose {2}: {3}")
    @CsvSource({
        "ABOVE_SCALE,,, gbt33000-2016",
        "MEDIUM,,, light-medium-2025",
        "SMALL_MICRO,,, light-small-2025",
        "NINE_SMALL,,, light-place-2025",
        "SMALL_MICRO, chosen,, chosen",
        "NINE_SMALL, chosen,, chosen",
        "SMALL_MICRO, chosen, gbt33000-2016, gbt33000-2016",
        "MEDIUM,, gbt33000-2016, gbt33000-2016",
        // a place of the nine small kinds does not choose for itself
        "NINE_SMALL,, gbt33000-2016, light-place-2025",
        "NINE_SMALL, chosen, gbt33000-2016, chosen"
    })
    void theNearestChoiceHolds(SubjectClass subject, @Nullable String chosen, @Nullable String own, String expected) {
        assertThat(table.edition(subject, chosen, own)).isEqualTo(expected);
    }
}
