package org.anbiao.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.anbiao.audit.AuditLog;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.workflow.EnterpriseChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Saves a changed enterprise together with its timeline and the record of the act. Runs in the caller's transaction. */
@Component
class DatedChanges {

    private final EnterpriseRepository enterprises;
    private final StateTimelineRepository timelines;
    private final EnterpriseAccess access;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DatedChanges(
            EnterpriseRepository enterprises,
            StateTimelineRepository timelines,
            EnterpriseAccess access,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.enterprises = enterprises;
        this.timelines = timelines;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /** The enterprise as the user saw it, or the notice that somebody was faster. */
    Enterprise load(EnterpriseId id, int version) {
        Enterprise enterprise = access.require(id);
        if (enterprise.version() != version) {
            throw new OptimisticLockingFailureException("enterprise " + id);
        }
        return enterprise;
    }

    /**
     * @param property reads what changes in the timeline
     * @param change makes the changed state
     * @throws OptimisticLockingFailureException if somebody else saved it since it was loaded
     */
    void save(
            Enterprise before,
            Enterprise after,
            String act,
            LocalDate on,
            Function<CountedState, @Nullable Object> property,
            UnaryOperator<CountedState> change,
            String reason) {
        StateTimeline timeline = timelines.load(before.id());
        StateTimeline changed = timeline.changedFrom(on, property, change, reason);
        enterprises.update(after);
        timelines.save(before.id(), timeline, changed);
        if (!Objects.equals(before.data(), after.data())) {
            UUID id = before.id().value();
            audit.record(act, "enterprise", id, id, before.data(), new DatedChange(on, reason, after.data()));
            tellOthers(before.data(), after);
        }
    }

    /** As {@link #save} for what is not counted by day: the grid cell inside a village. */
    void savePlace(Enterprise before, Enterprise after, LocalDate on, String reason) {
        enterprises.update(after);
        UUID id = before.id().value();
        audit.record(
                "enterprise.moved", "enterprise", id, id, before.data(), new DatedChange(on, reason, after.data()));
        tellOthers(before.data(), after);
    }

    private void tellOthers(EnterpriseData before, Enterprise after) {
        EnterpriseData now = after.data();
        if (!before.placement().equals(now.placement())
                || before.life().status() != now.life().status()) {
            events.publishEvent(
                    new EnterpriseChanged(after.id().value(), now.placement().areaTenantId()));
        }
    }

    private record DatedChange(LocalDate on, String reason, EnterpriseData data) {}
}
