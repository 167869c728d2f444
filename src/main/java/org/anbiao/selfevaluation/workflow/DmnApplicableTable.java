package org.anbiao.selfevaluation.workflow;

import java.util.Map;
import org.anbiao.common.workflow.DecisionTable;
import org.anbiao.selfevaluation.standard.ApplicableTable;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates {@code processes/applicable-standard.dmn}. */
@Component
public class DmnApplicableTable implements ApplicableTable {

    /** What the table answers where the enterprise's own choice, or the authority's, holds. */
    private static final String OWN = "own";

    private static final String CHOSEN = "chosen";

    private final DecisionTable table = new DecisionTable("applicable-standard");

    @Override
    public String edition(SubjectClass subject, @Nullable String chosen, @Nullable String own) {
        String answer = table.answer(
                Map.of("subjectClass", subject.code(), "ownChoice", own != null, "authorityChoice", chosen != null));
        if (answer.equals(OWN) && own != null) {
            return own;
        }
        return answer.equals(CHOSEN) && chosen != null ? chosen : answer;
    }
}
