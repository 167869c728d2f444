package org.anbiao.api;

/**
 * A countable fact, as {@code reference/facts.yaml} lists it.
 *
 * @param name name in the forms' definitions; its view is {@code fact_<name>}
 * @param date column that decides about a window
 * @param state whether it holds from its date until {@code ended_on}; false for dated events
 * @param zh name for people, in Chinese
 * @param en name for people, in English
 */
public record Fact(String name, String date, boolean state, String zh, String en) {

    /** The view that the recording module publishes. */
    public String view() {
        return "fact_" + name;
    }
}
