package org.anbiao.selfevaluation;

/**
 * An item not met has person, measure and deadline. Published in the transaction; a module of hazards can take it into its own closed
 * loop (R-091, docs/decisions/0182).
 */
public record ImprovementPlanned(ImprovementItem item) {}
