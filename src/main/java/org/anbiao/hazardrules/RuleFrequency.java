package org.anbiao.hazardrules;

import java.util.Locale;
import org.anbiao.common.DomainException;

/**
 * How often something is looked at.
 *
 * @param everyDays for {@link Kind#EVERY_DAYS}, 1 to 366; 0 else
 */
public record RuleFrequency(Kind kind, int everyDays) {

    private static final int YEAR_DAYS = 366;
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** The usual terms, the densest first. */
    public enum Kind {
        /** Once in every shift. */
        SHIFT(0),
        DAILY(1),
        WEEKLY(7),
        /** Every so many days. */
        EVERY_DAYS(0),
        MONTHLY(30),
        QUARTERLY(91),
        HALF_YEARLY(182),
        YEARLY(365);

        private final int days;

        Kind(int days) {
            this.days = days;
        }

        /** The word in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of the usual terms. */
    public static RuleFrequency of(Kind kind) {
        return new RuleFrequency(kind, 0);
    }

    /** At least every so many days, in a usual term where there is one. */
    public static RuleFrequency everyDays(int days) {
        return switch (days) {
            case 1 -> of(Kind.DAILY);
            case WEEK -> of(Kind.WEEKLY);
            case MONTH, MONTH + 1 -> of(Kind.MONTHLY);
            default -> new RuleFrequency(Kind.EVERY_DAYS, days);
        };
    }

    /** Days from one time to the next, a month counted as 30; 0 for every shift. Less is denser. */
    public int days() {
        return kind == Kind.EVERY_DAYS ? everyDays : kind.days;
    }

    /** @throws DomainException hazardrules.every-days for an impossible number of days */
    void require() {
        if (kind == Kind.EVERY_DAYS && (everyDays < 1 || everyDays > YEAR_DAYS)) {
            throw new DomainException("hazardrules.every-days", YEAR_DAYS);
        }
    }
}
