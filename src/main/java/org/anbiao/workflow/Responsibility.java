package org.anbiao.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Member;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.persistence.WorkItems;
import org.springframework.stereotype.Component;

/** Whose tasks are whose. A grid worker shares the tasks of the village the cell lies in. */
@Component
class Responsibility {

    private final WorkItems items;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final TenantDirectory tenants;

    Responsibility(WorkItems items, CurrentActor currentActor, CurrentMember currentMember, TenantDirectory tenants) {
        this.items = items;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.tenants = tenants;
    }

    /** Whether the actor may work on the task. */
    boolean covers(WorkItem item) {
        Actor actor = currentActor.get();
        if (currentMember.seesAssignedOnly()) {
            return isGiven(item);
        }
        if (actor.isEnterprise()) {
            return actor.enterpriseId() != null && actor.enterpriseId().equals(item.enterpriseId());
        }
        if (actor.unitId() == null && actor.tenantId().equals(item.tenantId())) {
            return true;
        }
        return items.isResponsible(item.id(), actor.tenantId(), actor.unitId(), units(actor));
    }

    /** Whether the task was given to the actor by name, for those who reach nothing else; true for everybody else. */
    boolean isGiven(WorkItem item) {
        return !currentMember.seesAssignedOnly()
                || currentMember
                        .find()
                        .filter(member -> member.id().equals(item.assigneeId()))
                        .isPresent();
    }

    /** Whether a review was given to the actor by name, for those who reach nothing else; true for everybody else. */
    boolean isGivenReview(UUID caseId) {
        return !currentMember.seesAssignedOnly()
                || currentMember
                        .find()
                        .filter(member -> items.isReviewOf(caseId, member.id()))
                        .isPresent();
    }

    /** The actor's own inbox. */
    InboxOwner inbox() {
        Actor actor = currentActor.get();
        return new InboxOwner(
                actor.tenantId(),
                actor.unitId(),
                actor.enterpriseId(),
                currentMember.seesAssignedOnly()
                        ? currentMember.find().map(Member::id).orElse(null)
                        : null);
    }

    private List<UUID> units(Actor actor) {
        List<UUID> units = new ArrayList<>();
        if (actor.unitId() != null) {
            units.add(actor.unitId());
            tenants.findUnit(actor.unitId())
                    .filter(unit -> unit.kind() == OrgUnit.Kind.GRID_CELL)
                    .map(OrgUnit::parentId)
                    .ifPresent(units::add);
        }
        return units;
    }
}
