package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sanction of a case.
 *
 * @param id given when the decision is kept; before that any
 * @param ofPerson against a person rather than the firm
 * @param personName who it is against; empty for the firm and for transfers of several persons
 * @param amountYuan of a fine, else zero
 * @param persons of a judicial transfer, else zero
 * @param ceiling at the legal ceiling
 * @param carriedOutOn null while it is not
 */
public record Sanction(
        UUID id,
        SanctionKind kind,
        boolean ofPerson,
        String personName,
        BigDecimal amountYuan,
        int persons,
        boolean ceiling,
        @Nullable LocalDate carriedOutOn,
        String note) {

    /** A fine on the firm. */
    public static Sanction fine(BigDecimal yuan, boolean ceiling) {
        return of(SanctionKind.FINE, "", yuan, 0, ceiling);
    }

    /** A fine on a person. */
    public static Sanction fineOn(String person, BigDecimal yuan, boolean ceiling) {
        return new Sanction(UUID.randomUUID(), SanctionKind.FINE, true, person, yuan, 0, ceiling, null, "");
    }

    /** Suspension, licence or closure. */
    public static Sanction of(SanctionKind kind) {
        return of(kind, "", BigDecimal.ZERO, 0, false);
    }

    /** Persons transferred to the judiciary. */
    public static Sanction transfer(int persons) {
        return new Sanction(
                UUID.randomUUID(), SanctionKind.JUDICIAL_TRANSFER, true, "", BigDecimal.ZERO, persons, false, null, "");
    }

    private static Sanction of(SanctionKind kind, String person, BigDecimal yuan, int persons, boolean ceiling) {
        return new Sanction(UUID.randomUUID(), kind, false, person, yuan, persons, ceiling, null, "");
    }
}
