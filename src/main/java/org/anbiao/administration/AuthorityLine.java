package org.anbiao.administration;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * An authority on the portal.
 *
 * @param depth steps below the first one listed, from 0
 * @param leftOn since when it has left the portal and its data are deleted; null otherwise
 * @param suspendedOn first day nobody of it logs in; null while it is in use
 */
public record AuthorityLine(
        UUID id,
        String code,
        String name,
        Tenant.Kind kind,
        Tenant.Level level,
        int depth,
        @Nullable LocalDate suspendedOn,
        String suspendedReason,
        @Nullable LocalDate leftOn) {}
