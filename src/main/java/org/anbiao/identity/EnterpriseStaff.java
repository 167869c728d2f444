package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.identity.persistence.StaffRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An enterprise's own people: they join by a code, a link or a QR code and come in when the principal has confirmed. The
 * office that supervises the enterprise, or whose area it lies in, issues the principal's code and confirms the first one.
 */
@Service
@PreAuthorize("hasAuthority('staff.invite')")
@Transactional
public class EnterpriseStaff {

    private final StaffRows rows;
    private final MemberRows members;
    private final InvitationRows invitations;
    private final InvitationDesk desk;
    private final CurrentActor currentActor;
    private final CurrentMember currentMember;
    private final AuditLog audit;
    private final Clock clock;

    EnterpriseStaff(
            StaffRows rows,
            MemberRows members,
            InvitationRows invitations,
            InvitationDesk desk,
            CurrentActor currentActor,
            CurrentMember currentMember,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.invitations = invitations;
        this.desk = desk;
        this.currentActor = currentActor;
        this.currentMember = currentMember;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of an enterprise's own people.
     *
     * @param active whether the person is in; otherwise waits to be confirmed or to accept
     * @param joined whether the person came by a joining code
     */
    public record Person(
            UUID id, String name, Role role, @Personal String phone, boolean active, boolean joined) {}

    /** A fresh joining code; it can be read here once. */
    public record Code(String link, String code, LocalDate until) {}

    /** Name of the enterprise. */
    @Transactional(readOnly = true)
    public String name(UUID enterpriseId) {
        return place(enterpriseId).name();
    }

    /** The enterprise's people, those who wait first. */
    @Transactional(readOnly = true)
    public List<Person> people(UUID enterpriseId) {
        return within(enterpriseId, () -> rows.people(enterpriseId));
    }

    /** Roles the actor may issue a code for: the principal's is the office's alone. */
    @Transactional(readOnly = true)
    public List<Role> grantable() {
        return currentActor.get().isEnterprise()
                ? List.of(Role.ENTERPRISE_EMPLOYEE, Role.ENTERPRISE_SAFETY_MANAGER)
                : List.of(Role.ENTERPRISE_PRINCIPAL, Role.ENTERPRISE_SAFETY_MANAGER, Role.ENTERPRISE_EMPLOYEE);
    }

    /** Days for which a joining code holds. */
    @Transactional(readOnly = true)
    public long validDays() {
        return desk.validDays();
    }

    /**
     * Makes a code by which people of the enterprise join until it expires; former codes for the role are useless then.
     *
     * @throws DomainException for an enterprise that is not the actor's, and a role the actor does not give
     */
    public Code issue(UUID enterpriseId, Role role) {
        if (!grantable().contains(role)) {
            throw new DomainException("identity.member.role-not-yours");
        }
        return within(enterpriseId, () -> {
            invitations.openOfEnterprise(enterpriseId, clock.instant()).stream()
                    .filter(open -> open.role() == role)
                    .forEach(open -> invitations.withdraw(open.id(), clock.instant()));
            InvitationDesk.Keys keys = desk.issueFor(enterpriseId, role);
            return new Code(keys.link(), keys.code(), keys.until());
        });
    }

    /**
     * Lets somebody who joined in.
     *
     * @throws DomainException if the person does not wait here, or the actor is not the one to confirm
     */
    public void confirm(UUID enterpriseId, UUID memberId) {
        within(enterpriseId, () -> {
            Person person = waiting(enterpriseId, memberId);
            members.activate(memberId);
            audit.record(
                    "member.confirmed",
                    "member",
                    memberId,
                    enterpriseId,
                    null,
                    Map.of("role", person.role().name()));
            return person;
        });
    }

    /** Sends somebody who joined away; name, number and account are removed, the record of acts keeps the refusal. */
    public void refuse(UUID enterpriseId, UUID memberId) {
        within(enterpriseId, () -> {
            Person person = waiting(enterpriseId, memberId);
            members.deletePending(memberId);
            audit.record(
                    "member.refused",
                    "member",
                    memberId,
                    enterpriseId,
                    Map.of("role", person.role().name()),
                    null);
            return person;
        });
    }

    /** Whether the actor confirms a person: the principal does, the office where there is none and for principals. */
    @Transactional(readOnly = true)
    public boolean mayConfirm(UUID enterpriseId, Person person) {
        if (person.active() || !person.joined()) {
            return false;
        }
        if (currentActor.get().isEnterprise()) {
            return currentMember
                            .find()
                            .filter(own -> own.role() == Role.ENTERPRISE_PRINCIPAL)
                            .isPresent()
                    && person.role() != Role.ENTERPRISE_PRINCIPAL;
        }
        return person.role() == Role.ENTERPRISE_PRINCIPAL
                || people(enterpriseId).stream()
                        .noneMatch(other -> other.active() && other.role() == Role.ENTERPRISE_PRINCIPAL);
    }

    private Person waiting(UUID enterpriseId, UUID memberId) {
        Person person = rows.people(enterpriseId).stream()
                .filter(found -> found.id().equals(memberId) && !found.active() && found.joined())
                .findFirst()
                .orElseThrow(() -> new DomainException("identity.member.unknown"));
        if (!mayConfirm(enterpriseId, person)) {
            throw new DomainException("identity.staff.not-yours-to-confirm");
        }
        return person;
    }

    /** The enterprise, if it is the actor's own, or the actor's authority and unit have it in their area or supervise it. */
    private StaffRows.Place place(UUID enterpriseId) {
        Actor actor = currentActor.get();
        return rows.place(enterpriseId)
                .filter(place ->
                        actor.isEnterprise() ? enterpriseId.equals(actor.enterpriseId()) : isRelated(place, actor))
                .orElseThrow(() -> new DomainException("identity.staff.unknown"));
    }

    private static boolean isRelated(StaffRows.Place place, Actor actor) {
        UUID unit = actor.unitId();
        boolean area = actor.tenantId().equals(place.areaTenantId());
        boolean supervises = actor.tenantId().equals(place.supervisorTenantId());
        return unit == null
                ? area || supervises
                : area && unit.equals(place.villageUnitId()) || supervises && unit.equals(place.supervisorUnitId());
    }

    /** Members of an enterprise belong to its area's authority, also where a department supervises it. */
    private <T> T within(UUID enterpriseId, Supplier<T> action) {
        StaffRows.Place place = place(enterpriseId);
        Actor actor = currentActor.get();
        return actor.tenantId().equals(place.areaTenantId())
                ? action.get()
                : currentActor.callAs(actor.onBehalfOf(place.areaTenantId()), action);
    }
}
