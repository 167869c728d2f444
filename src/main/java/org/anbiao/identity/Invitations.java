package org.anbiao.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites people into the authority: by mail or text message where configured, by a link, its QR code or a short code always. */
@Service
@PreAuthorize("hasAnyAuthority('member.manage', 'member.authorise')")
public class Invitations {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_NAME = 40;

    private final MemberRules rules;
    private final MemberRows members;
    private final InvitationRows rows;
    private final InvitationPost post;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String publicUrl;
    private final Duration validity;

    Invitations(
            MemberRules rules,
            MemberRows members,
            InvitationRows rows,
            InvitationPost post,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl,
            @Value("${anbiao.invitation.validity:P7D}") java.time.Period validity) {
        this.rules = rules;
        this.members = members;
        this.rows = rows;
        this.post = post;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.validity = Duration.ofDays(validity.getDays());
    }

    /**
     * Who is invited as what.
     *
     * @param phone mobile number; may be empty where there is an e-mail
     * @param email may be empty where there is a phone
     */
    public record Invitee(
            String name,
            String phone,
            String email,
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
        Invitee invitee = new Invitee(
                given.name().strip(),
                given.phone().replaceAll("[\\s-]", ""),
                given.email().strip(),
                given.role(),
                given.unitId());
        Issued issued = Objects.requireNonNull(transaction.execute(status -> {
            check(invitee);
            UUID memberId = members.insertPending(
                    invitee.name(), invitee.role(), invitee.unitId(), null, invitee.phone(), invitee.email());
            return issue(memberId, invitee.role(), "member.invited");
        }));
        return deliver(issued, invitee.phone(), invitee.email(), invitee.role());
    }

    /** Invites somebody who has not come in yet once more; the former link and code are useless from now on. */
    public Issued repeat(UUID memberId) {
        MemberDetails[] member = new MemberDetails[1];
        Issued issued = Objects.requireNonNull(transaction.execute(status -> {
            member[0] = pending(memberId);
            rules.requireMayGrant(member[0].role());
            rules.requireCombinable(member[0].phone(), member[0].email(), member[0].role(), memberId);
            rows.withdrawOfMember(memberId, clock.instant());
            return issue(memberId, member[0].role(), "member.invited_again");
        }));
        return deliver(issued, member[0].phone(), member[0].email(), member[0].role());
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
        if (invitee.name().isEmpty() || invitee.name().length() > LONGEST_NAME) {
            throw new DomainException("identity.invitation.name-missing");
        }
        if (invitee.phone().isEmpty() && invitee.email().isEmpty()) {
            throw new DomainException("identity.invitation.contact-missing");
        }
        if (!invitee.phone().isEmpty() && !PHONE.matcher(invitee.phone()).matches()) {
            throw new DomainException("identity.invitation.phone-bad");
        }
        if (!invitee.email().isEmpty() && !EMAIL.matcher(invitee.email()).matches()) {
            throw new DomainException("identity.invitation.email-bad");
        }
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

    private Issued issue(UUID memberId, Role role, String act) {
        String token = InvitationKeys.token();
        String code = InvitationKeys.code();
        Instant expires = clock.instant().plus(validity);
        rows.insert(memberId, null, role, InvitationKeys.hash(token), InvitationKeys.hash(code), expires);
        MemberDetails member = rules.get(memberId);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", member.name());
        value.put("role", role.name());
        value.put("unit", member.unitName());
        LocalDate until = LocalDate.ofInstant(expires, clock.getZone());
        value.put("until", until);
        audit.record(act, "member", memberId, null, null, value);
        return new Issued(memberId, publicUrl + "/invitation/" + token, code, until, null, null);
    }

    /** After the transaction: a slow or failing server must not hold rows or undo the invitation. */
    private Issued deliver(Issued issued, String phone, String email, Role role) {
        String authority = tenants.get(currentActor.get().tenantId()).shortName();
        String until = messages.chinese("identity.invitation.day", issued.until());
        Boolean mailed = email.isEmpty() || !post.canMail()
                ? null
                : post.mail(email, authority, messages.chinese("identity.role." + role.name()), issued.link(), until);
        Boolean texted = phone.isEmpty() || !post.canText() ? null : post.text(phone, authority, issued.link(), until);
        String sentTo = Boolean.TRUE.equals(mailed) ? "mail" : Boolean.TRUE.equals(texted) ? "text" : "";
        if (!sentTo.isEmpty()) {
            transaction.executeWithoutResult(status ->
                    rows.latestOfMember(issued.memberId()).ifPresent(own -> rows.setSentTo(own.id(), sentTo)));
        }
        return new Issued(issued.memberId(), issued.link(), issued.code(), issued.until(), mailed, texted);
    }
}
