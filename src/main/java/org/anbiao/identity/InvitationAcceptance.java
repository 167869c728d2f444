package org.anbiao.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Attempts;
import org.anbiao.common.DomainException;
import org.anbiao.common.HandedKeys;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.persistence.AccountRows;
import org.anbiao.identity.persistence.InvitationRows;
import org.anbiao.identity.persistence.LoginIdentityRows;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The other side of an invitation: whoever holds the link or the code, before there is an account. A link that is unknown, used,
 * withdrawn or out of date gives the same answer, so that guessing tells nothing; wrong guesses are counted.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class InvitationAcceptance {

    private final InvitationRows rows;
    private final MemberRows members;
    private final AccountRows accounts;
    private final LoginIdentityRows links;
    private final LoginIdentities identities;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean byProvider;
    private final Attempts attempts = new Attempts("identity.invitation.too-many");

    InvitationAcceptance(
            InvitationRows rows,
            MemberRows members,
            AccountRows accounts,
            LoginIdentityRows links,
            LoginIdentities identities,
            TenantDirectory tenants,
            CurrentActor currentActor,
            PasswordEncoder passwords,
            AuditLog audit,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.rows = rows;
        this.members = members;
        this.accounts = accounts;
        this.links = links;
        this.identities = identities;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.byProvider = providers.getIfAvailable() != null;
    }

    /**
     * What the holder of a link or code reads before accepting.
     *
     * @param place unit or enterprise; empty for the whole authority
     * @param personName who was invited; empty for an enterprise's joining code
     */
    public record Offer(String authority, String place, Role role, String personName, LocalDate until) {

        /** Whether the holder says who they are and waits to be confirmed. */
        public boolean isJoining() {
            return personName.isEmpty();
        }
    }

    /**
     * How somebody will log in.
     *
     * @param username name of a local account; ignored with an identity
     * @param password of the local account; ignored with an identity
     * @param identity the account at the login provider; null where accounts are local
     */
    public record Login(
            String username, String password, @Nullable ProviderIdentity identity) {}

    /**
     * Who joins an enterprise.
     *
     * @param phone mobile number, for the principal to recognise the person by
     */
    public record Joiner(String name, @Personal String phone) {}

    /** Whether accounts are the login provider's. */
    public boolean isByProvider() {
        return byProvider;
    }

    /**
     * The invitation behind a link's token or a code.
     *
     * @param visitor address the question comes from
     * @return empty for everything that cannot be accepted, whatever the reason
     * @throws DomainException {@code identity.invitation.too-many}
     */
    public Optional<Offer> find(String key, String visitor) {
        return open(key, visitor).flatMap(this::offer);
    }

    /**
     * Comes in as the person who was invited.
     *
     * @throws DomainException if the invitation cannot be accepted (any more), the account's name or password does not meet
     *     the rules, the name is taken, the inviter accepts for themselves, or the person would hold roles kept apart
     */
    public void accept(String key, String visitor, Login login) {
        Invitation invitation = open(key, visitor)
                .filter(found -> found.memberId() != null)
                .orElseThrow(() -> new DomainException("identity.invitation.unknown"));
        requireOther(invitation, login);
        UUID memberId = java.util.Objects.requireNonNull(invitation.memberId());
        currentActor.runAs(tenants.systemActor(invitation.tenantId()), () -> {
            MemberDetails member = members.find(memberId, LocalDate.now(clock))
                    .filter(found -> found.state() == MemberState.PENDING)
                    .filter(found -> rows.use(invitation.id(), clock.instant()))
                    .orElseThrow(() -> new DomainException("identity.invitation.unknown"));
            requireCombinable(invitation, login);
            members.activate(memberId);
            open(memberId, login);
            recordAs(member, "member.joined", Map.of("invitation", invitation.id()));
        });
    }

    /**
     * Joins an enterprise; the principal has to confirm before the person can log in.
     *
     * @throws DomainException as {@link #accept}, and without a name or a mobile number
     */
    public void join(String key, String visitor, Joiner joiner, Login login) {
        Invitation invitation = open(key, visitor)
                .filter(found -> found.enterpriseId() != null)
                .orElseThrow(() -> new DomainException("identity.invitation.unknown"));
        String phone = joiner.phone().replaceAll("[\\s-]", "");
        if (joiner.name().isBlank()) {
            throw new DomainException("identity.invitation.name-missing");
        }
        if (!phone.matches("1\\d{10}")) {
            throw new DomainException("identity.invitation.phone-bad");
        }
        requireOther(invitation, login);
        currentActor.runAs(tenants.systemActor(invitation.tenantId()), () -> {
            boolean here = members.present(LocalDate.now(clock)).stream()
                    .anyMatch(other -> java.util.Objects.equals(other.enterpriseId(), invitation.enterpriseId())
                            && phone.equals(other.phone()));
            if (here) {
                throw new DomainException("identity.staff.joined-already");
            }
            UUID memberId = members.insertPending(
                    joiner.name().strip(), invitation.role(), null, invitation.enterpriseId(), phone, "");
            members.setJoinedBy(memberId, invitation.id());
            open(memberId, login);
            members.find(memberId, LocalDate.now(clock))
                    .ifPresent(member -> recordAs(
                            member,
                            "member.asked_to_join",
                            Map.of("role", invitation.role().name())));
        });
    }

    private Optional<Invitation> open(String key, String visitor) {
        attempts.check(visitor);
        Optional<Invitation> found =
                rows.findByHash(HandedKeys.hash(key)).filter(invitation -> invitation.isOpen(clock.instant()));
        if (found.isEmpty()) {
            attempts.count(visitor);
        }
        return found;
    }

    private Optional<Offer> offer(Invitation invitation) {
        Tenant tenant = tenants.get(invitation.tenantId());
        LocalDate until = LocalDate.ofInstant(invitation.expiresAt(), clock.getZone());
        return currentActor.callAs(tenants.systemActor(invitation.tenantId()), () -> {
            if (invitation.memberId() == null) {
                return Optional.of(new Offer(
                        tenant.name(),
                        members.enterpriseName(java.util.Objects.requireNonNull(invitation.enterpriseId())),
                        invitation.role(),
                        "",
                        until));
            }
            return members.find(invitation.memberId(), LocalDate.now(clock))
                    .filter(member -> member.state() == MemberState.PENDING)
                    .map(member -> new Offer(
                            tenant.name(),
                            member.unitName() + member.enterpriseName(),
                            member.role(),
                            member.name(),
                            until));
        });
    }

    /** Whoever invites gives no rights to themselves. */
    private void requireOther(Invitation invitation, Login login) {
        UUID inviter = invitation.createdBy();
        boolean loggedIn = currentActor
                .find()
                .map(Actor::memberId)
                .filter(id -> id.equals(inviter))
                .isPresent();
        boolean sameAccount = login.identity() != null
                && identities.membershipsOf(login.identity()).stream()
                        .anyMatch(member -> member.id().equals(inviter));
        if (inviter != null && invitation.memberId() != null && (loggedIn || sameAccount)) {
            throw new DomainException("identity.invitation.own");
        }
    }

    private void requireCombinable(Invitation invitation, Login login) {
        if (login.identity() == null) {
            return;
        }
        for (Member other : identities.membershipsOf(login.identity())) {
            boolean together = other.tenantId().equals(invitation.tenantId())
                    || other.role() == Role.PLATFORM_OPERATOR
                    || invitation.role() == Role.PLATFORM_OPERATOR;
            if (together && !MemberRules.areCombinable(invitation.role(), other.role())) {
                throw new DomainException("identity.member.separated", other.displayName());
            }
        }
    }

    private void open(UUID memberId, Login login) {
        if (login.identity() != null) {
            links.insert(memberId, login.identity());
            return;
        }
        if (byProvider) {
            throw new DomainException("identity.invitation.by-provider");
        }
        PasswordRule.requireName(login.username());
        PasswordRule.requireStrong(login.username(), login.password());
        if (!accounts.insert(login.username(), passwords.encode(login.password()), memberId)) {
            throw new DomainException("identity.account.name-taken");
        }
    }

    private void recordAs(MemberDetails member, String act, Object value) {
        Actor actor =
                tenants.actor(member.id(), member.name(), member.tenantId(), member.unitId(), member.enterpriseId());
        currentActor.runAs(actor, () -> audit.record(act, "member", member.id(), member.enterpriseId(), null, value));
    }
}
