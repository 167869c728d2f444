package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that had no finished self-evaluation at the deadline, with where it lies and who supervises it directly.
 *
 * @param supervisorUnitId null where the authority supervises as a whole
 * @param supervisor unit or authority in words
 * @param completedOn day of an evaluation finished after the deadline; null while there is none
 */
public record MissingEvaluation(
        UUID enterpriseId,
        String name,
        UUID villageUnitId,
        String village,
        UUID supervisorTenantId,
        @Nullable UUID supervisorUnitId,
        String supervisor,
        @Nullable LocalDate completedOn) {}
