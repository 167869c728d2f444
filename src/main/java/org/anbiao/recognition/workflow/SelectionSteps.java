package org.anbiao.recognition.workflow;

import java.util.UUID;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.persistence.CandidateRows;
import org.springframework.stereotype.Component;

/** Where a candidate stands. Called from expressions, by the name {@code selectionSteps}. */
@Component("selectionSteps")
public class SelectionSteps {

    private final CandidateRows rows;

    SelectionSteps(CandidateRows rows) {
        this.rows = rows;
    }

    /** Whether a level has to decide. */
    public boolean reviewed(String candidateId) {
        return state(candidateId) == Candidate.State.REVIEWING;
    }

    /** Whether it may be recommended to a further level. */
    public boolean further(String candidateId) {
        return state(candidateId) == Candidate.State.RECOMMENDING;
    }

    /** Whether it was never recognised. */
    public boolean refused(String candidateId) {
        return state(candidateId) == Candidate.State.REFUSED;
    }

    private Candidate.State state(String candidateId) {
        return rows.find(UUID.fromString(candidateId)).orElseThrow().state();
    }
}
