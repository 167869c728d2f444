package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pass rates of water quality of an enterprise as they stand (水质合格率, R-284).
 *
 * @param applies whether its sector is asked for them
 * @param least per cent below which a rate is a reason for a higher risk; null where rates are only shown
 * @param today the day it is read
 * @param rates the latest period first; those taken back among them
 */
public record WaterQuality(boolean applies, @Nullable BigDecimal least, LocalDate today, List<Rate> rates) {

    /** A rate whose period ended longer ago says nothing of today. */
    private static final int MONTHS = 12;

    public WaterQuality {
        rates = List.copyOf(rates);
    }

    /**
     * The pass rate of a period.
     *
     * @param tenantId the authority whose row it is
     * @param percent 0 to 100
     * @param testedBy who tested
     * @param evidence the report
     * @param byAuthority whether an authority recorded it
     * @param withdrawnOn day it was taken back as recorded by mistake; null while it counts
     */
    public record Rate(
            UUID id,
            UUID tenantId,
            LocalDate from,
            LocalDate to,
            BigDecimal percent,
            String testedBy,
            String evidence,
            boolean byAuthority,
            String recordedBy,
            @Nullable LocalDate withdrawnOn,
            String withdrawnNote) {

        /** Whether it counts. */
        public boolean counts() {
            return withdrawnOn == null;
        }
    }

    /** What is recorded. */
    public record Draft(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal percent,
            String testedBy,
            String evidence) {}

    /** The rate that holds: of the period that ended last, an authority's before the enterprise's own; null without one of the last year. */
    public @Nullable Rate latest() {
        Rate latest = null;
        for (Rate rate : rates) {
            boolean recent =
                    !rate.to().isAfter(today) && rate.to().plusMonths(MONTHS).isAfter(today);
            if (rate.counts() && recent && (latest == null || outweighs(rate, latest))) {
                latest = rate;
            }
        }
        return latest;
    }

    private static boolean outweighs(Rate one, Rate other) {
        return one.to().isAfter(other.to()) || one.to().equals(other.to()) && one.byAuthority() && !other.byAuthority();
    }

    /** Whether the rate that holds is below what the authority asks for. */
    public boolean isLow() {
        Rate rate = latest();
        return applies && least != null && rate != null && rate.percent().compareTo(least) < 0;
    }
}
