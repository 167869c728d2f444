package org.anbiao.norms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a norm beside its points.
 *
 * @param sector trade or field in the words of the authority
 * @param number document number (文号); may be empty
 * @param unitId unit of the authority that makes it; null for the authority as a whole
 */
public record NormHead(
        NormKind kind,
        String sector,
        String title,
        String number,
        @Nullable UUID unitId) {}
