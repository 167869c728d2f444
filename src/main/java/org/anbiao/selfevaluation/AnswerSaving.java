package org.anbiao.selfevaluation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.UnitScope;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.persistence.AnswerRows;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Editions;
import org.anbiao.selfevaluation.standard.Item;
import org.springframework.stereotype.Component;

/** Saves one answer with what follows from it: the counts, and the improvement of what is not met. */
@Component
class AnswerSaving {

    private final EvaluationAccess access;
    private final UnitScopes scopes;
    private final EvaluationRows evaluations;
    private final AnswerRows answers;
    private final ImprovementRows improvements;
    private final Editions editions;
    private final EarlierAnswers earlier;
    private final AuditLog audit;
    private final Clock clock;

    AnswerSaving(
            EvaluationAccess access,
            UnitScopes scopes,
            EvaluationRows evaluations,
            AnswerRows answers,
            ImprovementRows improvements,
            Editions editions,
            EarlierAnswers earlier,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.answers = answers;
        this.improvements = improvements;
        this.editions = editions;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves the answer to an item of an evaluation that the actor's unit works with. Most evaluations are the own authority's or the own
     * enterprise's: checking and keeping them from others is one question. Others are looked for with the own reach first and
     * written for the authority they belong to.
     */
    Answer save(UUID evaluationId, String itemCode, AnswerInput input, int expectedVersion) {
        AnswerRows.Locked own =
                answers.lock(scopes.current(), evaluationId, itemCode).orElse(null);
        if (own == null) {
            Evaluation evaluation = access.evaluation(evaluationId);
            return access.writing(
                    evaluation.tenantId(), () -> save(lock(evaluationId, itemCode), itemCode, input, expectedVersion));
        }
        if (!own.yours()) {
            throw EvaluationAccess.notYours();
        }
        return access.writing(own.evaluation().tenantId(), () -> save(own, itemCode, input, expectedVersion));
    }

    /** Whoever signs at the same moment comes before or after, never in between. */
    private Answer save(AnswerRows.Locked locked, String itemCode, AnswerInput input, int expectedVersion) {
        Evaluation evaluation = locked.evaluation();
        Edition edition = edition(evaluation);
        Item item = item(edition, itemCode);
        Optional<Answer> before = locked.answer();
        requireOpen(evaluation, before);
        Answer answer = checked(edition, item, input, expectedVersion);
        Answer saved = (expectedVersion == 0 ? answers.insert(evaluation, answer) : answers.update(evaluation, answer))
                .orElseThrow(() -> changed(evaluation, item.code()));
        follow(evaluation, item, before.map(Answer::result).orElse(null), answer);
        audit.record(
                "evaluation.answered",
                "evaluation",
                evaluation.id(),
                evaluation.enterpriseId(),
                before.map(old -> value(old)).orElse(null),
                value(answer));
        return saved;
    }

    /** Whether the enterprise is the actor's has been asked before. */
    private AnswerRows.Locked lock(UUID evaluationId, String itemCode) {
        return answers.lock(UnitScope.WHOLE, evaluationId, itemCode).orElseThrow();
    }

    private static Map<String, String> value(Answer answer) {
        return Map.of(
                "item", answer.itemCode(),
                "result", answer.result().code(),
                "reason", answer.reason(),
                "score", answer.score().toPlainString());
    }

    private AnswerChanged changed(Evaluation evaluation, String itemCode) {
        return new AnswerChanged(answers.find(evaluation.id(), itemCode).orElseThrow());
    }

    private void follow(
            Evaluation evaluation, Item item, @org.jspecify.annotations.Nullable Result before, Answer answer) {
        boolean now = answer.result() == Result.NOT_MET;
        boolean was = before == Result.NOT_MET;
        if (before == null || now != was) {
            boolean first = before == null;
            // what the standard left out wants no answer; once it has one it counts like any other
            int items = first && PresumedAnswers.isPresumed(evaluation, item) ? 1 : 0;
            evaluations.count(evaluation.id(), items, first ? 1 : 0, (now ? 1 : 0) - (was ? 1 : 0));
        }
        if (now) {
            improvements.open(evaluation, item.code(), item.text(), answer.reason());
            carryOn(evaluation, item);
        } else if (was) {
            improvements.drop(evaluation.id(), item.code());
        }
    }

    /** What the same question left open in an earlier year goes on here and is counted once. */
    private void carryOn(Evaluation evaluation, Item item) {
        earlier.before(evaluation)
                .ifPresent(before -> improvements.carryOn(
                        evaluation.id(),
                        item.code(),
                        before.id(),
                        earlier.places(before, editions.get(evaluation.editionKey()))
                                .getOrDefault(item.code(), List.of())));
    }

    private Answer checked(Edition edition, Item item, AnswerInput input, int version) {
        String reason = input.reason().strip();
        if (input.result() != Result.MET && reason.isEmpty()) {
            throw new DomainException(
                    "selfevaluation.answer.reason-missing." + input.result().code());
        }
        WorkState state = input.workState() == null ? suggested(input.result()) : input.workState();
        return new Answer(
                item.code(),
                input.result(),
                reason,
                state,
                AnswerPoints.of(edition, item, input),
                "",
                false,
                version,
                "",
                clock.instant());
    }

    private static WorkState suggested(Result result) {
        return switch (result) {
            case MET -> WorkState.IN_FORCE;
            case NOT_MET -> WorkState.UNDER_WAY;
            case NOT_APPLICABLE -> WorkState.NOT_BEGUN;
        };
    }

    /** Every item of an open evaluation; of a returned one only what the reviewer commented. */
    private static void requireOpen(Evaluation evaluation, Optional<Answer> before) {
        boolean open =
                switch (evaluation.state()) {
                    case OPEN -> true;
                    case RETURNED ->
                        before.filter(answer -> answer.reopened()
                                        || !answer.reviewComment().isEmpty())
                                .isPresent();
                    case SIGNED, APPROVED -> false;
                };
        if (!open) {
            throw new DomainException(
                    "selfevaluation.answer.closed." + evaluation.state().code());
        }
    }

    private Edition edition(Evaluation evaluation) {
        return editions.usedBy(evaluation.tenantId(), evaluation.editionKey());
    }

    private static Item item(Edition edition, String itemCode) {
        return edition.item(itemCode).orElseThrow(() -> new DomainException("selfevaluation.item.unknown"));
    }

    UUID addEvidence(Evaluation evaluation, Evidence evidence) {
        item(edition(evaluation), evidence.itemCode());
        return access.writing(evaluation.tenantId(), () -> {
            requireChangeable(evaluation.id(), evidence.itemCode());
            UUID id = answers.addEvidence(evaluation, evidence);
            audit.record(
                    "evaluation.evidence-added",
                    "evaluation",
                    evaluation.id(),
                    evaluation.enterpriseId(),
                    null,
                    Map.of("item", evidence.itemCode(), "label", evidence.label()));
            return id;
        });
    }

    void removeEvidence(Evaluation evaluation, UUID evidenceId) {
        access.writing(evaluation.tenantId(), () -> {
            answers.itemOfEvidence(evaluation.id(), evidenceId)
                    .ifPresent(itemCode -> requireChangeable(evaluation.id(), itemCode));
            if (answers.removeEvidence(evaluation.id(), evidenceId)) {
                audit.record(
                        "evaluation.evidence-removed",
                        "evaluation",
                        evaluation.id(),
                        evaluation.enterpriseId(),
                        evidenceId,
                        null);
            }
            return true;
        });
    }

    /** Evidence is closed and opened together with its answer; before an answer is given it is as open as the evaluation. */
    private void requireChangeable(UUID evaluationId, String itemCode) {
        AnswerRows.Locked locked = lock(evaluationId, itemCode);
        requireOpen(locked.evaluation(), locked.answer());
    }
}
