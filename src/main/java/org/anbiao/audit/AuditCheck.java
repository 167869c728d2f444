package org.anbiao.audit;

import java.time.Instant;

/**
 * What a check of a tenant's chain found.
 *
 * @param entries acts recorded
 * @param seals links of the chain
 * @param problems rows and links that are not as they were written; 0 is right
 * @param anchor the newest link then
 */
public record AuditCheck(Instant checkedAt, long entries, long seals, int problems, AuditAnchor anchor) {}
