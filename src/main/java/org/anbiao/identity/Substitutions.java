package org.anbiao.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.identity.persistence.MemberRows;
import org.anbiao.identity.persistence.SubstitutionRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing in for an absent colleague, from a day to a day, both inclusive. The substitute changes over to the absent person's
 * role and unit, one at a time, and everything done there is recorded under the substitute's own name with 代×××.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Substitutions {

    private final SubstitutionRows rows;
    private final MemberRows members;
    private final MemberRules rules;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;

    Substitutions(
            SubstitutionRows rows,
            MemberRows members,
            MemberRules rules,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages) {
        this.rows = rows;
        this.members = members;
        this.rules = rules;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * Names who stands in.
     *
     * @throws DomainException for the own membership, nobody's colleague, roles kept apart, a period that is over, upside down
     *     or longer than a year, or one in which somebody else stands in already
     */
    @PreAuthorize("hasAnyAuthority('member.manage', 'member.authorise')")
    public UUID name(UUID absentId, UUID substituteId, LocalDate from, LocalDate to, String reason) {
        MemberDetails absent = rules.touchable(absentId);
        MemberDetails substitute = rules.colleagues(absent).stream()
                .filter(other -> other.id().equals(substituteId))
                .findFirst()
                .orElseThrow(() -> new DomainException("identity.member.no-colleague"));
        if (rules.isSelf(substitute)) {
            throw new DomainException("identity.member.self");
        }
        if (!MemberRules.areCombinable(absent.role(), substitute.role())) {
            throw new DomainException("identity.member.separated", substitute.name());
        }
        rules.requireCombinable(substitute.phone(), substitute.email(), absent.role(), absentId);
        if (reason.isBlank()) {
            throw new DomainException("identity.member.reason-missing");
        }
        LocalDate today = rules.today();
        if (to.isBefore(from) || to.isBefore(today) || to.isAfter(from.plusDays(MemberService.FURTHEST_DAYS))) {
            throw new DomainException("identity.substitution.period");
        }
        boolean taken = rows.ofAbsent(absentId, from).stream()
                .anyMatch(other -> !other.fromOn().isAfter(to));
        if (taken) {
            throw new DomainException("identity.substitution.taken");
        }
        UUID id = rows.insert(absentId, substituteId, from, to, reason.strip());
        audit.record(
                "member.substituted",
                "member",
                absentId,
                absent.enterpriseId(),
                null,
                Map.of("substitute", substitute.name(), "from", from, "to", to, "reason", reason.strip()));
        return id;
    }

    /** Ends a substitution today; one that has not begun is given up. */
    @PreAuthorize("hasAnyAuthority('member.manage', 'member.authorise')")
    public void end(UUID id) {
        Substitution substitution =
                rows.find(id).orElseThrow(() -> new DomainException("identity.substitution.unknown"));
        MemberDetails absent = rules.touchable(substitution.absentId());
        LocalDate yesterday = rules.today().minusDays(1);
        rows.end(id, yesterday);
        audit.record(
                "member.substitution_ended",
                "member",
                absent.id(),
                absent.enterpriseId(),
                Map.of("substitute", substitution.substituteName(), "to", substitution.toOn()),
                Map.of("to", yesterday));
    }

    /** Running and planned substitutions of a member. */
    @PreAuthorize("hasAuthority('member.read')")
    @Transactional(readOnly = true)
    public List<Substitution> of(UUID absentId) {
        return rows.ofAbsent(absentId, rules.today());
    }

    /** For whom the logged-in person stands in today. */
    @Transactional(readOnly = true)
    public List<Substitution> mine() {
        UUID person = currentActor.get().memberId();
        return person == null ? List.of() : rows.ofSubstitute(person, rules.today());
    }

    /**
     * The membership of an absent colleague as the substitute works in it: the colleague's role and unit, the own name.
     *
     * @throws DomainException if the logged-in person does not stand in for this one today
     */
    public StandIn begin(UUID substitutionId) {
        Substitution substitution = mine().stream()
                .filter(own -> own.id().equals(substitutionId))
                .findFirst()
                .orElseThrow(() -> new DomainException("identity.substitution.unknown"));
        Member own = members.find(substitution.substituteId(), rules.today())
                .map(found -> new Member(
                        found.id(), found.tenantId(), found.name(), found.role(), found.unitId(), found.enterpriseId()))
                .orElseThrow(() -> new DomainException("identity.substitution.unknown"));
        MemberDetails absent = members.find(substitution.absentId(), rules.today())
                .orElseThrow(() -> new DomainException("identity.substitution.unknown"));
        String name = messages.chinese(
                "identity.substitution.signature", substitution.substituteName(), substitution.absentName());
        Member member =
                new Member(absent.id(), absent.tenantId(), name, absent.role(), absent.unitId(), absent.enterpriseId());
        Actor actor = tenants.actor(
                substitution.substituteId(), name, absent.tenantId(), absent.unitId(), absent.enterpriseId());
        audit.record(
                "member.stand_in_begun",
                "member",
                absent.id(),
                absent.enterpriseId(),
                null,
                Map.of("substitute", substitution.substituteName()));
        return new StandIn(substitutionId, own, member, member.role().held(actor, member.id()));
    }

    /**
     * An absent colleague's membership in a substitute's hands.
     *
     * @param own the substitute's own membership
     * @param member the colleague's membership, under the name 李四（代张三）
     * @param actor the substitute as a person, with the colleague's unit
     */
    public record StandIn(UUID substitutionId, Member own, Member member, Actor actor) {}
}
