package org.anbiao.identity;

import java.util.List;
import java.util.UUID;
import org.anbiao.identity.persistence.MemberChangeRows;
import org.anbiao.identity.persistence.MemberRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a unit that is merged or split: they keep their roles and go to another unit with it. */
@Service
@PreAuthorize("hasAuthority('member.manage')")
@Transactional
public class UnitPosts {

    private final MemberRules rules;
    private final MemberRows rows;
    private final MemberChangeRows changes;
    private final PostChanges posts;

    UnitPosts(MemberRules rules, MemberRows rows, MemberChangeRows changes, PostChanges posts) {
        this.rules = rules;
        this.rows = rows;
        this.changes = changes;
        this.posts = posts;
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
     * Puts a member into another unit of the bound authority from today on, with the same role; tasks taken by name go back to the
     * unit. Not a post given by somebody: also the actor's own membership goes with its unit.
     */
    public void move(UUID memberId, UUID toUnitId, String reason) {
        MemberDetails before = rules.get(memberId);
        rules.requireUnit(before.role(), toUnitId);
        changes.insert(before, rules.today(), before.role(), toUnitId, reason);
        posts.applyDue(rules.today());
    }

    /** Lets changes of post that were planned for a unit lead to its successor. */
    public void redirectPlanned(UUID fromUnitId, UUID toUnitId) {
        changes.redirect(fromUnitId, toUnitId).forEach(member -> posts.recordRedirected(member, toUnitId));
    }
}
