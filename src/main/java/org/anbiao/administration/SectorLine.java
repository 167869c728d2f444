package org.anbiao.administration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sector an authority supervises.
 *
 * @param leadUnitId the unit that leads it; null for the authority itself
 * @param sourceDocument the document that assigns the supervision
 * @param enterprises enterprises in business of this sector, as far as the authority sees them
 */
public record SectorLine(
        UUID id,
        String name,
        @Nullable UUID leadUnitId,
        String leadUnit,
        String sourceDocument,
        @Nullable LocalDate endedOn,
        long enterprises) {}
