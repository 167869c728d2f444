package org.anbiao.administration.reorganisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.anbiao.administration.Reach;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.UnitService.Use;
import org.anbiao.administration.persistence.UnitChangeRows;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.UnitPosts;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.registry.UnitMoves;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.UnitSuccession;
import org.anbiao.tenancy.UnitUse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges units of an authority, or splits one, on a day and by a document: enterprises, people, grid cells and open
 * tasks go to the successors, former units end, and the act stays as their line of history. All or nothing. Days before stay counted
 * as they were, since each enterprise goes the way a single one goes.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class ReorganisationService {

    private final ReorganisationCheck check;
    private final UnitService units;
    private final UnitChangeRows rows;
    private final UnitMoves moves;
    private final UnitPosts posts;
    private final TenantDirectory tenants;
    private final List<UnitSuccession> successions;
    private final List<UnitUse> uses;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;

    ReorganisationService(
            ReorganisationCheck check,
            UnitService units,
            UnitChangeRows rows,
            UnitMoves moves,
            UnitPosts posts,
            TenantDirectory tenants,
            List<UnitSuccession> successions,
            List<UnitUse> uses,
            Reach reach,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages) {
        this.check = check;
        this.units = units;
        this.rows = rows;
        this.moves = moves;
        this.posts = posts;
        this.tenants = tenants;
        this.successions = successions;
        this.uses = uses;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
    }

    /** Enterprises in business that are in a unit. */
    @Transactional(readOnly = true)
    public List<UnitMoves.Line> enterprises(UUID tenantId, UUID unitId) {
        return in(tenantId, () -> moves.enterprises(own(tenantId, unitId)));
    }

    /** People of a unit. */
    @Transactional(readOnly = true)
    public List<UnitPosts.Post> members(UUID tenantId, UUID unitId) {
        return in(tenantId, () -> posts.of(own(tenantId, unitId).id()));
    }

    /** What became of the authority's units, the latest first. */
    @Transactional(readOnly = true)
    public List<UnitChange> history(UUID tenantId) {
        return in(tenantId, rows::all);
    }

    /**
     * What an act would do.
     *
     * @throws DomainException administration.reorganisation.… if it makes no sense
     */
    @Transactional(readOnly = true)
    public Preview preview(Reorganisation wanted) {
        return in(wanted.tenantId(), () -> {
            Reorganisation order = check.require(wanted);
            return preview(order, partings(order));
        });
    }

    /**
     * Carries an act out.
     *
     * @return how many enterprises moved
     * @throws DomainException as {@link #preview}, and administration.reorganisation.hindered while something is in the way
     */
    public int carryOut(Reorganisation wanted) {
        return in(wanted.tenantId(), () -> {
            Reorganisation order = check.require(wanted);
            rows.lock(order.fromIds());
            List<Parting> partings = partings(order);
            Preview preview = preview(order, partings);
            if (!preview.isPossible()) {
                throw new DomainException("administration.reorganisation.hindered");
            }
            List<OrgUnit> former = partings.stream().map(Parting::from).toList();
            List<OrgUnit> targets = targets(order, former);
            String reason = moves.reason(order.reason(), order.document());
            partings.forEach(parting -> carryOut(order, parting, targets, reason));
            record(order, former, targets, preview);
            return preview.moving();
        });
    }

    private List<Parting> partings(Reorganisation order) {
        List<UnitLine> known = units.units(order.tenantId());
        List<Parting> partings = order.fromIds().stream()
                .map(id -> Parting.of(
                        own(order.tenantId(), id),
                        order.share(),
                        moves.enterprises(own(order.tenantId(), id)),
                        known.stream()
                                .filter(unit -> id.equals(unit.parentId()) && unit.endedOn() == null)
                                .toList(),
                        posts.of(id)))
                .toList();
        if (order.kind() == Kind.SPLIT && partings.get(0).movesNothing()) {
            throw new DomainException("administration.reorganisation.nothing");
        }
        int moving = partings.stream()
                .mapToInt(parting -> parting.enterprises().size())
                .sum();
        if (moving > UnitMoves.MOST) {
            throw new DomainException("registry.handover.too-many", UnitMoves.MOST);
        }
        return partings;
    }

    private Preview preview(Reorganisation order, List<Parting> partings) {
        boolean ends = order.share().rest() != null;
        List<Problem> problems = new ArrayList<>();
        Map<String, Long> effects = new LinkedHashMap<>();
        Map<String, Long> hindrances = new LinkedHashMap<>();
        for (Parting parting : partings) {
            UUID id = parting.from().id();
            parting.moving().forEach(line -> moves.problem(line, parting.from(), order.on())
                    .ifPresent(problems::add));
            if (ends) {
                successions.forEach(one -> effects.merge(one.messageKey(), one.count(id), Long::sum));
                uses.stream()
                        .filter(use -> !use.movesAlong())
                        .forEach(use -> hindrances.merge(use.messageKey(), use.count(id), Long::sum));
            }
        }
        List<UUID> moving = partings.stream()
                .flatMap(parting -> parting.enterprises().keySet().stream())
                .toList();
        return new Preview(
                IntStream.range(0, order.targets().size())
                        .map(target -> partings.stream()
                                .mapToInt(parting -> parting.to(target))
                                .sum())
                        .boxed()
                        .toList(),
                moves.openTasks(moving),
                partings.stream().mapToInt(parting -> parting.members().size()).sum(),
                partings.stream().mapToInt(parting -> parting.below().size()).sum(),
                partings.stream().mapToInt(parting -> parting.lines().size()).sum() - moving.size(),
                ends ? partings.stream().map(parting -> parting.from().name()).toList() : List.of(),
                some(effects),
                some(hindrances),
                problems);
    }

    private static List<Use> some(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> new Use(count.getKey(), count.getValue()))
                .toList();
    }

    private List<OrgUnit> targets(Reorganisation order, List<OrgUnit> former) {
        List<OrgUnit> targets = new ArrayList<>();
        for (Target target : order.targets()) {
            UUID id = target.unitId();
            if (id == null) {
                id = units.add(
                        order.tenantId(), former.get(0).kind(), target.name(), ReorganisationCheck.parent(former));
            }
            targets.add(own(order.tenantId(), id));
        }
        return targets;
    }

    private void carryOut(Reorganisation order, Parting parting, List<OrgUnit> targets, String reason) {
        OrgUnit from = parting.from();
        parting.below()
                .forEach((unit, target) -> units.putBelow(
                        order.tenantId(), unit, targets.get(target).id()));
        parting.enterprises()
                .forEach((enterprise, target) ->
                        moves.move(enterprise, targets.get(target), parting.gridOf(enterprise), order.on(), reason));
        parting.members()
                .forEach((member, target) ->
                        posts.move(member, targets.get(target).id(), reason));
        Integer rest = order.share().rest();
        OrgUnit heir = rest == null ? null : targets.get(rest);
        var succession = new UnitSuccession.Succession(from, heir, targets, reason);
        successions.forEach(one -> one.carryOver(succession));
        if (heir != null) {
            posts.redirectPlanned(from.id(), heir.id());
            rows.leadTo(from.id(), heir.id());
            units.end(order.tenantId(), from.id(), order.on(), endReason(order, targets));
        }
    }

    private String endReason(Reorganisation order, List<OrgUnit> targets) {
        return messages.chinese(
                "administration.reorganisation.end-reason." + order.kind().key(),
                String.join("、", targets.stream().map(OrgUnit::name).toList()),
                order.document(),
                order.reason());
    }

    private void record(Reorganisation order, List<OrgUnit> former, List<OrgUnit> targets, Preview preview) {
        List<UnitChange.Part> parts = new ArrayList<>();
        former.forEach(unit -> parts.add(new UnitChange.Part(unit.id(), unit.name(), false, !preview.ends())));
        for (int i = 0; i < targets.size(); i++) {
            OrgUnit unit = targets.get(i);
            boolean before = order.targets().get(i).unitId() != null;
            parts.add(new UnitChange.Part(unit.id(), unit.name(), true, before));
        }
        UUID id = rows.insert(order.kind(), order.on(), order.reason(), order.document(), preview.moving(), parts);
        audit.record(
                order.kind() == Kind.MERGE ? "unit.merged" : "unit.split",
                "unit_change",
                id,
                null,
                former.stream().map(OrgUnit::name).toList(),
                Map.of(
                        "to", targets.stream().map(OrgUnit::name).toList(),
                        "on", order.on(),
                        "reason", order.reason(),
                        "document", order.document(),
                        "enterprises", preview.moving(),
                        "members", preview.members()));
    }

    private OrgUnit own(UUID tenantId, UUID unitId) {
        return tenants.findUnit(unitId)
                .filter(unit -> unit.tenantId().equals(tenantId))
                .orElseThrow(() -> new DomainException("administration.unit.not-found"));
    }

    private <T> T in(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(reach.actorIn(tenantId), action);
    }
}
