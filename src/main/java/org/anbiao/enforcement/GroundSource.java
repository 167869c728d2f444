package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Grounds that a module finds in its records; a bean per module. Runs as the actor in the caller's transaction; whether the actor works
 * with the enterprise has been asked before.
 */
public interface GroundSource {

    /** What the records of an enterprise suggest on a day, the weightiest first. */
    List<ProposedGround> of(UUID enterpriseId, LocalDate on);
}
