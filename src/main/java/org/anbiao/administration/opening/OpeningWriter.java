package org.anbiao.administration.opening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.administration.persistence.OrganisationRows;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a checked workbook adds, authority by authority, each in the name of that authority and of the person who confirmed. */
@Component
class OpeningWriter {

    private final OrganisationRows rows;
    private final AuditLog audit;
    private final CurrentActor currentActor;

    OpeningWriter(OrganisationRows rows, AuditLog audit, CurrentActor currentActor) {
        this.rows = rows;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** @throws DomainException administration.opening.changed-meanwhile if somebody else was faster */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(OpeningPlan plan) {
        try {
            plan.authorities()
                    .forEach(tenant -> currentActor.runAs(founder(tenant), () -> {
                        rows.insert(tenant);
                        audit.record("tenant.opened", "tenant", tenant.id(), null, null, tenant);
                    }));
            plan.tenantIds().forEach(id -> currentActor.runAs(writer(id), () -> content(plan, id)));
        } catch (DuplicateKeyException e) {
            throw new DomainException("administration.opening.changed-meanwhile");
        }
    }

    private void content(OpeningPlan plan, UUID tenantId) {
        List<OrgUnit> units = plan.units().stream()
                .filter(unit -> unit.tenantId().equals(tenantId))
                .toList();
        units.forEach(rows::insert);
        if (!units.isEmpty()) {
            audit.record(
                    "tenant.units-added",
                    "tenant",
                    tenantId,
                    null,
                    null,
                    units.stream().map(OrgUnit::name).toList());
        }
        plan.sectors().stream()
                .filter(sector -> sector.tenantId().equals(tenantId))
                .forEach(sector -> {
                    rows.insert(sector);
                    audit.record("sector.added", "tenant", tenantId, null, null, sector);
                });
        plan.members().stream()
                .filter(member -> member.tenantId().equals(tenantId))
                .forEach(member -> {
                    UUID id = rows.insert(member);
                    audit.record(
                            "member.entered",
                            "member",
                            id,
                            null,
                            null,
                            Map.of("name", member.name(), "role", member.role().name()));
                });
    }

    private Actor founder(Tenant tenant) {
        UUID superior = tenant.parentId();
        return actor(tenant.id(), superior == null ? List.of(tenant.id()) : List.of(tenant.id(), superior));
    }

    private Actor writer(UUID tenantId) {
        return actor(tenantId, List.of(tenantId));
    }

    private Actor actor(UUID tenantId, List<UUID> scope) {
        Actor person = currentActor.get();
        return new Actor(person.memberId(), person.memberName(), tenantId, null, null, scope, List.of());
    }
}
