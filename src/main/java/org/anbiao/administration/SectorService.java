package org.anbiao.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.administration.persistence.UnitRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sectors an authority supervises, who leads each and by which document, and who answers for the authority and
 * its units.
 */
@Service
@PreAuthorize("hasAuthority('tenant.admin')")
@Transactional
public class SectorService {

    private static final int LONGEST_NAME = 40;

    private final UnitRows rows;
    private final Reach reach;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    SectorService(UnitRows rows, Reach reach, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.reach = reach;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** All sectors of an authority, those that ended last. */
    @Transactional(readOnly = true)
    public List<SectorLine> sectors(UUID tenantId) {
        return in(tenantId, rows::sectors);
    }

    /** @throws DomainException administration.sector.… if the name is taken or no document is named */
    public void add(UUID tenantId, String name, @Nullable UUID leadUnitId, String sourceDocument) {
        in(tenantId, () -> {
            require(name, sourceDocument);
            try {
                UUID id = rows.insertSector(name.strip(), leadUnitId, sourceDocument.strip());
                audit.record("sector.added", "sector", id, null, null, find(id));
                return id;
            } catch (DuplicateKeyException e) {
                throw new DomainException("administration.sector.taken", name.strip());
            }
        });
    }

    /** @throws DomainException as {@link #add} */
    public void revise(UUID tenantId, UUID id, String name, @Nullable UUID leadUnitId, String sourceDocument) {
        in(tenantId, () -> {
            require(name, sourceDocument);
            SectorLine before = find(id);
            try {
                rows.updateSector(id, name.strip(), leadUnitId, sourceDocument.strip());
            } catch (DuplicateKeyException e) {
                throw new DomainException("administration.sector.taken", name.strip());
            }
            audit.record("sector.revised", "sector", id, null, before, find(id));
            return id;
        });
    }

    /** Ends a sector: it is offered no more; enterprises that have it keep it until they are given another. */
    public void end(UUID tenantId, UUID id, LocalDate on, String reason) {
        UnitService.requireReason(reason);
        in(tenantId, () -> {
            SectorLine before = find(id);
            rows.endSector(id, on, reason.strip());
            audit.record("sector.ended", "sector", id, null, before, Map.of("on", on, "reason", reason.strip()));
            return id;
        });
    }

    /** Who answers for a unit, or with null for the authority itself; the present ones first, then the former ones. */
    @Transactional(readOnly = true)
    public List<Duty> duties(UUID tenantId, @Nullable UUID unitId) {
        return in(tenantId, () -> rows.duties(unitId));
    }

    /**
     * Names who answers from a day on. The former one's duty ends on the day before; an empty name leaves it open.
     *
     * @throws DomainException administration.duty.before if the present one began later
     */
    public void assign(UUID tenantId, @Nullable UUID unitId, Duty wanted) {
        in(tenantId, () -> {
            Duty present = rows.duties(unitId).stream()
                    .filter(duty -> duty.kind() == wanted.kind() && duty.toOn() == null)
                    .findFirst()
                    .orElse(null);
            if (present != null && present.fromOn().isAfter(wanted.fromOn())) {
                throw new DomainException("administration.duty.before", present.name(), present.fromOn());
            }
            boolean same = present != null
                    && present.name().equals(wanted.name())
                    && present.phone().equals(wanted.phone())
                    && present.email().equals(wanted.email());
            if (!same && (present != null || !wanted.name().isBlank())) {
                rows.endDuty(unitId, wanted.kind(), wanted.fromOn());
                if (!wanted.name().isBlank()) {
                    rows.insertDuty(unitId, wanted);
                }
                audit.record(
                        "duty.assigned",
                        unitId == null ? "tenant" : "org_unit",
                        unitId == null ? tenantId : unitId,
                        null,
                        present == null ? null : Map.of("duty", wanted.kind(), "name", present.name()),
                        Map.of("duty", wanted.kind(), "name", wanted.name(), "from", wanted.fromOn()));
            }
            return tenantId;
        });
    }

    private SectorLine find(UUID id) {
        return rows.sectors().stream()
                .filter(sector -> sector.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new DomainException("administration.sector.not-found"));
    }

    private static void require(String name, String sourceDocument) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new DomainException("administration.sector.name-form", LONGEST_NAME);
        }
        if (sourceDocument.isBlank()) {
            throw new DomainException("administration.sector.source-missing");
        }
    }

    private <T> T in(UUID tenantId, Supplier<T> action) {
        return currentActor.callAs(reach.actorIn(tenantId), action);
    }
}
