package org.anbiao.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A choice an authority made.
 *
 * @param choice empty: back to the superior's
 * @param fromOn first day it holds
 * @param fixed whether authorities below have to follow
 */
public record TenantChoice(
        UUID tenantId,
        String choice,
        LocalDate fromOn,
        boolean fixed,
        String reason,
        String changedByName,
        Instant changedAt) {}
