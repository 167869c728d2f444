package org.anbiao.enforcement;

/**
 * What bears on how closely an enterprise is supervised.
 *
 * @param evaluated {@code done}, {@code late}, {@code lacking} at the deadline, or {@code none} where nobody asked for one
 * @param color code of the overall risk; {@code none} if not graded
 * @param stars 0 without any; an official grading counts as 5
 * @param majorHazards not signed off
 * @param penalties cases punished in the last twelve months
 */
public record TierFacts(String evaluated, String color, int stars, int majorHazards, int penalties) {}
