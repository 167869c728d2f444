package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step was added to a hazard's course. Published in the transaction of the step, before the hazard's state is changed.
 *
 * @param on day it was done
 * @param note in words; may be empty
 */
record HazardStepped(UUID hazardId, HazardStep.Kind kind, LocalDate on, String note) {}
