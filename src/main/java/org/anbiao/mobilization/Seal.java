package org.anbiao.mobilization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A picture of an authority's seal (印章图样) that printed notices may carry. It is a picture and no reliable electronic signature; the
 * pages that carry one say so.
 *
 * @param roles whose notices may carry it
 * @param validFrom first day of its use
 * @param validTo last day of its use
 * @param withdrawnAt when it was withdrawn; documents issued before keep it
 * @param documents notices that were issued with it
 */
public record Seal(
        UUID id,
        String name,
        List<Role> roles,
        LocalDate validFrom,
        LocalDate validTo,
        String createdByName,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        String withdrawnByName,
        String withdrawnReason,
        long documents) {

    /** Roles that may be allowed to use a seal: those that print notices. */
    public static List<Role> mayBeGivenTo() {
        return Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permission.NOTICE_PRINT))
                .toList();
    }

    /** Whether documents of a day may be issued with it. */
    public boolean isValid(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(validFrom) && !day.isAfter(validTo);
    }
}
