package org.anbiao.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.Handover.Kind;
import org.anbiao.registry.Handover.Line;
import org.anbiao.registry.Handover.Order;
import org.anbiao.registry.Handover.Place;
import org.anbiao.registry.Handover.Preview;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.registry.persistence.HandoverTable;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.OpenWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands many enterprises over on a day: to another direct supervisor, or to another village when villages or towns are
 * split or merged. Each goes the way a single one goes ({@link EnterpriseLifecycle}): days before stay counted where they
 * were, the former authority keeps what it recorded, open tasks follow.
 */
@Service
@PreAuthorize("hasAuthority('registry.import')")
@Transactional
public class HandoverService {

    /** More at once would keep the others waiting; hand over unit by unit. */
    static final int MOST = 5_000;

    private static final int LATEST = 20;

    private final HandoverTable handovers;
    private final EnterpriseLifecycle lifecycle;
    private final EnterpriseAccess access;
    private final StateTimelineRepository timelines;
    private final UnitScopes scopes;
    private final OpenWork openWork;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;

    HandoverService(
            HandoverTable handovers,
            EnterpriseLifecycle lifecycle,
            EnterpriseAccess access,
            StateTimelineRepository timelines,
            UnitScopes scopes,
            OpenWork openWork,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages) {
        this.handovers = handovers;
        this.lifecycle = lifecycle;
        this.access = access;
        this.timelines = timelines;
        this.scopes = scopes;
        this.openWork = openWork;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
    }

    /** Where the enterprises are that the actor's authority follows. */
    @Transactional(readOnly = true)
    public List<Place> places(Kind kind) {
        return handovers.places(kind, scopes.current(), currentActor.get().scope());
    }

    /** The enterprises of a place. */
    @Transactional(readOnly = true)
    public List<Line> enterprises(Place place) {
        return handovers.lines(place, scopes.current(), currentActor.get().scope());
    }

    /** The day enterprises are handed over unless another is chosen. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return access.today();
    }

    /** The latest acts of the actor's authority. */
    @Transactional(readOnly = true)
    public List<Handover> latest() {
        return handovers.latest(LATEST);
    }

    /**
     * What an order would do.
     *
     * @throws DomainException registry.handover.… if the order itself is incomplete
     */
    @Transactional(readOnly = true)
    public Preview preview(Order order) {
        require(order);
        List<Line> there = enterprises(order.from());
        List<Line> chosen = there.stream()
                .filter(line -> order.enterpriseIds().contains(line.id()))
                .toList();
        List<Problem> problems = new ArrayList<>();
        chosen.forEach(line -> check(order, line, problems));
        return new Preview(
                chosen.size() - problems.size(),
                openWork.about(chosen.stream().map(Line::id).toList()),
                there.size() - chosen.size(),
                problems);
    }

    private void check(Order order, Line line, List<Problem> problems) {
        try {
            StateTimeline timeline = new StateTimeline(timelines.history(new EnterpriseId(line.id())));
            if (order.from().kind() == Kind.VILLAGE) {
                Village village = village(order);
                timeline.changedFrom(order.on(), CountedState::blockUnitId, state -> state.in(village), "");
            } else {
                Supervisor supervisor = supervisor(order);
                timeline.changedFrom(
                        order.on(),
                        state -> new Supervisor(state.lineTenantId(), state.lineUnitId()),
                        state -> state.under(supervisor),
                        "");
            }
        } catch (DomainException refusal) {
            problems.add(new Problem(line.name(), refusal.messageKey(), List.of(refusal.arguments())));
        }
    }

    /**
     * Hands the enterprises over, all or none.
     *
     * @return how many
     * @throws DomainException registry.handover.… if the order is incomplete, or what refuses a single enterprise
     */
    public int handOver(Order order) {
        Preview preview = preview(order);
        if (!preview.problems().isEmpty()) {
            throw new DomainException(
                    "registry.handover.problems", preview.problems().size());
        }
        String reason = messages.chinese(
                "registry.handover.reason",
                order.reason().strip(),
                order.sourceDocument().strip());
        List<UUID> moving = enterprises(order.from()).stream()
                .map(Line::id)
                .filter(order.enterpriseIds()::contains)
                .toList();
        for (UUID id : moving) {
            handOver(access.require(new EnterpriseId(id)), order, reason);
        }
        UUID id = handovers.insert(order, moving.size());
        audit.record(
                "handover.done",
                "registry_handover",
                id,
                null,
                null,
                Map.of(
                        "from", order.from().label(),
                        "toTenant", order.toTenantId(),
                        "on", order.on(),
                        "document", order.sourceDocument(),
                        "enterprises", moving.size()));
        return moving.size();
    }

    private void handOver(Enterprise enterprise, Order order, String reason) {
        if (order.from().kind() == Kind.VILLAGE) {
            lifecycle.moveVillage(
                    enterprise.id(), enterprise.version(), village(order).unitId(), null, order.on(), reason);
        } else {
            lifecycle.changeSupervisor(enterprise.id(), enterprise.version(), supervisor(order), order.on(), reason);
        }
    }

    private Village village(Order order) {
        UUID unit = order.toUnitId();
        if (unit == null) {
            throw new DomainException("registry.village.unknown");
        }
        return access.village(unit);
    }

    private static Supervisor supervisor(Order order) {
        return new Supervisor(order.toTenantId(), order.toUnitId());
    }

    private void require(Order order) {
        access.requireAuthority();
        access.requireNotFuture(order.on());
        if (order.enterpriseIds().isEmpty()) {
            throw new DomainException("registry.handover.none");
        }
        if (order.enterpriseIds().size() > MOST) {
            throw new DomainException("registry.handover.too-many", MOST);
        }
        if (order.reason().isBlank() || order.sourceDocument().isBlank()) {
            throw new DomainException("registry.handover.document");
        }
        if (order.from().kind() == Kind.VILLAGE) {
            Village village = village(order);
            // into an area that the actor's authority keeps; between areas their common superior hands over
            if (!currentActor.get().scope().contains(village.areaTenantId())) {
                throw new DomainException("registry.handover.elsewhere");
            }
        } else {
            access.requireFits(supervisor(order));
        }
        boolean same = order.from().tenantId().equals(order.toTenantId())
                && java.util.Objects.equals(order.from().unitId(), order.toUnitId());
        if (same) {
            throw new DomainException("registry.handover.same");
        }
    }
}
