package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.anbiao.registry.persistence.HandoverTable;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.OpenWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The enterprises of a unit that is merged or split: each goes the way a single one goes ({@link EnterpriseLifecycle}), so that days
 * before stay counted where they were and open tasks follow. Needs no permission: whoever merges units has been asked for his.
 */
@Component
public class UnitMoves {

    /** More at once would keep the others waiting. */
    public static final int MOST = HandoverService.MOST;

    private final HandoverTable lines;
    private final StateTimelineRepository timelines;
    private final EnterpriseAccess access;
    private final DatedChanges changes;
    private final EnterpriseRepository enterprises;
    private final TenantDirectory tenants;
    private final OpenWork openWork;
    private final Messages messages;

    UnitMoves(
            HandoverTable lines,
            StateTimelineRepository timelines,
            EnterpriseAccess access,
            DatedChanges changes,
            EnterpriseRepository enterprises,
            TenantDirectory tenants,
            OpenWork openWork,
            Messages messages) {
        this.lines = lines;
        this.timelines = timelines;
        this.access = access;
        this.changes = changes;
        this.enterprises = enterprises;
        this.tenants = tenants;
        this.openWork = openWork;
        this.messages = messages;
    }

    /**
     * An enterprise or place in business.
     *
     * @param gridUnitId its grid cell, or null
     */
    public record Line(
            UUID id, String code, String name, @Nullable UUID gridUnitId) {}

    /** Enterprises in business that are in the unit: located in a village or cell, directly supervised by any other. */
    @Transactional(readOnly = true)
    public List<Line> enterprises(OrgUnit unit) {
        return lines.ofUnit(unit);
    }

    /** Open tasks about enterprises, whoever has to do them. */
    @Transactional(readOnly = true)
    public long openTasks(List<UUID> enterpriseIds) {
        return enterpriseIds.isEmpty() ? 0 : openWork.about(enterpriseIds);
    }

    /** Why an enterprise cannot leave its unit on a day, if there is a reason; nothing is changed. */
    @Transactional(readOnly = true)
    public Optional<Problem> problem(Line line, OrgUnit from, LocalDate on) {
        try {
            StateTimeline timeline = new StateTimeline(timelines.history(new EnterpriseId(line.id())));
            UUID elsewhere = UUID.randomUUID();
            switch (from.kind()) {
                case VILLAGE, TOWN ->
                    timeline.changedFrom(
                            on,
                            CountedState::blockUnitId,
                            state -> state.in(new Village(elsewhere, state.blockTenantId())),
                            "");
                case GRID_CELL -> access.requireNotFuture(on);
                default ->
                    timeline.changedFrom(
                            on,
                            UnitMoves::supervisor,
                            state -> state.under(new Supervisor(state.lineTenantId(), elsewhere)),
                            "");
            }
            return Optional.empty();
        } catch (DomainException refusal) {
            return Optional.of(new Problem(line.name(), refusal.messageKey(), List.of(refusal.arguments())));
        }
    }

    /**
     * Moves an enterprise to the successor of its unit.
     *
     * @param to of the same kind as the unit it is in
     * @param gridUnitId cell in a new village; ignored for other kinds
     * @throws DomainException what refuses the change of a single enterprise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID enterpriseId, OrgUnit to, @Nullable UUID gridUnitId, LocalDate on, String reason) {
        access.requireNotFuture(on);
        Enterprise before = access.require(new EnterpriseId(enterpriseId));
        switch (to.kind()) {
            case VILLAGE, TOWN -> {
                Village village =
                        new Village(to.id(), tenants.get(to.tenantId()).areaId());
                changes.save(
                        before,
                        before.moveTo(village, gridUnitId),
                        "enterprise.moved",
                        on,
                        CountedState::blockUnitId,
                        state -> state.in(village),
                        reason);
            }
            case GRID_CELL -> changes.savePlace(before, before.inGrid(to.id()), on, reason);
            default -> supervise(before, new Supervisor(to.tenantId(), to.id()), on, reason);
        }
    }

    /** Why an enterprise cannot go to a village of another area on a day, if there is a reason; nothing is changed. */
    @Transactional(readOnly = true)
    public Optional<Problem> problemElsewhere(Line line, OrgUnit from, UUID areaTenantId, LocalDate on) {
        if (enterprises.codeTaken(areaTenantId, new SubjectCode(line.code()), new EnterpriseId(line.id()))) {
            return Optional.of(new Problem(line.name(), "registry.transfer.code-taken", List.of(line.code())));
        }
        return problem(line, from, on);
    }

    /**
     * Moves an enterprise to a village of another area. Whoever was directly supervised by the area it leaves is by the new one
     * other supervisors stay.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveOver(UUID enterpriseId, OrgUnit to, @Nullable UUID gridUnitId, LocalDate on, String reason) {
        UUID former = access.require(new EnterpriseId(enterpriseId))
                .data()
                .placement()
                .areaTenantId();
        move(enterpriseId, to, gridUnitId, on, reason);
        Enterprise moved = access.require(new EnterpriseId(enterpriseId));
        if (moved.data().placement().supervisorTenantId().equals(former)) {
            supervise(moved, new Supervisor(to.tenantId(), null), on, reason);
        }
    }

    private void supervise(Enterprise before, Supervisor supervisor, LocalDate on, String reason) {
        changes.save(
                before,
                before.changeSupervisor(supervisor),
                "enterprise.supervisor-changed",
                on,
                UnitMoves::supervisor,
                state -> state.under(supervisor),
                reason);
    }

    /** The reason with the document, as it stands in the timeline. */
    public String reason(String reason, String document) {
        return messages.chinese("registry.handover.reason", reason.strip(), document.strip());
    }

    private static Supervisor supervisor(CountedState state) {
        return new Supervisor(state.lineTenantId(), state.lineUnitId());
    }
}
