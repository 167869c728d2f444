package org.anbiao.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditEntry;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.PageRequest;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the actor's own authority; those of authorities below have their own administrators. */
@Service
@PreAuthorize("hasAuthority('member.read')")
@Transactional(readOnly = true)
public class MemberDirectory {

    private static final int LATEST = 20;

    private final MemberRows rows;
    private final MemberRules rules;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    MemberDirectory(
            MemberRows rows, MemberRules rules, TenantDirectory tenants, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.rules = rules;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** What the actor may do with a member. */
    public record Possible(boolean change, boolean suspend) {}

    /** One page of the list. */
    public List<MemberDetails> page(MemberFilter filter, PageRequest page) {
        return rows.page(filter, rules.today(), page);
    }

    /** Number of members the filter finds. */
    public long count(MemberFilter filter) {
        return rows.count(filter, rules.today());
    }

    /** One member of the own authority. */
    public MemberDetails get(UUID id) {
        return rules.get(id);
    }

    /** A member's telephone number, in full; that it was read is recorded. */
    @Transactional
    public String readPhone(UUID id) {
        MemberDetails member = rules.get(id);
        audit.record("personal.read", "member", id, null, null, new Reading(member.name(), "phone"));
        return member.phone();
    }

    /** A member's mail address, in full; that it was read is recorded. */
    @Transactional
    public String readEmail(UUID id) {
        MemberDetails member = rules.get(id);
        audit.record("personal.read", "member", id, null, null, new Reading(member.name(), "email"));
        return member.email();
    }

    /** Whose number or address was read. */
    private record Reading(String whose, String what) {}

    /** What the actor may do with a member; the services ask again. */
    public Possible possible(MemberDetails member) {
        return new Possible(rules.mayTouch(member), rules.maySuspend(member));
    }

    /** Roles the actor gives. */
    public List<Role> grantable() {
        return Arrays.stream(Role.values()).filter(rules::mayGrant).toList();
    }

    /** Units of the own authority. */
    public List<OrgUnit> units() {
        return tenants.units(currentActor.get().tenantId());
    }

    /** The latest acts on a membership, newest first. */
    public List<AuditEntry> history(UUID memberId) {
        rules.get(memberId);
        return audit.latest("member", memberId, LATEST);
    }
}
