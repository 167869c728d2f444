package org.anbiao.summary.analysis;

import java.util.UUID;
import org.anbiao.summary.OutstandingProblem;

/** An outstanding problem with the hazard that it is. */
public record OutstandingRecord(UUID hazardId, OutstandingProblem problem) {}
