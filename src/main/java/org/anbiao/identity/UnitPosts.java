package org.anbiao.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.MemberChangeRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a unit that is merged, split or given away: they keep their roles and their accounts and go to another unit with it. */
@Service
@PreAuthorize("hasAuthority('member.manage')")
@Transactional
public class UnitPosts {

    private final MemberRules rules;
    private final MemberRows rows;
    private final MemberChangeRows changes;
    private final PostChanges posts;
    private final InvitationRows invitations;
    private final List<OpenWork> work;
    private final AccountMove accounts;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    UnitPosts(
            MemberRules rules,
            MemberRows rows,
            MemberChangeRows changes,
            PostChanges posts,
            InvitationRows invitations,
            List<OpenWork> work,
            AccountMove accounts,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.changes = changes;
        this.posts = posts;
        this.invitations = invitations;
        this.work = work;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** A member of a unit who has not left. */
    public record Post(UUID memberId, String name, Role role) {}

    /** Everybody of a unit who has not left, those who were invited and have not come in yet included. */
    @Transactional(readOnly = true)
    public List<Post> of(UUID unitId) {
        return rows.present(rules.today()).stream()
                .filter(member -> unitId.equals(member.unitId()))
                .map(member -> new Post(member.id(), member.name(), member.role()))
                .toList();
    }

    /**
     * A membership of an authority as a whole, of a unit or of an enterprise, that goes to another authority.
     *
     * @param unitId null for the whole authority and for an enterprise's people
     * @param enterpriseId null for the authority's own people
     */
    public record Going(
            UUID memberId,
            String name,
            Role role,
            @Nullable UUID unitId,
            @Nullable UUID enterpriseId) {}

    /** Everybody of the bound authority who has not left. */
    @Transactional(readOnly = true)
    public List<Going> ofAuthority() {
        return rows.present(rules.today()).stream()
                .map(member ->
                        new Going(member.id(), member.name(), member.role(), member.unitId(), member.enterpriseId()))
                .toList();
    }

    /**
     * Puts a member into another unit of the bound authority from today on, with the same role; tasks taken by name go back to the
     * unit. Not a post given by somebody: also the actor's own membership goes with its unit.
     */
    public void move(UUID memberId, UUID toUnitId, String reason) {
        MemberDetails before = rules.get(memberId);
        rules.requireUnit(before.role(), toUnitId);
        changes.insert(before, rules.today(), before.role(), toUnitId, reason);
        posts.applyDue(rules.today());
    }

    /**
     * Ends a membership of the bound authority that goes to another one, and begins one there with the same role. The account goes along:
     * who could log in can log in, and is in the receiving authority; who could not is entered there to be invited.
     *
     * @param receiving an actor that writes the other authority's rows
     * @param toUnitId null for the whole authority and for an enterprise's people
     * @throws DomainException identity.member.separated if the person holds a role there that is kept apart from this one
     */
    public void transfer(UUID memberId, Actor receiving, @Nullable UUID toUnitId, String reason) {
        MemberDetails before = rules.get(memberId);
        changes.deletePlanned(memberId);
        invitations.withdrawOfMember(memberId, clock.instant());
        work.forEach(open -> open.handOver(memberId, null));
        AccountMove.Luggage luggage = accounts.take(before);
        rows.leave(memberId, rules.today().minusDays(1), reason, rules.today());
        audit.record(
                "member.left",
                "member",
                memberId,
                before.enterpriseId(),
                before.state().key(),
                Map.of("reason", reason));
        currentActor.runAs(receiving, () -> {
            rules.requireCombinable(before.phone(), before.email(), before.role(), null);
            UUID entered = rows.insertPending(
                    before.name(), before.role(), toUnitId, before.enterpriseId(), before.phone(), before.email());
            accounts.give(luggage, entered);
            Map<String, Object> post = posts.post(before.role(), toUnitId);
            post.put("reason", reason);
            post.put("account", !luggage.isEmpty());
            audit.record("member.entered", "member", entered, before.enterpriseId(), null, post);
        });
    }

    /** Lets changes of post that were planned for a unit lead to its successor. */
    public void redirectPlanned(UUID fromUnitId, UUID toUnitId) {
        changes.redirect(fromUnitId, toUnitId).forEach(member -> posts.recordRedirected(member, toUnitId));
    }
}
