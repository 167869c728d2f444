package org.anbiao.selfevaluation.standard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of an edition beside its tree. */
public record EditionHead(
        Standard standard,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note) {}
