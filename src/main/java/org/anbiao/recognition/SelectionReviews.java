package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewDecided;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewParts;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TransactionMemo;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A recommended candidate is reviewed like any other document (docs/decisions/0190, 0296): handed in to the authority of its level,
 * recognised with the approval, returned with comments on single items or the written case, or refused for good.
 */
@Component
class SelectionReviews implements ReviewParts {

    private final CandidateRows rows;
    private final ReviewingAuthorities authorities;
    private final SelectionCourse course;
    private final ReviewService reviews;
    private final Messages messages;
    private final Clock clock;
    /** The day that a decision bears, where it was given with one; by review. */
    private final TransactionMemo<UUID, LocalDate> days = new TransactionMemo<>();

    SelectionReviews(
            CandidateRows rows,
            ReviewingAuthorities authorities,
            SelectionCourse course,
            ReviewService reviews,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.authorities = authorities;
        this.course = course;
        this.reviews = reviews;
        this.messages = messages;
        this.clock = clock;
    }

    /** All rounds about a candidate, the latest first. */
    List<Review> rounds(UUID candidateId) {
        return reviews.about(SelectionService.SUBJECT, candidateId);
    }

    /** The round that a reviewer decides now; empty where the level's decision is entered by who recommended. */
    Optional<Review> running(UUID candidateId) {
        return latest(candidateId, Review.State.SUBMITTED);
    }

    /** The round that was returned and waits for being handed in again. */
    Optional<Review> returned(UUID candidateId) {
        return latest(candidateId, Review.State.RETURNED);
    }

    private Optional<Review> latest(UUID candidateId, Review.State state) {
        return rounds(candidateId).stream().findFirst().filter(round -> round.state() == state);
    }

    /** Parts of a returned candidate that may be changed; empty where nothing is closed. */
    Set<String> opened(UUID candidateId) {
        return returned(candidateId).stream()
                .flatMap(round -> round.returnedParts().stream())
                .map(part -> part.partId())
                .collect(Collectors.toSet());
    }

    /** Hands a candidate in that is under review from now on; a returned one again, as the next round. */
    void handIn(Candidate candidate) {
        Optional<Review> returned = returned(candidate.id());
        if (returned.isPresent()) {
            reviews.resubmit(returned.get().id());
            return;
        }
        reviews.submit(new ReviewSubmission(
                SelectionService.SUBJECT,
                candidate.id(),
                messages.chinese(
                        "recognition.review-title",
                        messages.chinese("recognition.category." + candidate.project()),
                        messages.chinese(
                                "recognition.level." + candidate.level().code()),
                        candidate.subjectName()),
                null,
                candidate.tenantId(),
                candidate.unitId(),
                authorities.responsible(candidate)));
    }

    /** Takes a running or returned round back. */
    void withdraw(UUID candidateId) {
        Review round = running(candidateId)
                .or(() -> returned(candidateId))
                .orElseThrow(() -> new DomainException("workflow.review.unknown"));
        reviews.withdraw(round.id());
    }

    /** Decides a running round, on the day that the decision bears. */
    void decide(Review round, boolean granted, LocalDate on, String reason) {
        days.putAll(Map.of(round.id(), on));
        if (granted) {
            reviews.approve(round.id(), reason);
        } else {
            reviews.refuse(round.id(), reason);
        }
    }

    /** Returns a running round. */
    void sendBack(Review round, String reason) {
        reviews.sendBack(round.id(), reason);
    }

    @Override
    public List<ReviewPart> parts(String subjectType, UUID subjectId) {
        if (!SelectionService.SUBJECT.equals(subjectType)) {
            return List.of();
        }
        List<String> items = rows.find(subjectId).map(Candidate::items).orElse(AssessedItem.FIVE_GOOD);
        return Stream.concat(items.stream(), Stream.of(SelectionService.CASE))
                .map(part -> new ReviewPart(part, label(part)))
                .toList();
    }

    /** What a part is called. */
    String label(String part) {
        return messages.chinese(
                SelectionService.CASE.equals(part) ? "recognition.candidate.case" : "recognition.good." + part);
    }

    /** The candidate follows the decision, in its transaction; whoever decided need not reach it otherwise. */
    @EventListener
    void decided(ReviewDecided decision) {
        Review review = decision.review();
        if (!SelectionService.SUBJECT.equals(review.submission().subjectType())) {
            return;
        }
        rows.find(review.submission().subjectId())
                .filter(candidate -> candidate.state() == Candidate.State.REVIEWING)
                .ifPresent(candidate -> follow(candidate, review));
    }

    private void follow(Candidate candidate, Review review) {
        LocalDate today = LocalDate.now(clock);
        switch (review.state()) {
            case APPROVED, REFUSED -> {
                if (review.comment().isBlank()) {
                    throw new DomainException("recognition.candidate.basis-missing");
                }
                course.conclude(
                        candidate,
                        review.state() == Review.State.APPROVED,
                        days.get(review.id(), none -> today),
                        review.comment());
            }
            case RETURNED -> course.back(candidate, CandidateStep.Kind.RETURNED, today, comments(review));
            case WITHDRAWN ->
                course.back(
                        candidate,
                        CandidateStep.Kind.WITHDRAWN,
                        today,
                        messages.chinese("recognition.candidate.withdrawn-reason"));
            case SUBMITTED -> throw new IllegalStateException("not decided: " + review.id());
        }
    }

    private String comments(Review review) {
        Stream<String> parts = review.returnedParts().stream()
                .map(part -> messages.chinese("recognition.candidate.part-comment", part.label(), part.comment()));
        return Stream.concat(Stream.of(review.comment()).filter(text -> !text.isBlank()), parts)
                .collect(Collectors.joining("\n"));
    }
}
