package org.anbiao.registry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The bounds of the size classes and since when they hold. All bounds are inclusive.
 *
 * @param from first day on which these bounds hold
 * @param rule whether one figure is enough
 * @param aboveScaleStaff persons
 * @param aboveScaleRevenue yuan
 * @param mediumStaff persons
 * @param mediumRevenue yuan
 */
public record SizeClassThresholds(
        LocalDate from,
        SizeClassRule rule,
        int aboveScaleStaff,
        BigDecimal aboveScaleRevenue,
        int mediumStaff,
        BigDecimal mediumRevenue) {

    /** The bounds of the notice of 石狮市 2022, 二（一）; they hold from the start of the campaign in August 2021. */
    public static final SizeClassThresholds NOTICE = new SizeClassThresholds(
            LocalDate.of(2021, 8, 1),
            SizeClassRule.ANY,
            300,
            BigDecimal.valueOf(20_000_000),
            100,
            BigDecimal.valueOf(10_000_000));

    /** The same bounds under another rule. */
    public SizeClassThresholds ruled(SizeClassRule other) {
        return new SizeClassThresholds(from, other, aboveScaleStaff, aboveScaleRevenue, mediumStaff, mediumRevenue);
    }
}
