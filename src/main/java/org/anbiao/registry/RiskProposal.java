package org.anbiao.registry;

import java.util.List;

/**
 * The overall colour that the recorded facts speak for. The supervisor decides; this only proposes.
 *
 * @param points sum of the reasons' points
 * @param reasons the weightiest first; empty for blue when nothing speaks against it
 */
public record RiskProposal(RiskColor color, int points, List<Reason> reasons) {

    /**
     * One reason.
     *
     * @param fact see {@link RiskFact#key()}
     * @param times how often it was found
     * @param points what it adds
     */
    public record Reason(String fact, int times, int points) {}

    public RiskProposal {
        reasons = List.copyOf(reasons);
    }
}
