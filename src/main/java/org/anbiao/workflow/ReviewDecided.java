package org.anbiao.workflow;

/**
 * A review was approved, returned or withdrawn. Published in the transaction of the decision; the module that owns the
 * subject updates its document in the same transaction.
 *
 * @param review the round with its new state and comment
 */
public record ReviewDecided(Review review) {}
