package org.anbiao.checklist;

import java.util.UUID;
import org.anbiao.checklist.persistence.CheckRows;
import org.anbiao.checklist.persistence.OwnCheckRows;
import org.anbiao.common.DomainException;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.norms.OwnSetService;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** Whose checks the actor reaches: those of enterprises the actor works with; an employee's are the own ones alone. */
@Component
class CheckAccess {

    private final CheckRows rows;
    private final OwnCheckRows own;
    private final OwnSetService sets;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;

    CheckAccess(
            CheckRows rows,
            OwnCheckRows own,
            OwnSetService sets,
            CurrentActor currentActor,
            CurrentMember currentMember) {
        this.rows = rows;
        this.own = own;
        this.sets = sets;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
    }

    /** Whether the actor is held to the own checks: everybody who does not read the enterprise's. */
    boolean isHeld() {
        return !currentMember.has(Permission.HAZARD_READ);
    }

    /**
     * A check that the actor may read.
     *
     * @throws DomainException checklist.check-unknown for any other
     */
    SafetyCheck readable(UUID id) {
        SafetyCheck check = rows.find(id).orElseThrow(CheckAccess::unknown);
        if (!isHeld()) {
            sets.enterprise(check.enterpriseId());
        } else if (!isFirm(check.enterpriseId()) || !own.isOwn(check.enterpriseId(), id, member())) {
            throw unknown();
        }
        return check;
    }

    /** Refuses a plan of another firm, and to an employee one that is not the own. */
    void requireDoer(CheckPlan plan) {
        requireFirm(plan.enterpriseId());
        if (isHeld() && !own.plans(plan.enterpriseId(), member()).containsKey(plan.id())) {
            throw new DomainException("checklist.list-unknown");
        }
    }

    /** Checks by its own lists are the enterprise's own: nobody else does them in its name. */
    void requireFirm(UUID enterpriseId) {
        if (!isFirm(enterpriseId)) {
            throw new DomainException("checklist.firm-only");
        }
    }

    private boolean isFirm(UUID enterpriseId) {
        return enterpriseId.equals(currentActor.get().enterpriseId());
    }

    private UUID member() {
        Actor actor = currentActor.get();
        UUID member = actor.memberId();
        if (member == null) {
            throw unknown();
        }
        return member;
    }

    private static DomainException unknown() {
        return new DomainException("checklist.check-unknown");
    }
}
