package org.anbiao.registry;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a notice asks of single sectors alone. */
public enum SectorRule {
    /** Full checks are scored, and the best are proposed for stars. */
    @JsonProperty("star-proposal")
    STAR_PROPOSAL,
    /** The pass rate of water quality enters the assessment. */
    @JsonProperty("water-quality")
    WATER_QUALITY,
    /** Work in confined spaces by a permit on three sheets. */
    @JsonProperty("confined-space")
    CONFINED_SPACE
}
