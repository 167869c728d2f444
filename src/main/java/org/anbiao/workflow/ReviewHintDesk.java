package org.anbiao.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.HintNoteRows;
import org.anbiao.workflow.persistence.ReviewRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hints for whoever decides on a document, and what that person noted about them. Nobody else is shown any: neither the
 * enterprise nor an office that is not deciding; there is no list and no number of hints anywhere.
 */
@Service
@PreAuthorize("hasAuthority('review.decide')")
@Transactional
public class ReviewHintDesk {

    private final List<ReviewHints> modules;
    private final ReviewRows reviews;
    private final HintNoteRows notes;
    private final Responsibility responsibility;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final AuditLog audit;

    ReviewHintDesk(
            List<ReviewHints> modules,
            ReviewRows reviews,
            HintNoteRows notes,
            Responsibility responsibility,
            CurrentActor currentActor,
            CurrentMember currentMember,
            AuditLog audit) {
        this.modules = modules;
        this.reviews = reviews;
        this.notes = notes;
        this.responsibility = responsibility;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.audit = audit;
    }

    /** The hints about a document that waits for the actor's decision, each with the latest note; empty for all others. */
    @Transactional(readOnly = true)
    public List<ReviewHint.Noted> of(String subjectType, UUID subjectId) {
        if (!decides(subjectType, subjectId)) {
            return List.of();
        }
        boolean mayName = !currentMember.seesAssignedOnly() && currentMember.has(Permission.REGISTRY_READ);
        return currentActor.callAs(reviewing(), () -> {
            Map<String, HintNote> noted = notes.about(subjectType, subjectId);
            return modules.stream()
                    .flatMap(module -> module.hints(subjectType, subjectId, mayName).stream())
                    .map(hint -> new ReviewHint.Noted(hint, noted.get(hint.key())))
                    .toList();
        });
    }

    /**
     * Notes what was found about a hint; a later note takes the place of an earlier one, the record of acts has both.
     *
     * @throws DomainException without a note, or for a document that does not wait for the actor's decision
     */
    public void note(String subjectType, UUID subjectId, String hintKey, HintNote.Outcome outcome, String note) {
        if (!decides(subjectType, subjectId)) {
            throw new DomainException("workflow.review.not-yours");
        }
        if (note.isBlank()) {
            throw new DomainException("workflow.hint.note-missing");
        }
        currentActor.runAs(reviewing(), () -> {
            notes.save(subjectType, subjectId, hintKey, outcome, note.strip());
            // no enterprise is named: its people read the acts about it
            audit.record(
                    "review.hint-noted",
                    subjectType,
                    subjectId,
                    null,
                    null,
                    Map.of("outcome", outcome.code(), "note", note.strip()));
        });
    }

    private boolean decides(String subjectType, UUID subjectId) {
        Actor actor = currentActor.get();
        return reviews.about(subjectType, subjectId).stream()
                .findFirst()
                .filter(review -> review.state() == Review.State.SUBMITTED)
                .filter(review -> review.reviewingTenantId().equals(actor.tenantId()))
                .filter(review -> responsibility.isGivenReview(review.caseId()))
                .isPresent();
    }

    /** Who was given the review by name reaches no other enterprise; what is compared is what the authority sees. */
    private Actor reviewing() {
        return currentActor.get().atLarge();
    }
}
