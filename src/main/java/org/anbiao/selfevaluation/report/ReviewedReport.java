package org.anbiao.selfevaluation.report;

import java.util.List;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.workflow.Review;

/**
 * A report as whoever decides on it by name reads it.
 *
 * @param title as it stands in the inbox; names the enterprise and the year
 * @param sheet answers and evidence; without answers of earlier years, which were not handed in with it
 * @param versions the signed versions, the latest first
 * @param rounds of its review, the latest first
 */
public record ReviewedReport(String title, EvaluationSheet sheet, List<SignedReport> versions, List<Review> rounds) {}
