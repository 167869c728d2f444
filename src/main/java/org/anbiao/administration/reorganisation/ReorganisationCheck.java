package org.anbiao.administration.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an act makes sense before anything is counted: units of the authority, of one kind, a day that has come, a document. */
@Component
class ReorganisationCheck {

    private final UnitService units;
    private final Clock clock;

    ReorganisationCheck(UnitService units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /**
     * The act as it is meant: into one of the units that are merged, the others merge.
     *
     * @throws DomainException administration.reorganisation.…, administration.date.future, administration.unit.…
     */
    Reorganisation require(Reorganisation order) {
        if (order.reason().isBlank() || order.document().isBlank()) {
            throw new DomainException("administration.reorganisation.document-missing");
        }
        if (order.on().isAfter(LocalDate.now(clock))) {
            throw new DomainException("administration.date.future", order.on());
        }
        if (order.kind() == Kind.TRANSFER || order.targets().isEmpty()) {
            throw new DomainException("administration.reorganisation.target-missing");
        }
        List<UnitLine> known = units.units(order.tenantId());
        Reorganisation meant = order.kind() == Kind.MERGE ? merger(order) : split(order);
        List<UnitLine> from =
                meant.fromIds().stream().map(id -> present(known, id)).toList();
        requireOneKind(from);
        for (Target target : meant.targets()) {
            requireFits(order.tenantId(), known, from, target);
        }
        return meant;
    }

    private static Reorganisation merger(Reorganisation order) {
        Target target = order.targets().get(0);
        List<UUID> from = order.fromIds().stream()
                .distinct()
                .filter(id -> !id.equals(target.unitId()))
                .toList();
        if (from.isEmpty() || target.unitId() == null && from.size() == 1) {
            throw new DomainException("administration.reorganisation.two");
        }
        return new Reorganisation(
                order.tenantId(),
                Kind.MERGE,
                from,
                List.of(target),
                Reorganisation.Share.ALL,
                order.on(),
                order.reason().strip(),
                order.document().strip());
    }

    private static Reorganisation split(Reorganisation order) {
        if (order.fromIds().size() != 1) {
            throw new DomainException("administration.reorganisation.from-missing");
        }
        Set<Object> seen = new HashSet<>(order.fromIds());
        for (Target target : order.targets()) {
            UUID unit = target.unitId();
            if (!seen.add(unit == null ? target.name().strip() : unit)) {
                throw new DomainException("administration.reorganisation.target-twice", target.name());
            }
        }
        return new Reorganisation(
                order.tenantId(),
                Kind.SPLIT,
                order.fromIds(),
                order.targets(),
                order.share(),
                order.on(),
                order.reason().strip(),
                order.document().strip());
    }

    private static UnitLine present(List<UnitLine> known, UUID id) {
        UnitLine line = known.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("administration.unit.not-found"));
        if (line.endedOn() != null) {
            throw new DomainException("administration.reorganisation.ended", line.name());
        }
        return line;
    }

    private static void requireOneKind(List<UnitLine> from) {
        UnitLine first = from.get(0);
        for (UnitLine unit : from) {
            requireSameKind(first, unit);
        }
    }

    private static void requireSameKind(UnitLine one, UnitLine other) {
        if (one.kind() != other.kind()) {
            throw new DomainException("administration.reorganisation.kinds", one.name(), other.name());
        }
        if (one.kind() == OrgUnit.Kind.GRID_CELL && !Objects.equals(one.parentId(), other.parentId())) {
            throw new DomainException("administration.reorganisation.cells", one.name(), other.name());
        }
    }

    private void requireFits(UUID tenantId, List<UnitLine> known, List<UnitLine> from, Target target) {
        if (target.unitId() == null) {
            units.requireFree(tenantId, target.name());
        } else {
            requireSameKind(from.get(0), present(known, target.unitId()));
        }
    }

    /** The unit above a new one: that of all former ones, or none. */
    static @Nullable UUID parent(List<OrgUnit> from) {
        UUID first = from.get(0).parentId();
        return from.stream().allMatch(unit -> Objects.equals(first, unit.parentId())) ? first : null;
    }
}
