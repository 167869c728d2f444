package org.anbiao.selfevaluation.hints;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.selfevaluation.persistence.EvaluationRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHints;
import org.springframework.stereotype.Component;

/** The hints about a self-evaluation under review: every {@link Signal} is asked, none is weighed. */
@Component
class EvaluationHints implements ReviewHints {

    private static final String SUBJECT = "evaluation";

    private final List<Signal> signals;
    private final EvaluationRows evaluations;
    private final TenantSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock;

    EvaluationHints(
            List<Signal> signals,
            EvaluationRows evaluations,
            TenantSettings settings,
            CurrentActor currentActor,
            Clock clock) {
        this.signals = signals;
        this.evaluations = evaluations;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public List<ReviewHint> hints(String subjectType, UUID subjectId, boolean mayName) {
        if (!SUBJECT.equals(subjectType)) {
            return List.of();
        }
        Actor actor = currentActor.get();
        LocalDate today = LocalDate.now(clock);
        Asking asking =
                new Asking(actor.scope(), mayName, setting -> settings.choice(actor.tenantId(), setting, today));
        return evaluations.find(subjectId).stream()
                .flatMap(evaluation -> signals.stream().flatMap(signal -> signal.of(evaluation, asking).stream()))
                .toList();
    }
}
