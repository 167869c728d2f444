package org.anbiao.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anbiao.identity.persistence.LoginStates;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks at every request whether the login behind it still holds: the authority not suspended, the member active, still this
 * account's, its role, its unit and the authorities it reaches unchanged, the session not ended by the provider. An answer serves {@link LoginProperties#recheck()}, so that a page's burst
 * of requests asks once; a leaver is out after that time at the latest, on every node.
 */
@Component
class LoginChecks {

    private final LoginStates states;
    private final StandInChecks standIns;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration longest;
    private final Cache<Question, Answer> answers;

    LoginChecks(
            LoginStates states,
            StandInChecks standIns,
            TenantDirectory tenants,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Clock clock,
            LoginProperties properties) {
        this.states = states;
        this.standIns = standIns;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.clock = clock;
        this.longest = properties.longest();
        this.answers = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(properties.recheck())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The member as it is now; empty if this login must end. */
    Optional<Member> memberNow(PortalUser user) {
        ProviderLogin login = user instanceof ProviderMember member ? member.login() : null;
        Substitutions.StandIn standIn = user.standIn();
        Question question = new Question(standIn == null ? user.member() : standIn.own(), login);
        Optional<Member> own =
                Optional.ofNullable(answers.get(question, this::ask).member());
        // a substitution that is over leads back to the own membership
        return standIn == null ? own : own.map(member -> standIns.holds(standIn, member) ? user.member() : member);
    }

    /**
     * Whether the login reaches the authorities that it would reach now: one may have been opened, moved or given another
     * superior since. Under a substitution the answer is yes, it ends soon enough.
     */
    boolean reachesAsNow(PortalUser user) {
        if (user.standIn() != null) {
            return true;
        }
        ProviderLogin login = user instanceof ProviderMember member ? member.login() : null;
        Actor now = answers.get(new Question(user.member(), login), this::ask).actor();
        return now == null
                || Set.copyOf(now.scope()).equals(Set.copyOf(user.actor().scope()))
                        && Set.copyOf(now.definers())
                                .equals(Set.copyOf(user.actor().definers()));
    }

    /** Whether the login of somebody without a membership still holds. */
    boolean holds(ProviderVisitor visitor) {
        ProviderLogin login = visitor.login();
        return !Boolean.TRUE.equals(
                transaction.execute(status -> states.ended(login.identity(), login.sessionId(), login.at())));
    }

    /** The provider has ended a session, or with null every session of an account. */
    void end(String issuer, String subject, @Nullable String sessionId) {
        transaction.executeWithoutResult(status -> states.end(
                issuer,
                subject,
                sessionId,
                clock.instant(),
                clock.instant().minus(longest).minus(Duration.ofDays(1))));
        answers.asMap().keySet().removeIf(question -> question.isOf(issuer, subject));
    }

    /** Whether the member's authority is suspended today. */
    boolean isSuspended(Member member) {
        return Boolean.TRUE.equals(transaction.execute(status -> tenants.isSuspended(member.tenantId())));
    }

    /** Whether the member comes in with two factors only: its role and the kind of its authority decide. */
    boolean needsTwoFactors(Member member) {
        Tenant tenant = tenants.get(member.tenantId());
        return TwoFactors.neededBy(member.role(), tenant.kind(), tenant.level());
    }

    /** The actor of a member as it is now. */
    Actor actorOf(Member member) {
        Actor actor = tenants.actor(
                member.id(), member.displayName(), member.tenantId(), member.unitId(), member.enterpriseId());
        return member.role().held(actor, member.id());
    }

    private Answer ask(Question question) {
        UUID tenantId = question.member().tenantId();
        // the authority alone is enough to see its own member, and cheaper to bind than its whole scope
        Actor asking = new Actor(null, "", tenantId, null, null, List.of(tenantId), List.of());
        ProviderLogin login = question.login();
        UUID memberId = question.member().id();
        Optional<Member> found = currentActor.callAs(
                asking,
                () -> transaction.execute(status -> {
                    if (tenants.isSuspended(tenantId)) {
                        return Optional.<Member>empty();
                    }
                    if (login == null) {
                        return states.activeMember(memberId);
                    }
                    return states.ended(login.identity(), login.sessionId(), login.at())
                            ? Optional.<Member>empty()
                            : states.activeMember(memberId, login.identity());
                }));
        return new Answer(found.orElse(null), found.map(this::actorOf).orElse(null));
    }

    private record Question(Member member, @Nullable ProviderLogin login) {

        boolean isOf(String issuer, String subject) {
            return login != null
                    && login.identity().issuer().equals(issuer)
                    && login.identity().subject().equals(subject);
        }
    }

    private record Answer(@Nullable Member member, @Nullable Actor actor) {}
}
