package org.anbiao.registry;

/**
 * A recorded fact that speaks for a higher risk of an enterprise.
 *
 * @param key its name in the weights, e.g. {@code high_risk_trade}; its words stand in the messages below
 *     {@code registry.risk.fact}
 * @param times how often it was found, at least 1
 */
public record RiskFact(String key, int times) {

    public RiskFact {
        if (times < 1) {
            throw new IllegalArgumentException(key + " found " + times + " times");
        }
    }
}
