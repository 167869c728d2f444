package org.anbiao.recognition.workflow;

import java.util.UUID;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.ReviewingAuthorities;
import org.anbiao.recognition.persistence.CandidateRows;
import org.springframework.stereotype.Component;

/** Where a candidate stands. Called from expressions, by the name {@code selectionSteps}. */
@Component("selectionSteps")
public class SelectionSteps {

    private final CandidateRows rows;
    private final ReviewingAuthorities authorities;

    SelectionSteps(CandidateRows rows, ReviewingAuthorities authorities) {
        this.rows = rows;
        this.authorities = authorities;
    }

    /** Whether the authority of the level reviews it in the portal. */
    public boolean reviewedHere(String candidateId) {
        return reviewed(candidateId) && authorities.isInPortal(candidate(candidateId));
    }

    /** Whether it was returned and then not recommended again. */
    public boolean givenUp(String candidateId) {
        return state(candidateId) == Candidate.State.GIVEN_UP;
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
        return candidate(candidateId).state();
    }

    private Candidate candidate(String candidateId) {
        return rows.find(UUID.fromString(candidateId)).orElseThrow();
    }
}
