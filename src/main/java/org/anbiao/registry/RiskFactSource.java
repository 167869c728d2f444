package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;

/** Finds facts for the proposal of an overall risk colour; every module that records such facts may have one. */
public interface RiskFactSource {

    /** What speaks for a higher risk on a day, from what is recorded. Runs in the caller's transaction. */
    List<RiskFact> facts(Enterprise enterprise, LocalDate on);
}
