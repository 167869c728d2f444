package org.anbiao.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A name an authority gave to a term.
 *
 * @param text empty: back to the superior's
 * @param fromOn first day it holds
 */
public record TermChoice(
        UUID tenantId,
        Term term,
        String text,
        LocalDate fromOn,
        String reason,
        String changedByName,
        Instant changedAt) {}
