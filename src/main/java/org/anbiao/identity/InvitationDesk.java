package org.anbiao.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.HandedKeys;
import org.anbiao.common.Messages;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.MemberRows;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes invitations and sends them; whoever calls has checked who may invite whom. */
@Component
class InvitationDesk {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_NAME = 40;

    private final InvitationRows rows;
    private final MemberRows members;
    private final InvitationPost post;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;
    private final String publicUrl;
    private final Duration validity;

    InvitationDesk(
            InvitationRows rows,
            MemberRows members,
            InvitationPost post,
            AuditLog audit,
            Messages messages,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl,
            @Value("${anbiao.invitation.validity:P7D}") Period validity) {
        this.rows = rows;
        this.members = members;
        this.post = post;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.validity = Duration.ofDays(validity.getDays());
    }

    /** Days for which an invitation or a joining code holds. */
    long validDays() {
        return validity.toDays();
    }

    /** Link and code, readable here once. */
    record Keys(UUID invitationId, String link, String code, LocalDate until) {}

    /** The same person as databases compare it. */
    static Invitations.Invitee normal(Invitations.Invitee given) {
        return new Invitations.Invitee(
                given.name().strip(),
                given.phone().replaceAll("[\\s-]", ""),
                given.email().strip(),
                given.role(),
                given.unitId());
    }

    /** @throws DomainException without a name or any contact, and for contact data of a wrong form */
    static void requireContact(Invitations.Invitee invitee) {
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
    }

    /** A person's invitation; former ones of the same person are useless from now on. */
    Keys issueFor(MemberDetails member, String act) {
        rows.withdrawOfMember(member.id(), clock.instant());
        Keys keys = issue(member.id(), null, member.role());
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", member.name());
        value.put("role", member.role().name());
        value.put("unit", member.unitName());
        value.put("until", keys.until());
        audit.record(act, "member", member.id(), null, null, value);
        return keys;
    }

    /** The joining code of an enterprise. */
    Keys issueFor(UUID enterpriseId, Role role) {
        Keys keys = issue(null, enterpriseId, role);
        audit.record(
                "enterprise.joining_code_issued",
                "invitation",
                keys.invitationId(),
                enterpriseId,
                null,
                Map.of("role", role.name(), "until", keys.until()));
        return keys;
    }

    private Keys issue(@Nullable UUID memberId, @Nullable UUID enterpriseId, Role role) {
        String token = HandedKeys.token();
        String code = HandedKeys.code();
        Instant expires = clock.instant().plus(validity);
        UUID id = rows.insert(memberId, enterpriseId, role, HandedKeys.hash(token), HandedKeys.hash(code), expires);
        return new Keys(id, publicUrl + "/invitation/" + token, code, LocalDate.ofInstant(expires, clock.getZone()));
    }

    /** Sends a person's invitation by what is configured; called after the transaction, so that no row waits for a server. */
    Invitations.Issued deliver(UUID memberId, Keys keys, String authority, Invitations.Invitee to) {
        String until = messages.chinese("identity.invitation.day", keys.until());
        String role = messages.chinese("identity.role." + to.role().name());
        Boolean mailed = to.email().isEmpty() || !post.canMail()
                ? null
                : post.mail(to.email(), authority, role, keys.link(), until);
        Boolean texted =
                to.phone().isEmpty() || !post.canText() ? null : post.text(to.phone(), authority, keys.link(), until);
        return new Invitations.Issued(memberId, keys.link(), keys.code(), keys.until(), mailed, texted);
    }

    /** Notes how an invitation went out. */
    void note(Keys keys, Invitations.Issued issued) {
        String sentTo =
                Boolean.TRUE.equals(issued.mailed()) ? "mail" : Boolean.TRUE.equals(issued.texted()) ? "text" : "";
        if (!sentTo.isEmpty()) {
            rows.setSentTo(keys.invitationId(), sentTo);
        }
    }

    /** Enters a person who has still to come in. */
    MemberDetails enter(Invitations.Invitee invitee) {
        UUID id = members.insertPending(
                invitee.name(), invitee.role(), invitee.unitId(), null, invitee.phone(), invitee.email());
        return members.find(id, LocalDate.now(clock)).orElseThrow();
    }
}
