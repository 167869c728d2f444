package org.anbiao.campaign;

import java.time.LocalDate;

/**
 * A day on which a report is due.
 *
 * @param period {@code 2025-Q1} … or {@code 2025-annual}
 * @param hop who receives it; one period may have several hops
 * @param dueOn last day, inclusive
 */
public record ReportDatePlan(String period, String hop, LocalDate dueOn) {}
