package org.anbiao.summary;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Summaries of the villages of a launched campaign. */
@TestComponent
public class SummaryFixture {

    private final UnitSummaryService service;

    SummaryFixture(UnitSummaryService service) {
        this.service = service;
    }

    /** The logged-in worker's unit opens its summary and writes what is required. */
    public UnitSummary written(UUID campaign) {
        UnitSummary summary = service.open(campaign);
        return service.save(
                summary.id(),
                summary.version(),
                Map.of(
                        SummarySection.MEASURES, "逐家更换配电箱。",
                        SummarySection.MERGING, "与日常检查同部署、同推进。",
                        SummarySection.EXPERIENCE, "邻近企业互查，当天互改。",
                        SummarySection.NEXT_STEPS, "继续跟踪未销号隐患。"));
    }

    /** The same, handed in. */
    public UnitSummary handedIn(UUID campaign) {
        UnitSummary summary = written(campaign);
        service.handIn(summary.id());
        return summary;
    }
}
