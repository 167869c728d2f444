package org.anbiao.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.administration.persistence.OrganisationRows;
import org.anbiao.administration.persistence.UnitRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.UnitUse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of an authority: added, renamed, put in order, and ended on a day. Nothing is deleted, so that
 * every earlier day can still be read. Each call names the authority, which is the person's own or one below it.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class UnitService {

    private static final int LONGEST_NAME = 40;

    private final UnitRows rows;
    private final OrganisationRows organisation;
    private final TenantDirectory tenants;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final List<UnitUse> uses;
    private final Clock clock;

    UnitService(
            UnitRows rows,
            OrganisationRows organisation,
            TenantDirectory tenants,
            Reach reach,
            CurrentActor currentActor,
            AuditLog audit,
            List<UnitUse> uses,
            Clock clock) {
        this.rows = rows;
        this.organisation = organisation;
        this.tenants = tenants;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
        this.uses = uses;
        this.clock = clock;
    }

    /** What hangs on a unit: key of a text and the number in it. */
    public record Use(String messageKey, long count) {}

    /** The authorities whose units the person keeps, the own one first. */
    @Transactional(readOnly = true)
    public List<Tenant> authorities() {
        UUID own = currentActor.get().tenantId();
        var reached = reach.tenantIds();
        return tenants.present(own).stream()
                .filter(tenant -> reached.contains(tenant.id()))
                .toList();
    }

    /** Short name of the authority of a unit, which everybody may know. */
    @Transactional(readOnly = true)
    public String authorityOf(UUID unitId) {
        return tenants.findUnit(unitId)
                .map(unit -> tenants.get(unit.tenantId()).shortName())
                .orElse("");
    }

    /** All units of an authority, those that ended included, each before those inside it. */
    @Transactional(readOnly = true)
    public List<UnitLine> units(UUID tenantId) {
        return in(tenantId, rows::units);
    }

    /**
     * Adds a unit behind its sisters.
     *
     * @throws DomainException administration.unit.… if name, kind and place do not fit
     */
    public UUID add(UUID tenantId, OrgUnit.Kind kind, String name, @Nullable UUID parentId) {
        return in(tenantId, () -> {
            String text = requireName(name, null);
            requireFits(tenants.get(tenantId), kind, parentId == null ? null : line(parentId));
            OrgUnit unit = new OrgUnit(UUID.randomUUID(), tenantId, kind, text, parentId, rows.nextOrd());
            try {
                organisation.insert(unit);
            } catch (DuplicateKeyException e) {
                throw new DomainException("administration.unit.name-ended", text);
            }
            audit.record("unit.added", "org_unit", unit.id(), null, null, unit);
            return unit.id();
        });
    }

    /** Gives a unit another name; sent reports keep the one they were sent with. */
    public void rename(UUID tenantId, UUID unitId, String name) {
        in(tenantId, () -> {
            UnitLine before = line(unitId);
            String text = requireName(name, unitId);
            if (!text.equals(before.name())) {
                rows.rename(unitId, text);
                audit.record(
                        "unit.renamed", "org_unit", unitId, null, Map.of("name", before.name()), Map.of("name", text));
            }
            return unitId;
        });
    }

    /** Moves a unit one place up (negative) or down among its sisters; at the end nothing changes. */
    public void move(UUID tenantId, UUID unitId, int direction) {
        in(tenantId, () -> {
            UnitLine unit = line(unitId);
            List<UnitLine> sisters = new ArrayList<>(rows.units().stream()
                    .filter(other -> Objects.equals(other.parentId(), unit.parentId()))
                    .toList());
            int from = sisters.indexOf(unit);
            int to = from + Integer.signum(direction);
            if (to >= 0 && to < sisters.size()) {
                sisters.add(to, sisters.remove(from));
                for (int i = 0; i < sisters.size(); i++) {
                    rows.place(sisters.get(i).id(), i + 1);
                }
                audit.record("unit.placed", "org_unit", unitId, null, from + 1, to + 1);
            }
            return unitId;
        });
    }

    /**
     * Puts a unit below another one: the grid cells of a village that is merged.
     *
     * @throws DomainException administration.unit.name-ended where a former one of the same name is there
     */
    public void putBelow(UUID tenantId, UUID unitId, UUID parentId) {
        in(tenantId, () -> {
            UnitLine before = line(unitId);
            UnitLine parent = line(parentId);
            try {
                rows.putBelow(unitId, parentId);
            } catch (DuplicateKeyException e) {
                throw new DomainException("administration.unit.name-ended", before.name());
            }
            audit.record("unit.moved-up", "org_unit", unitId, null, before, Map.of("parent", parent.name()));
            return unitId;
        });
    }

    /**
     * Whether a new unit can have a name.
     *
     * @throws DomainException administration.unit.name-form, administration.unit.name-taken
     */
    @Transactional(readOnly = true)
    public void requireFree(UUID tenantId, String name) {
        in(tenantId, () -> requireName(name, null));
    }

    /** What hangs on a unit and has to be settled before it ends; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<Use> uses(UUID tenantId, UUID unitId) {
        return in(tenantId, () -> {
            List<Use> found = new ArrayList<>();
            long inside = rows.units().stream()
                    .filter(unit -> unitId.equals(unit.parentId()) && unit.endedOn() == null)
                    .count();
            add(found, "administration.unit.use.inside", inside);
            add(found, "administration.unit.use.members", rows.activeMembers(unitId));
            uses.forEach(use -> add(found, use.messageKey(), use.count(unitId)));
            return found;
        });
    }

    private static void add(List<Use> found, String key, long count) {
        if (count > 0) {
            found.add(new Use(key, count));
        }
    }

    /**
     * Ends a unit: on that day it is no more. What was recorded of it stays.
     *
     * @throws DomainException administration.unit.in-use, administration.reason-missing, administration.date.future
     */
    public void end(UUID tenantId, UUID unitId, LocalDate on, String reason) {
        requireReason(reason);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("administration.date.future", on);
        }
        if (!uses(tenantId, unitId).isEmpty()) {
            throw new DomainException("administration.unit.in-use");
        }
        in(tenantId, () -> {
            UnitLine before = line(unitId);
            rows.end(unitId, on, reason.strip());
            audit.record("unit.ended", "org_unit", unitId, null, before, Map.of("on", on, "reason", reason.strip()));
            return unitId;
        });
    }

    /** Lets an ended unit go on, for one that was ended by mistake. */
    public void resume(UUID tenantId, UUID unitId, String reason) {
        requireReason(reason);
        in(tenantId, () -> {
            UnitLine before = line(unitId);
            requireName(before.name(), unitId);
            rows.end(unitId, null, "");
            audit.record("unit.resumed", "org_unit", unitId, null, before, Map.of("reason", reason.strip()));
            return unitId;
        });
    }

    private <T> T in(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(reach.actorIn(tenantId), action);
    }

    private UnitLine line(UUID unitId) {
        return rows.units().stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new DomainException("administration.unit.not-found"));
    }

    private String requireName(String name, @Nullable UUID except) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new DomainException("administration.unit.name-form", LONGEST_NAME);
        }
        boolean taken = rows.units().stream()
                .anyMatch(unit -> unit.name().equals(text)
                        && unit.endedOn() == null
                        && !unit.id().equals(except));
        if (taken) {
            throw new DomainException("administration.unit.name-taken", text);
        }
        return text;
    }

    private static void requireFits(Tenant tenant, OrgUnit.Kind kind, @Nullable UnitLine parent) {
        if (kind.isBlock() && !tenant.isArea()) {
            throw new DomainException("administration.unit.block", tenant.shortName());
        }
        if (kind == OrgUnit.Kind.GRID_CELL && (parent == null || !parent.kind().isBlock())) {
            throw new DomainException("administration.unit.grid-parent");
        }
        if (parent != null && (parent.kind() == OrgUnit.Kind.GRID_CELL || parent.endedOn() != null)) {
            throw new DomainException("administration.unit.parent", parent.name());
        }
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new DomainException("administration.reason-missing");
        }
    }
}
