package org.anbiao.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** Everything that the portal counts for a summary, as it was on the day it was counted. */
public record SummaryFigures(
        List<SectorResult> sectors,
        List<CommonProblem> common,
        List<OutstandingProblem> outstanding,
        OpenMatters open) {

    public SummaryFigures {
        sectors = List.copyOf(sectors);
        common = List.copyOf(common);
        outstanding = List.copyOf(outstanding);
    }

    /** All sectors together. */
    @JsonIgnore
    public SectorResult total() {
        return SectorResult.total(sectors);
    }
}
