package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.HazardRows.Start;
import org.anbiao.hazard.persistence.HazardStepRows;
import org.anbiao.hazard.persistence.HazardStepRows.NewStep;
import org.anbiao.hazard.workflow.HazardCases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a hazard, its first step, its case and the act, in the caller's transaction. */
@Component
class HazardRecorder {

    private static final int MOST_WORDS = 2000;

    private final HazardAccess access;
    private final HazardRows hazards;
    private final HazardStepRows steps;
    private final StepDeadlines deadlines;
    private final HazardCases cases;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    HazardRecorder(
            HazardAccess access,
            HazardRows hazards,
            HazardStepRows steps,
            StepDeadlines deadlines,
            HazardCases cases,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.access = access;
        this.hazards = hazards;
        this.steps = steps;
        this.deadlines = deadlines;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
    }

    /** What was found, after everything it must have was asked for. */
    HazardFinding checked(HazardFinding finding) {
        String description = HazardAccess.words(finding.description(), "hazard.description-missing");
        if (description.length() > MOST_WORDS) {
            throw new DomainException("hazard.too-long", MOST_WORDS);
        }
        if (finding.level() == HazardLevel.MAJOR && finding.clause().isBlank()) {
            throw new DomainException("hazard.clause-missing");
        }
        access.past(finding.foundOn(), LocalDate.EPOCH);
        access.requirePhotos(finding.enterpriseId(), finding.photos());
        return new HazardFinding(
                finding.enterpriseId(),
                finding.level(),
                finding.category(),
                finding.foundOn(),
                description,
                finding.place().strip(),
                finding.clause().strip(),
                finding.photos());
    }

    /** Keeps what was found for the bound authority. */
    UUID record(HazardSubject subject, HazardFinding finding, Start start) {
        UUID[] id = new UUID[1];
        access.writing(access.actor().tenantId(), () -> id[0] = write(subject, finding, start));
        return id[0];
    }

    private UUID write(HazardSubject subject, HazardFinding finding, Start start) {
        UUID hazard = hazards.insert(finding, start);
        boolean proposed = start.state() == HazardState.PROPOSED;
        steps.append(
                subject.id(),
                hazard,
                new NewStep(
                        proposed ? HazardStep.Kind.PROPOSED : HazardStep.Kind.FOUND,
                        finding.foundOn(),
                        finding.description(),
                        start.dueOn(),
                        finding.photos(),
                        start.named()));
        LocalDate today = access.today();
        hazards.stepDue(hazard, deadlines.of(access.actor().tenantId(), start.state(), today, start.dueOn()));
        cases.start(hazard);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("source", start.source().code());
        told.put("level", finding.level().code());
        told.put("foundOn", finding.foundOn().toString());
        told.put("description", finding.description());
        // an act of a person who stays unnamed is the auditor's to read, not the enterprise's
        audit.record(
                proposed ? "hazard.proposed" : "hazard.found",
                "hazard",
                hazard,
                start.named() ? subject.id() : null,
                null,
                told);
        return hazard;
    }

    /** The hazard has come to a state; the step that it waits for has its last day from today on. */
    void entered(Hazard hazard, HazardState state, @Nullable LocalDate dueOn) {
        hazards.stepDue(hazard.id(), deadlines.of(hazard.tenantId(), state, access.today(), dueOn));
    }

    /** The hazard has to be planned again, until the day that a plan has from today on. */
    void enteredPlanAgain(Hazard hazard) {
        hazards.stepDue(hazard.id(), deadlines.ofPlan(hazard.tenantId(), access.today()));
    }

    /** Adds a step of the actor to a hazard's course and records the act. */
    void step(
            Hazard hazard,
            HazardStep.Kind kind,
            LocalDate on,
            String note,
            @Nullable LocalDate dueOn,
            List<UUID> photos) {
        steps.append(hazard.enterpriseId(), hazard.id(), new NewStep(kind, on, note, dueOn, photos, true));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("on", on.toString());
        if (!note.isEmpty()) {
            told.put("note", note);
        }
        if (dueOn != null) {
            told.put("dueOn", dueOn.toString());
        }
        audit.record(
                "hazard." + kind.code(),
                "hazard",
                hazard.id(),
                hazard.enterpriseId(),
                hazard.state().code(),
                told);
        events.publishEvent(new HazardStepped(hazard.id(), kind, on, note));
    }
}
