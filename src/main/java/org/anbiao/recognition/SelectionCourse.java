package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.recognition.persistence.RecognitionRows;
import org.anbiao.recognition.workflow.SelectionCases;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a step of a selection changes: where the candidate stands, the record of steps, a recognition, and the case that follows. Who
 * may take the step is the caller's question. Runs in the caller's transaction.
 */
@Component
class SelectionCourse {

    private final CandidateRows rows;
    private final RecognitionRows recognised;
    private final ReviewingAuthorities authorities;
    private final SelectionCases cases;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    SelectionCourse(
            CandidateRows rows,
            RecognitionRows recognised,
            ReviewingAuthorities authorities,
            SelectionCases cases,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.recognised = recognised;
        this.authorities = authorities;
        this.cases = cases;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rows of a selection stay those of the authority that began it, whoever decides. */
    void on(Candidate candidate, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(candidate.tenantId()), action);
    }

    /** Keeps what happened. */
    void step(Candidate candidate, CandidateStep.Kind kind, @Nullable Level level, LocalDate on, String reason) {
        UUID by = kind.ofReviewer() ? authorities.responsible(candidate) : candidate.tenantId();
        rows.addStep(
                candidate,
                new CandidateStep(
                        kind, level, on, reason.strip(), tenants.get(by).shortName(), ""));
        audit.record(
                "selection." + kind.code().replace('_', '-'),
                SelectionService.SUBJECT,
                candidate.id(),
                candidate.enterpriseId(),
                null,
                Map.of("on", on.toString(), "reason", reason.strip()));
    }

    /** Recognised at its level, and then open for the next one, or refused. */
    void conclude(Candidate candidate, boolean granted, LocalDate on, String reason) {
        Level level = candidate.level();
        on(candidate, () -> {
            if (granted) {
                recognise(candidate, on, reason);
                rows.move(
                        candidate,
                        level.next().isPresent() ? Candidate.State.RECOMMENDING : Candidate.State.RECOGNISED,
                        level.next().orElse(level),
                        level);
            } else {
                rows.move(
                        candidate,
                        candidate.reached() == null ? Candidate.State.REFUSED : Candidate.State.RECOGNISED,
                        level,
                        candidate.reached());
            }
            step(candidate, granted ? CandidateStep.Kind.RECOGNISED : CandidateStep.Kind.REFUSED, level, on, reason);
            cases.decided(candidate, reason, on);
        });
    }

    /** Back to who recommended it; the case goes back too where nothing is left to hand in again. */
    void back(Candidate candidate, CandidateStep.Kind kind, LocalDate on, String reason) {
        on(candidate, () -> {
            rows.move(candidate, Candidate.State.RECOMMENDING, candidate.level(), candidate.reached());
            step(candidate, kind, candidate.level(), on, reason);
            if (kind == CandidateStep.Kind.WITHDRAWN) {
                cases.decided(candidate, reason, on);
            }
        });
    }

    private void recognise(Candidate candidate, LocalDate on, String basis) {
        Nominee nominee = candidate.nominee();
        boolean post = nominee.kind() == RecognitionKind.POST;
        Candidate.WrittenCase written = candidate.writtenCase();
        Award award = new Award(
                nominee.kind(),
                nominee.project(),
                candidate.level().code(),
                on,
                null,
                tenants.get(authorities.responsible(candidate)).name(),
                basis,
                post ? nominee.post() : written.title(),
                nominee.personName(),
                post ? written.title() + "\n" + written.text() : written.text());
        List<Recognition> earlier = recognised.of(candidate.enterpriseId()).stream()
                .filter(nominee::isAbout)
                .toList();
        AwardRules.check(award, true, earlier, LocalDate.now(clock));
        UUID made = recognised.insert(
                candidate.enterpriseId(), award, post ? series(earlier) : null, candidate.id(), written.fileId());
        audit.record("recognition.recorded", "recognition", made, candidate.enterpriseId(), null, award);
    }

    /** A post that was recognised before is raised, so that it counts once. */
    private @Nullable UUID series(List<Recognition> earlier) {
        LocalDate today = LocalDate.now(clock);
        return earlier.stream()
                .filter(one -> one.standsOn(today))
                .map(Recognition::seriesId)
                .findFirst()
                .orElse(null);
    }
}
