package org.anbiao.administration.reorganisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anbiao.administration.AuthorityService;
import org.anbiao.administration.Reach;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.UnitService.Use;
import org.anbiao.administration.persistence.UnitChangeRows;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Preview;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.UnitPosts;
import org.anbiao.identity.UnitPosts.Going;
import org.anbiao.registry.Handover.Problem;
import org.anbiao.registry.UnitMoves;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.AuthorityEnding;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.UnitSuccession;
import org.anbiao.tenancy.UnitUse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives villages from one township to another, or merges a township away, on a day and by a document. A unit belongs to its
 * authority, so that the receiving one gets a new village of the same name as successor. Only their common superior does it. All or
 * nothing.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class TransferService {

    private final TransferCheck check;
    private final UnitService units;
    private final AuthorityService authorities;
    private final UnitChangeRows rows;
    private final UnitMoves moves;
    private final UnitPosts posts;
    private final TransferPeople people;
    private final List<AuthorityEnding> endings;
    private final TenantDirectory tenants;
    private final List<UnitSuccession> successions;
    private final List<UnitUse> uses;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;

    TransferService(
            TransferCheck check,
            UnitService units,
            AuthorityService authorities,
            UnitChangeRows rows,
            UnitMoves moves,
            UnitPosts posts,
            TransferPeople people,
            List<AuthorityEnding> endings,
            TenantDirectory tenants,
            List<UnitSuccession> successions,
            List<UnitUse> uses,
            Reach reach,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages) {
        this.check = check;
        this.units = units;
        this.authorities = authorities;
        this.rows = rows;
        this.moves = moves;
        this.posts = posts;
        this.people = people;
        this.endings = endings;
        this.tenants = tenants;
        this.successions = successions;
        this.uses = uses;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
    }

    /** Townships that a township's villages can go to; empty where the person is not the superior of both. */
    @Transactional(readOnly = true)
    public List<Tenant> receivers(UUID fromTenantId) {
        return check.receivers(fromTenantId);
    }

    /**
     * What it would do; the enterprises are counted for each village.
     *
     * @throws DomainException administration.transfer.… if it makes no sense
     */
    @Transactional(readOnly = true)
    public Preview preview(Transfer order) {
        List<UnitLine> going = check.require(order);
        List<UnitLine> known = units.units(order.fromTenantId());
        List<Problem> problems = new ArrayList<>();
        List<Integer> enterprises = new ArrayList<>();
        List<UUID> moving = new ArrayList<>();
        Map<String, Long> hindrances = new LinkedHashMap<>();
        Set<UUID> places = new HashSet<>();
        int members = 0;
        int cells = 0;
        for (UnitLine village : going) {
            OrgUnit unit = unit(village.id());
            List<UnitMoves.Line> lines = moves.enterprises(unit);
            enterprises.add(lines.size());
            for (UnitMoves.Line line : lines) {
                moving.add(line.id());
                moves.problemElsewhere(line, unit, order.toTenantId(), order.on())
                        .ifPresent(problems::add);
            }
            List<UnitLine> inside = TransferCheck.inside(village.id(), known);
            cells += inside.size();
            for (UUID id : withCells(village.id(), inside)) {
                places.add(id);
                members += in(order.fromTenantId(), () -> posts.of(id)).size();
                uses.stream()
                        .filter(use -> !use.movesAlong())
                        .forEach(use -> hindrances.merge(
                                use.messageKey(), in(order.fromTenantId(), () -> use.count(id)), Long::sum));
            }
        }
        if (moving.size() > UnitMoves.MOST) {
            throw new DomainException("registry.handover.too-many", UnitMoves.MOST);
        }
        return new Preview(
                enterprises,
                moves.openTasks(moving),
                members,
                cells,
                0,
                going.stream().map(UnitLine::name).toList(),
                present(
                        new Use(
                                "administration.transfer.effect.staff",
                                people.ofEnterprises(order, Set.copyOf(moving)).size()),
                        new Use(
                                "administration.transfer.effect.office",
                                people.ofOffice(order, places).size())),
                present(hindrances.entrySet().stream()
                        .map(count -> new Use(count.getKey(), count.getValue()))
                        .toArray(Use[]::new)),
                problems);
    }

    private static List<Use> present(Use... counts) {
        return Stream.of(counts).filter(use -> use.count() > 0).toList();
    }

    /** Running campaigns of a township that could end with it, by name; empty where the person is not its superior. */
    @Transactional(readOnly = true)
    public List<String> campaigns(UUID fromTenantId) {
        return check.receivers(fromTenantId).isEmpty()
                ? List.of()
                : in(fromTenantId, () -> endings.stream()
                        .flatMap(ending -> ending.running().stream())
                        .toList());
    }

    /**
     * Carries it out.
     *
     * @return how many enterprises moved
     * @throws DomainException as {@link #preview}, and administration.reorganisation.hindered while something is in the way
     */
    public int carryOut(Transfer order) {
        in(order.fromTenantId(), () -> {
            rows.lock(order.villageIds());
            return order;
        });
        Preview preview = preview(order);
        if (!preview.isPossible()) {
            throw new DomainException("administration.reorganisation.hindered");
        }
        String reason = moves.reason(order.reason().strip(), order.document().strip());
        // before anything moves, so that what is open is written down
        int campaigns = order.endsCampaigns()
                ? in(order.fromTenantId(), () -> endings.stream()
                        .mapToInt(ending -> ending.end(reason))
                        .sum())
                : 0;
        List<Going> along = along(order);
        List<UnitChange.Part> parts = new ArrayList<>();
        for (UnitLine village : check.require(order)) {
            OrgUnit from = unit(village.id());
            OrgUnit to = unit(carryOut(order, from, reason));
            parts.add(new UnitChange.Part(from.id(), from.name(), false, false));
            parts.add(new UnitChange.Part(to.id(), to.name(), true, false));
        }
        people.carryOver(order, along, reason);
        UUID id = rows.insert(
                Kind.TRANSFER,
                order.on(),
                order.reason().strip(),
                order.document().strip(),
                preview.moving(),
                parts);
        Tenant receiver = tenants.get(order.toTenantId());
        audit.record(
                "unit.transferred",
                "unit_change",
                id,
                null,
                tenants.get(order.fromTenantId()).shortName(),
                Map.of(
                        "to", receiver.shortName(),
                        "villages", preview.ending(),
                        "on", order.on(),
                        "document", order.document().strip(),
                        "enterprises", preview.moving(),
                        "members", preview.members() + along.size(),
                        "campaigns", campaigns,
                        "endsTownship", order.endsTownship()));
        if (order.endsTownship()) {
            authorities.suspend(
                    order.fromTenantId(),
                    order.on(),
                    messages.chinese(
                            "administration.transfer.suspended",
                            receiver.shortName(),
                            order.document().strip()));
        }
        return preview.moving();
    }

    /** Who goes along besides the villages' own people. */
    private List<Going> along(Transfer order) {
        List<UnitLine> known = units.units(order.fromTenantId());
        Set<UUID> places = new HashSet<>();
        Set<UUID> enterprises = new HashSet<>();
        for (UUID village : order.villageIds()) {
            places.addAll(withCells(village, TransferCheck.inside(village, known)));
            moves.enterprises(unit(village)).forEach(line -> enterprises.add(line.id()));
        }
        return Stream.concat(people.ofEnterprises(order, enterprises).stream(), people.ofOffice(order, places).stream())
                .toList();
    }

    private UUID carryOut(Transfer order, OrgUnit from, String reason) {
        UUID village = units.add(order.toTenantId(), OrgUnit.Kind.VILLAGE, from.name(), null);
        List<UnitLine> cells = TransferCheck.inside(from.id(), units.units(order.fromTenantId()));
        Map<UUID, UUID> successors = new HashMap<>(Map.of(from.id(), village));
        cells.forEach(
                cell -> successors.put(cell.id(), units.add(order.toTenantId(), cell.kind(), cell.name(), village)));
        OrgUnit to = unit(village);
        moves.enterprises(from)
                .forEach(line -> moves.moveOver(line.id(), to, successors.get(line.gridUnitId()), order.on(), reason));
        String endReason = messages.chinese(
                "administration.transfer.end-reason",
                tenants.get(order.toTenantId()).shortName(),
                order.document().strip(),
                order.reason().strip());
        for (UnitLine cell : cells) {
            pass(order, unit(cell.id()), unit(Objects.requireNonNull(successors.get(cell.id()))), reason, endReason);
        }
        pass(order, from, to, reason, endReason);
        return village;
    }

    private void pass(Transfer order, OrgUnit from, OrgUnit to, String reason, String endReason) {
        Actor receiving = reach.actorIn(order.toTenantId());
        in(order.fromTenantId(), () -> {
            posts.of(from.id()).forEach(post -> posts.transfer(post.memberId(), receiving, to.id(), reason));
            var succession = new UnitSuccession.Succession(from, to, List.of(to), reason);
            successions.forEach(one -> one.carryOver(succession));
            return from;
        });
        units.end(order.fromTenantId(), from.id(), order.on(), endReason);
    }

    private static List<UUID> withCells(UUID villageId, List<UnitLine> cells) {
        return Stream.concat(Stream.of(villageId), cells.stream().map(UnitLine::id))
                .toList();
    }

    private OrgUnit unit(UUID id) {
        return tenants.findUnit(id).orElseThrow(() -> new DomainException("administration.unit.not-found"));
    }

    private <T> T in(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(reach.actorIn(tenantId), action);
    }
}
