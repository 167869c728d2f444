package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what to whose membership (docs/decisions/0110): working roles are the system administrator's, the three roles of
 * administration the security administrator's; nobody touches the own membership or one of another authority.
 */
@Component
class MemberRules {

    private final MemberRows rows;
    private final CurrentMember currentMember;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Clock clock;

    MemberRules(
            MemberRows rows,
            CurrentMember currentMember,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Clock clock) {
        this.rows = rows;
        this.currentMember = currentMember;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether the actor gives and takes a role. */
    boolean mayGrant(Role role) {
        if (role == Role.CITY_READER
                && tenants.get(currentActor.get().tenantId()).level() != Tenant.Level.PREFECTURE) {
            return false;
        }
        return role.isAdministration()
                ? currentMember.has(Permission.MEMBER_AUTHORISE)
                : role.isWorking() && currentMember.has(Permission.MEMBER_MANAGE);
    }

    void requireMayGrant(Role role) {
        if (!mayGrant(role)) {
            throw new DomainException("identity.member.role-not-yours");
        }
    }

    /** Whether the actor may change a membership; suspending is wider, see {@link #maySuspend}. */
    boolean mayTouch(MemberDetails member) {
        return !isSelf(member)
                && member.tenantId().equals(currentActor.get().tenantId())
                && (member.role().isAdministration()
                        ? currentMember.has(Permission.MEMBER_AUTHORISE)
                        : currentMember.has(Permission.MEMBER_MANAGE));
    }

    /** Danger waits for nobody: either administrator may suspend anybody else of the authority at once. */
    boolean maySuspend(MemberDetails member) {
        return !isSelf(member)
                && member.tenantId().equals(currentActor.get().tenantId())
                && (currentMember.has(Permission.MEMBER_AUTHORISE)
                        || !member.role().isAdministration() && currentMember.has(Permission.MEMBER_MANAGE));
    }

    /** @throws DomainException for somebody of another authority, and for a membership the actor may not change */
    MemberDetails touchable(UUID id) {
        MemberDetails member = get(id);
        if (isSelf(member)) {
            throw new DomainException("identity.member.self");
        }
        if (!mayTouch(member)) {
            throw new DomainException("identity.member.not-yours");
        }
        return member;
    }

    MemberDetails get(UUID id) {
        return rows.find(id, today()).orElseThrow(() -> new DomainException("identity.member.unknown"));
    }

    /** Whether a membership is the actor's own: this one, or another one of the same person. */
    boolean isSelf(MemberDetails member) {
        UUID person = currentActor.get().memberId();
        Optional<Member> loggedIn = currentMember.find();
        if (member.id().equals(person)
                || loggedIn.filter(own -> own.id().equals(member.id())).isPresent()) {
            return true;
        }
        return person != null
                && rows.find(person, today())
                        .filter(own -> isSamePerson(own.phone(), own.email(), member))
                        .isPresent();
    }

    /** Whether a phone number or an address is a member's; there are no shared accounts. */
    static boolean isSamePerson(String phone, String email, MemberDetails member) {
        return !phone.isEmpty() && phone.equals(member.phone())
                || !email.isEmpty() && email.equalsIgnoreCase(member.email());
    }

    /** @throws DomainException where the unit is missing, ended, not this authority's, or the role has none */
    void requireUnit(Role role, @Nullable UUID unitId) {
        if (role.needsUnit() && unitId == null) {
            throw new DomainException("identity.member.unit-missing");
        }
        if (unitId != null && !role.needsUnit()) {
            throw new DomainException("identity.member.unit-not-needed");
        }
        List<OrgUnit> units = tenants.units(currentActor.get().tenantId());
        if (unitId != null && units.stream().noneMatch(unit -> unit.id().equals(unitId))) {
            throw new DomainException("identity.member.unit-unknown");
        }
    }

    /**
     * @param except the membership that is changed itself; null for a new one
     * @throws DomainException if the person would hold two roles that are kept apart (三员分立)
     */
    void requireCombinable(String phone, String email, Role role, @Nullable UUID except) {
        for (MemberDetails other : rows.present(today())) {
            if (!other.id().equals(except) && isSamePerson(phone, email, other) && !areCombinable(role, other.role())) {
                throw new DomainException("identity.member.separated", other.name());
            }
        }
    }

    /** Whether one person may hold both in one authority: of the three roles of administration one; the auditor none besides. */
    static boolean areCombinable(Role one, Role other) {
        if (one == other) {
            return true;
        }
        if (one.isAdministration() && other.isAdministration()) {
            return false;
        }
        if (one == Role.PLATFORM_OPERATOR || other == Role.PLATFORM_OPERATOR) {
            return false;
        }
        return one != Role.AUDITOR && other != Role.AUDITOR;
    }

    /** @throws DomainException if nobody else who can log in would hold the role of administration */
    void requireNotLast(MemberDetails member) {
        if (member.state() == MemberState.ACTIVE
                && member.role().isAdministration()
                && rows.present(today()).stream()
                        .noneMatch(other -> !other.id().equals(member.id())
                                && other.role() == member.role()
                                && other.state() == MemberState.ACTIVE
                                && other.leftOn() == null)) {
            throw new DomainException("identity.member.last");
        }
    }

    /** People who can take over a member's work: those of the same enterprise or office, the own unit first. */
    List<MemberDetails> colleagues(MemberDetails member) {
        return rows.present(today()).stream()
                .filter(other -> !other.id().equals(member.id())
                        && other.state() == MemberState.ACTIVE
                        && other.leftOn() == null
                        && Objects.equals(other.enterpriseId(), member.enterpriseId()))
                .sorted(java.util.Comparator.comparing(
                        (MemberDetails other) -> !Objects.equals(other.unitId(), member.unitId())))
                .toList();
    }
}
