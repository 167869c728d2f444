package org.anbiao.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.common.DomainException;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first holder of each role of administration in a newly opened authority, whom nobody inside could invite. Where somebody
 * holds the role already the platform has no say any more.
 */
@Service
@PreAuthorize("hasAuthority('tenants.open')")
public class FirstAdministrators {

    private final MemberRules rules;
    private final MemberRows members;
    private final InvitationDesk desk;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;

    FirstAdministrators(
            MemberRules rules,
            MemberRows members,
            InvitationDesk desk,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction) {
        this.rules = rules;
        this.members = members;
        this.desk = desk;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
    }

    /** Every authority. */
    public List<Tenant> authorities() {
        return tenants.all();
    }

    /** Roles of administration nobody holds in an authority. */
    @Transactional(readOnly = true)
    public List<Role> vacant(UUID tenantId) {
        return within(tenantId, () -> Arrays.stream(Role.values())
                .filter(Role::isAdministration)
                .filter(role -> members.present(rules.today()).stream()
                        .noneMatch(member -> member.role() == role && member.state() == MemberState.ACTIVE))
                .toList());
    }

    /** People entered for a vacant role, who wait for their invitation or have not accepted it. */
    @Transactional(readOnly = true)
    public List<MemberDetails> waiting(UUID tenantId) {
        List<Role> vacant = vacant(tenantId);
        return within(tenantId, () -> members.present(rules.today()).stream()
                .filter(member -> member.state() == MemberState.PENDING && vacant.contains(member.role()))
                .toList());
    }

    /**
     * Enters and invites the first holder of a vacant role.
     *
     * @throws DomainException for any other role, roles kept apart, or contact data of a wrong form
     */
    public Invitations.Issued invite(UUID tenantId, Invitations.Invitee given) {
        Invitations.Invitee invitee = InvitationDesk.normal(given);
        return send(tenantId, () -> {
            requireVacant(tenantId, invitee.role());
            InvitationDesk.requireContact(invitee);
            rules.requireCombinable(invitee.phone(), invitee.email(), invitee.role(), null);
            return desk.enter(invitee);
        });
    }

    /** Invites somebody entered for a vacant role, for the first time or once more. */
    public Invitations.Issued invite(UUID tenantId, UUID memberId) {
        return send(tenantId, () -> {
            MemberDetails member = members.find(memberId, rules.today())
                    .filter(found -> found.state() == MemberState.PENDING)
                    .orElseThrow(() -> new DomainException("identity.member.unknown"));
            requireVacant(tenantId, member.role());
            rules.requireCombinable(member.phone(), member.email(), member.role(), memberId);
            return member;
        });
    }

    private void requireVacant(UUID tenantId, Role role) {
        if (!vacant(tenantId).contains(role)) {
            throw new DomainException("identity.first.not-vacant");
        }
    }

    private Invitations.Issued send(UUID tenantId, Supplier<MemberDetails> whom) {
        MemberDetails[] member = new MemberDetails[1];
        InvitationDesk.Keys keys = within(
                tenantId,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    member[0] = whom.get();
                    return desk.issueFor(member[0], "member.invited");
                })));
        MemberDetails to = member[0];
        Invitations.Issued issued = desk.deliver(
                to.id(),
                keys,
                tenants.get(tenantId).shortName(),
                new Invitations.Invitee(to.name(), to.phone(), to.email(), to.role(), to.unitId()));
        within(tenantId, () -> {
            transaction.executeWithoutResult(status -> desk.note(keys, issued));
            return issued;
        });
        return issued;
    }

    /** In that authority under the operator's own name; nothing of its business data is read. */
    private <T> T within(UUID tenantId, Supplier<T> action) {
        Actor operator = currentActor.get();
        Actor inside = new Actor(
                operator.memberId(), operator.memberName(), tenantId, null, null, List.of(tenantId), List.of());
        return currentActor.callAs(inside, action);
    }
}
