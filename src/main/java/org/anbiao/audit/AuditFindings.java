package org.anbiao.audit;

import java.util.List;

/**
 * What a walk over a tenant's chain found.
 *
 * @param pending rows signed by the portal that no link holds yet, seconds old as a rule
 * @param adopted rows from before the chain
 * @param problems in the order they were met
 */
public record AuditFindings(
        long entries, long seals, long pending, long adopted, AuditAnchor anchor, List<AuditProblem> problems) {

    public AuditFindings {
        problems = List.copyOf(problems);
    }

    /** Whether every row and every link is as it was written. */
    public boolean right() {
        return problems.isEmpty();
    }
}
