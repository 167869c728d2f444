package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise in the list for credit, financing and insurance decisions.
 *
 * @param color code of the overall risk; empty if not graded
 * @param stars 0 without any; an official grading counts as 5
 * @param majorHazards not signed off
 * @param penalties cases punished in the last twelve months
 * @param creditEntries standing in the credit record
 * @param insuredTo last day of the latest policy
 */
public record CreditListLine(
        String code,
        String name,
        String village,
        String color,
        int stars,
        @Nullable LocalDate evaluatedOn,
        int majorHazards,
        int penalties,
        BigDecimal finesYuan,
        int incentives,
        int constraints,
        int creditEntries,
        boolean blacklisted,
        @Nullable LocalDate insuredTo) {}
