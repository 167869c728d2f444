package org.anbiao.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.persistence.LoginIdentityRows;
import org.anbiao.identity.persistence.LoginQueries;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account of the login provider is which member: an account may have several memberships, a member has one account.
 * The provider says who somebody is; what the person may do stands at the member, so that a leaver or a new role takes
 * effect at once (docs/decisions/0100-login-through-keycloak.md).
 */
@Service
public class LoginIdentities {

    private static final String SUBJECT_TYPE = "member";

    private final LoginIdentityRows rows;
    private final LoginQueries members;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    LoginIdentities(
            LoginIdentityRows rows,
            LoginQueries members,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.members = members;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The active members that this account is, oldest link first. Needs no actor. */
    @Transactional(readOnly = true)
    public List<Member> membershipsOf(ProviderIdentity identity) {
        List<Member> found = new ArrayList<>();
        for (LoginIdentityRows.Link link : rows.linksOf(identity.issuer(), identity.subject())) {
            currentActor
                    .callAs(tenants.systemActor(link.tenantId()), () -> members.findMember(link.memberId()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * Every member that this account was linked to, also those that may not come in any more, so that a page can say so. Needs
     * no actor.
     */
    @Transactional(readOnly = true)
    public List<Standing> standingsOf(ProviderIdentity identity) {
        List<Standing> found = new ArrayList<>();
        for (LoginIdentityRows.Link link : rows.linksOf(identity.issuer(), identity.subject())) {
            currentActor
                    .callAs(tenants.systemActor(link.tenantId()), () -> members.findStanding(link.memberId()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * One membership of an account as the person reads it.
     *
     * @param place authority, and the unit or the enterprise inside it
     * @param open whether the person may come in as this member now
     */
    public record Standing(Member member, String place, boolean open) {}

    /**
     * Makes an account a member of the current actor's authority. Does nothing where it is that member already.
     *
     * <p>The caller has checked that the person may become this member (an invitation addressed to them), and runs in a
     * transaction of that authority, for instance by {@code callAs(tenants.systemActor(tenantId), …)}.
     *
     * @throws DomainException {@code identity.link.unknown-member} for a member that is not active or not this
     *     authority's; {@code identity.link.other-account} if the member belongs to another account
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(UUID memberId, ProviderIdentity identity) {
        Member member = members.findMember(memberId)
                .filter(found -> found.tenantId().equals(currentActor.get().tenantId()))
                .orElseThrow(() -> new DomainException("identity.link.unknown-member"));
        Optional<LoginIdentityRows.Link> existing = rows.linkOf(memberId);
        if (existing.isPresent()) {
            if (!existing.get().isTo(identity)) {
                throw new DomainException("identity.link.other-account");
            }
            return;
        }
        rows.insert(memberId, identity);
        audit.record(
                "member.linked",
                SUBJECT_TYPE,
                memberId,
                member.enterpriseId(),
                null,
                Map.of("account", identity.username()));
    }

    /**
     * Takes a member's account away: it cannot log in as this member any more. The caller has checked the right to do so.
     *
     * @return whether there was a link
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unlink(UUID memberId) {
        Optional<LoginIdentityRows.Link> link = rows.linkOf(memberId);
        link.ifPresent(found -> {
            rows.delete(memberId);
            audit.record("member.unlinked", SUBJECT_TYPE, memberId, null, Map.of("account", found.username()), null);
        });
        return link.isPresent();
    }

    /** Whether members of this role come in with two factors only in an authority of this kind and level. */
    public static boolean needsTwoFactors(Role role, Tenant.Kind kind, Tenant.Level level) {
        return TwoFactors.neededBy(role, kind, level);
    }

    /** Name of the account that a member of the current actor's authority logs in with; empty where none is linked. */
    @Transactional(readOnly = true)
    public Optional<String> accountOf(UUID memberId) {
        return rows.linkOf(memberId).map(LoginIdentityRows.Link::username);
    }
}
