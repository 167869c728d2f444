package org.anbiao.lookback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Look-backs of the villages of a launched campaign. */
@TestComponent
public class LookBackFixture {

    private final LookBackService service;
    private final LookBackEntries entries;
    private final Clock clock;

    LookBackFixture(LookBackService service, LookBackEntries entries, Clock clock) {
        this.service = service;
        this.entries = entries;
        this.clock = clock;
    }

    /** The logged-in worker's unit opens its look-back, writes what is required and lists one entry. */
    public LookBack written(UUID campaign) {
        LookBack lookBack = service.open(campaign);
        entries.add(lookBack.id(), entry("两家企业未建立三张清单"));
        return service.save(
                lookBack.id(),
                lookBack.version(),
                Map.of(
                        Section.WORK, "逐家送达告知书，组织企业自评。",
                        Section.GAPS, "宣传面不够广。",
                        Section.PROBLEMS, "部分企业自评不细。",
                        Section.WEAK_LINKS, "小微企业基础薄弱。"));
    }

    /** The same, handed in. */
    public LookBack handedIn(UUID campaign) {
        LookBack lookBack = written(campaign);
        service.handIn(lookBack.id());
        return lookBack;
    }

    public ImprovementEntry.Input entry(String problem) {
        return new ImprovementEntry.Input(problem, "逐家指导建立", "虚构村干部", today().plusDays(30));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
