package org.anbiao.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.identity.persistence.InvitationRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites the first administrators of an authority that was just opened: it has nobody of its own yet who could (see
 * docs/decisions/0110 and 0120). Everybody else there is invited by them. Whoever opens has been asked for the permission.
 */
@Component
public class FirstInvitations {

    private final InvitationRows rows;
    private final AuditLog audit;
    private final Clock clock;
    private final String publicUrl;
    private final Duration validity;

    FirstInvitations(
            InvitationRows rows,
            AuditLog audit,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl,
            @Value("${anbiao.invitation.validity:P7D}") Period validity) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
        this.validity = Duration.ofDays(validity.getDays());
    }

    /**
     * A fresh invitation. Link and code can be read here once and never again.
     *
     * @param until last day on which it can be accepted
     */
    public record Issued(String name, Role role, String link, String code, LocalDate until) {}

    /**
     * Invites a member who has not come in yet; former invitations of the person are useless from now on. The actor is one of
     * the new authority.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(UUID memberId, String name, Role role) {
        String token = InvitationKeys.token();
        String code = InvitationKeys.code();
        Instant expires = clock.instant().plus(validity);
        rows.withdrawOfMember(memberId, clock.instant());
        rows.insert(memberId, null, role, InvitationKeys.hash(token), InvitationKeys.hash(code), expires);
        LocalDate until = LocalDate.ofInstant(expires, clock.getZone());
        audit.record(
                "member.invited",
                "member",
                memberId,
                null,
                null,
                Map.of("name", name, "role", role.name(), "until", until));
        return new Issued(name, role, publicUrl + "/invitation/" + token, code, until);
    }
}
