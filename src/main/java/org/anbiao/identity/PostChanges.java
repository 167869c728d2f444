package org.anbiao.identity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.persistence.MemberChangeRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes planned changes of role and unit over when their day has come, and ends memberships whose last day is over. */
@Component
class PostChanges {

    private final MemberRows rows;
    private final MemberChangeRows changes;
    private final List<OpenWork> work;
    private final TenantDirectory tenants;
    private final AuditLog audit;

    PostChanges(
            MemberRows rows, MemberChangeRows changes, List<OpenWork> work, TenantDirectory tenants, AuditLog audit) {
        this.rows = rows;
        this.changes = changes;
        this.work = work;
        this.tenants = tenants;
        this.audit = audit;
    }

    /** For the bound authority, in the caller's transaction. */
    void applyDue(LocalDate today) {
        for (MemberChangeRows.Change change : changes.due(today)) {
            rows.find(change.memberId(), today)
                    .filter(before -> changes.apply(change.id(), today))
                    .ifPresent(before -> apply(before, change));
        }
        for (UUID gone : rows.endLeft(today)) {
            // what came after the handing over goes back to the unit
            work.forEach(open -> open.handOver(gone, null));
        }
    }

    private void apply(MemberDetails before, MemberChangeRows.Change change) {
        rows.setPost(before.id(), change.role(), change.unitId());
        // tasks taken by name belong to the former post
        work.forEach(open -> open.handOver(before.id(), null));
        Map<String, Object> after = post(change.role(), change.unitId());
        after.put("from", change.validFrom());
        after.put("reason", change.reason());
        audit.record(
                "member.changed",
                "member",
                before.id(),
                before.enterpriseId(),
                post(before.role(), before.unitId()),
                after);
    }

    /** A planned change leads to the successor of the unit it was planned for. */
    void recordRedirected(UUID memberId, UUID unitId) {
        audit.record(
                "member.change_planned",
                "member",
                memberId,
                null,
                null,
                Map.of("unit", tenants.findUnit(unitId).map(OrgUnit::name).orElse(unitId.toString())));
    }

    /** Role and unit as the record of acts keeps them. */
    Map<String, Object> post(Role role, @Nullable UUID unitId) {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("role", role.name());
        if (unitId != null) {
            post.put("unit", tenants.findUnit(unitId).map(OrgUnit::name).orElse(unitId.toString()));
        }
        return post;
    }
}
