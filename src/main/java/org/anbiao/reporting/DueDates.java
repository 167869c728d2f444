package org.anbiao.reporting;

import java.time.LocalDate;
import java.util.Map;

/**
 * The dates of one hop of a form (X-30: offices to their bureau, then the bureau to the county).
 *
 * @param hop id of the hop
 * @param label who reports to whom
 * @param dates last day, included, by period ("2025-Q1", "2025-annual")
 */
public record DueDates(String hop, String label, Map<String, LocalDate> dates) {}
