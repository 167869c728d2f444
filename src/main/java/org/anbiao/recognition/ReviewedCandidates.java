package org.anbiao.recognition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Candidates for those who reach nothing but what was given to them by name: the one under review, as long as the task is open.
 * The database holds them to it as well (docs/decisions/0296).
 */
@Service
@PreAuthorize("hasAuthority('review.decide')")
@Transactional(readOnly = true)
public class ReviewedCandidates {

    private final ReviewService reviews;
    private final CandidateRows rows;

    ReviewedCandidates(ReviewService reviews, CandidateRows rows) {
        this.reviews = reviews;
        this.rows = rows;
    }

    /**
     * A candidate as its reviewer reads it.
     *
     * @param title names enterprise, project and level, as it was handed in
     * @param steps what happened to it, in order
     * @param rounds of its review, the latest first
     */
    public record Reviewed(String title, Candidate candidate, List<CandidateStep> steps, List<Review> rounds) {}

    /** A candidate whose review was given to the actor by name and is open, or that the actor reads anyway; empty for all others. */
    public Optional<Reviewed> find(UUID id) {
        List<Review> rounds = reviews.given(SelectionService.SUBJECT, id);
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        return rows.find(id)
                .map(found -> new Reviewed(rounds.get(0).submission().title(), found, rows.steps(id), rounds));
    }
}
