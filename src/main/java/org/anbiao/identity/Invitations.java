package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people into the authority: by mail or text message where configured, by a link, its QR code or a short code always. */
@Service
@PreAuthorize("hasAnyAuthority('member.manage', 'member.authorise')")
public class Invitations {

    private final MemberRules rules;
    private final MemberRows members;
    private final InvitationRows rows;
    private final InvitationDesk desk;
    private final InvitationPost post;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            MemberRules rules,
            MemberRows members,
            InvitationRows rows,
            InvitationDesk desk,
            InvitationPost post,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.members = members;
        this.rows = rows;
        this.desk = desk;
        this.post = post;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Who is invited as what.
     *
     * @param phone mobile number; may be empty where there is an e-mail
     * @param email may be empty where there is a phone
     */
    public record Invitee(
            String name,
            @Personal String phone,
            @Personal String email,
            Role role,
            @Nullable UUID unitId) {}

    /**
     * A fresh invitation. Link and code can be read here once and never again.
     *
     * @param mailed true or false for an attempt, null where there was none
     * @param texted true or false for an attempt, null where there was none
     */
    public record Issued(
            UUID memberId,
            String link,
            String code,
            LocalDate until,
            @Nullable Boolean mailed,
            @Nullable Boolean texted) {}

    /** Days for which an invitation holds. */
    public long validDays() {
        return desk.validDays();
    }

    /** Whether mail is configured. */
    public boolean canMail() {
        return post.canMail();
    }

    /** Whether text messages are configured. */
    public boolean canText() {
        return post.canText();
    }

    /**
     * Enters a person and invites them.
     *
     * @throws DomainException without a name or any contact, for contact data of a wrong form, the actor's own contact, a role
     *     the actor does not give or that is kept apart from one the person has, a unit that does not fit, or somebody who is
     *     here already
     */
    public Issued invite(Invitee given) {
        Invitee invitee = InvitationDesk.normal(given);
        return send(
                () -> {
                    check(invitee);
                    return desk.enter(invitee);
                },
                "member.invited");
    }

    /** Invites somebody who has not come in yet once more; the former link and code are useless from now on. */
    public Issued repeat(UUID memberId) {
        return send(
                () -> {
                    MemberDetails member = pending(memberId);
                    rules.requireMayGrant(member.role());
                    rules.requireCombinable(member.phone(), member.email(), member.role(), memberId);
                    return member;
                },
                "member.invited_again");
    }

    private Issued send(Supplier<MemberDetails> whom, String act) {
        MemberDetails[] member = new MemberDetails[1];
        InvitationDesk.Keys keys = Objects.requireNonNull(transaction.execute(status -> {
            member[0] = whom.get();
            return desk.issueFor(member[0], act);
        }));
        MemberDetails to = member[0];
        Issued issued = desk.deliver(
                to.id(),
                keys,
                tenants.get(currentActor.get().tenantId()).shortName(),
                new Invitee(to.name(), to.phone(), to.email(), to.role(), to.unitId()));
        transaction.executeWithoutResult(status -> desk.note(keys, issued));
        return issued;
    }

    /** Takes an invitation back; the person, who never came in, is removed from the list. */
    public void withdraw(UUID memberId) {
        transaction.executeWithoutResult(status -> {
            MemberDetails member = pending(memberId);
            rows.withdrawOfMember(memberId, clock.instant());
            members.deletePending(memberId);
            audit.record(
                    "member.invitation_withdrawn",
                    "member",
                    memberId,
                    member.enterpriseId(),
                    Map.of("name", member.name(), "role", member.role().name()),
                    null);
        });
    }

    /** The latest invitation of somebody who has not come in yet. */
    @Transactional(readOnly = true)
    public Optional<Invitation> latest(UUID memberId) {
        return rows.latestOfMember(memberId);
    }

    private MemberDetails pending(UUID memberId) {
        MemberDetails member = rules.touchable(memberId);
        if (member.state() != MemberState.PENDING) {
            throw new DomainException("identity.invitation.in-already", member.name());
        }
        return member;
    }

    private void check(Invitee invitee) {
        InvitationDesk.requireContact(invitee);
        rules.requireMayGrant(invitee.role());
        rules.requireUnit(invitee.role(), invitee.unitId());
        rules.requireCombinable(invitee.phone(), invitee.email(), invitee.role(), null);
        for (MemberDetails other : members.present(rules.today())) {
            if (!MemberRules.isSamePerson(invitee.phone(), invitee.email(), other)) {
                continue;
            }
            if (rules.isSelf(other)) {
                throw new DomainException("identity.member.self");
            }
            if (other.role() == invitee.role() && Objects.equals(other.unitId(), invitee.unitId())) {
                throw new DomainException("identity.invitation.here-already", other.name());
            }
        }
    }
}
