package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.identity.persistence.SubstitutionRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody may still work in an absent colleague's membership: today, unended, and both still what they were. */
@Component
class StandInChecks {

    private final SubstitutionRows rows;
    private final MemberRows members;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandInChecks(
            SubstitutionRows rows,
            MemberRows members,
            CurrentActor currentActor,
            TenantDirectory tenants,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param ownNow the substitute's own membership as it is now */
    boolean holds(Substitutions.StandIn standIn, Member ownNow) {
        LocalDate today = LocalDate.now(clock);
        Member worked = standIn.member();
        return ownNow.equals(standIn.own())
                && Boolean.TRUE.equals(currentActor.callAs(
                        tenants.systemActor(ownNow.tenantId()),
                        () -> transaction.execute(status -> rows.ofSubstitute(ownNow.id(), today).stream()
                                        .anyMatch(running -> running.id().equals(standIn.substitutionId()))
                                && members.find(worked.id(), today)
                                        .filter(absent -> absent.role() == worked.role()
                                                && Objects.equals(absent.unitId(), worked.unitId()))
                                        .isPresent())));
    }
}
