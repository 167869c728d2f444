package org.anbiao.workflow;

/**
 * A review was approved at its last level, returned, refused for good or withdrawn. Published in the transaction of the decision; the module that
 * owns the subject updates its document in the same transaction. After a return exactly {@link Review#returnedParts()} are to be
 * opened again; without any, the whole document.
 *
 * @param review the round with its new state and comments
 */
public record ReviewDecided(Review review) {}
