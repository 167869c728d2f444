package org.anbiao.promise;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in the list of promises.
 *
 * @param village empty for one without
 * @param madeOn of the latest promise; null without one, as {@code validUntil} and {@code signerName} are empty then
 * @param assessedOn the last full assessment of all risks; null where none is recorded
 */
public record PromiseListItem(
        UUID enterpriseId,
        String enterpriseName,
        String village,
        SafetyPromise.State state,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate validUntil,
        String signerName,
        @Nullable LocalDate assessedOn) {}
