package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided in a case.
 *
 * @param number of the decision document
 * @param basis legal basis
 * @param noSanctionReason needed without sanctions
 * @param expose whether the case is to be exposed as a typical one
 */
public record CaseDecision(
        String number,
        @Nullable LocalDate decidedOn,
        String basis,
        List<Sanction> sanctions,
        String noSanctionReason,
        boolean expose) {

    public CaseDecision {
        sanctions = List.copyOf(sanctions);
    }
}
