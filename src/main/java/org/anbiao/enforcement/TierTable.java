package org.anbiao.enforcement;

/** The decision table {@code supervision-tier}. */
public interface TierTable {

    /**
     * @param tier code of a {@link Tier}
     * @param visits complete checks in the year
     */
    record Answer(String tier, int visits) {}

    /** Asks the table; columns and values as its file names them. */
    Answer ask(TierFacts facts);
}
