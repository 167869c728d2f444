package org.anbiao.identity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.identity.persistence.MemberChangeRows;
import org.anbiao.identity.persistence.MemberRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the authority's people after they came in: other posts, leaving, suspension. Every change with its reason. */
@Service
@PreAuthorize("hasAnyAuthority('member.manage', 'member.authorise')")
@Transactional
public class MemberService {

    /** Changes are planned a year ahead at the most; what is further away is a slip of the hand. */
    static final int FURTHEST_DAYS = 366;

    private static final String SUBJECT = "member";

    private final MemberRules rules;
    private final MemberRows rows;
    private final MemberChangeRows changes;
    private final PostChanges posts;
    private final List<OpenWork> work;
    private final AuditLog audit;

    MemberService(
            MemberRules rules,
            MemberRows rows,
            MemberChangeRows changes,
            PostChanges posts,
            List<OpenWork> work,
            AuditLog audit) {
        this.rules = rules;
        this.rows = rows;
        this.changes = changes;
        this.posts = posts;
        this.work = work;
        this.audit = audit;
    }

    /** What stands under the member's name and has to be handed over before leaving. */
    @Transactional(readOnly = true)
    public List<OpenWork.Count> openWork(UUID memberId) {
        rules.get(memberId);
        return work.stream().flatMap(open -> open.of(memberId).stream()).toList();
    }

    /** People who can take over a member's work or stand in, those of the same unit first. */
    @Transactional(readOnly = true)
    public List<MemberDetails> colleagues(UUID memberId) {
        return rules.colleagues(rules.get(memberId));
    }

    /**
     * Gives a member another role or unit from a day on. Tasks taken by name go back to the former unit on that day.
     *
     * @param unitId null for roles of the whole authority
     * @throws DomainException for the own membership, a role the actor does not give, a unit that does not fit, roles kept
     *     apart, the last administrator, no reason, or a day more than a year away
     */
    public void change(UUID memberId, Role role, @Nullable UUID unitId, LocalDate from, String reason) {
        MemberDetails before = rules.touchable(memberId);
        rules.requireMayGrant(role);
        requireInside(before);
        rules.requireUnit(role, unitId);
        requireReason(reason);
        requireNear(from);
        if (before.role() == role && java.util.Objects.equals(before.unitId(), unitId)) {
            throw new DomainException("identity.member.unchanged");
        }
        rules.requireCombinable(before.phone(), before.email(), role, memberId);
        if (before.role() != role) {
            rules.requireNotLast(before);
        }
        changes.deletePlanned(memberId);
        changes.insert(before, from, role, unitId, reason.strip());
        if (from.isAfter(rules.today())) {
            Map<String, Object> after = posts.post(role, unitId);
            after.put("from", from);
            after.put("reason", reason.strip());
            record("member.change_planned", before, posts.post(before.role(), before.unitId()), after);
        } else {
            posts.applyDue(rules.today());
        }
    }

    /**
     * Sets a member's last day. Open work under the member's name is handed over now.
     *
     * @param lastDay inclusive; a day that is over ends the membership at once
     * @param successorId colleague who takes the open work over; null where there is none
     * @throws DomainException for the own membership, the last administrator, open work without a successor, no reason
     */
    public void leave(UUID memberId, LocalDate lastDay, String reason, @Nullable UUID successorId) {
        MemberDetails before = rules.touchable(memberId);
        if (before.state() == MemberState.PENDING) {
            throw new DomainException("identity.member.not-in-yet", before.name());
        }
        requireInside(before);
        requireReason(reason);
        requireNear(lastDay);
        rules.requireNotLast(before);
        long handedOver = handOver(before, successorId);
        changes.deletePlanned(memberId);
        rows.leave(memberId, lastDay, reason.strip(), rules.today());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("lastDay", lastDay);
        after.put("reason", reason.strip());
        after.put("handedOver", handedOver);
        record("member.left", before, before.state().key(), after);
    }

    private long handOver(MemberDetails member, @Nullable UUID successorId) {
        long open =
                openWork(member.id()).stream().mapToLong(OpenWork.Count::number).sum();
        if (open == 0) {
            return 0;
        }
        if (successorId == null) {
            throw new DomainException("identity.member.hand-over-missing", open);
        }
        if (rules.colleagues(member).stream().noneMatch(other -> other.id().equals(successorId))) {
            throw new DomainException("identity.member.no-colleague");
        }
        return work.stream()
                .mapToLong(part -> part.handOver(member.id(), successorId))
                .sum();
    }

    /**
     * Locks a member out at once; open work stays under the name until somebody takes it.
     *
     * @throws DomainException for the own membership, the last administrator, without a reason
     */
    public void suspend(UUID memberId, String reason) {
        MemberDetails before = rules.get(memberId);
        if (rules.isSelf(before)) {
            throw new DomainException("identity.member.self");
        }
        if (!rules.maySuspend(before)) {
            throw new DomainException("identity.member.not-yours");
        }
        if (before.state() != MemberState.ACTIVE) {
            throw new DomainException("identity.member.not-active", before.name());
        }
        requireReason(reason);
        rules.requireNotLast(before);
        rows.suspend(memberId, reason.strip());
        record("member.suspended", before, before.state().key(), Map.of("reason", reason.strip()));
    }

    /** Lets a suspended member in again. */
    public void resume(UUID memberId, String reason) {
        MemberDetails before = rules.touchable(memberId);
        if (before.state() != MemberState.SUSPENDED) {
            throw new DomainException("identity.member.not-suspended", before.name());
        }
        requireReason(reason);
        rows.resume(memberId);
        record("member.resumed", before, before.state().key(), Map.of("reason", reason.strip()));
    }

    private void record(String act, MemberDetails member, @Nullable Object before, Object after) {
        audit.record(act, SUBJECT, member.id(), member.enterpriseId(), before, after);
    }

    private static void requireInside(MemberDetails member) {
        if (member.state() == MemberState.LEFT) {
            throw new DomainException("identity.member.gone", member.name());
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new DomainException("identity.member.reason-missing");
        }
    }

    private void requireNear(LocalDate day) {
        LocalDate today = rules.today();
        if (day.isAfter(today.plusDays(FURTHEST_DAYS)) || day.isBefore(today.minusDays(FURTHEST_DAYS))) {
            throw new DomainException("identity.member.day-too-far");
        }
    }
}
