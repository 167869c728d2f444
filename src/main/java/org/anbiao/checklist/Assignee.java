package org.anbiao.checklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who checks by a list: somebody or a post by name alone, an employee with an account, or a post whose holders have one.
 *
 * @param id of the account or post; null for a name alone
 * @param name of the person or post
 * @param reaches names of the employees who find the check among their own; empty for a name alone
 */
public record Assignee(Kind kind, @Nullable UUID id, String name, List<String> reaches) {

    public Assignee {
        reaches = List.copyOf(reaches);
    }

    /** What stands behind the name. */
    public enum Kind {
        NAME,
        EMPLOYEE,
        POST
    }

    /** A name alone: principals and safety managers do such checks. */
    public static Assignee named(String name) {
        return new Assignee(Kind.NAME, null, name, List.of());
    }

    /** Whom a plan names, also where the actor cannot see the account, or it is not active any more. */
    public static Assignee of(CheckPlan plan) {
        if (plan.memberId() != null) {
            return employee(plan.memberId(), plan.responsible());
        }
        return plan.postId() == null ? named(plan.responsible()) : post(plan.postId(), plan.responsible(), List.of());
    }

    static Assignee employee(UUID memberId, String name) {
        return new Assignee(Kind.EMPLOYEE, memberId, name, List.of(name));
    }

    static Assignee post(UUID postId, String name, List<String> holders) {
        return new Assignee(Kind.POST, postId, name, holders);
    }

    /** Account that is named; null else. */
    public @Nullable UUID memberId() {
        return kind == Kind.EMPLOYEE ? id : null;
    }

    /** Post that is named; null else. */
    public @Nullable UUID postId() {
        return kind == Kind.POST ? id : null;
    }

    /** Whether it is the one that a plan names. */
    public boolean isOf(CheckPlan plan) {
        return switch (kind) {
            case NAME -> plan.memberId() == null && plan.postId() == null && name.equals(plan.responsible());
            case EMPLOYEE -> id != null && id.equals(plan.memberId());
            case POST -> id != null && id.equals(plan.postId());
        };
    }
}
