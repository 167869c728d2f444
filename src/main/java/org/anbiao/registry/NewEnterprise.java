package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to register an enterprise or nine-small place.
 *
 * @param profile what it is
 * @param figures staff and revenue
 * @param villageUnitId its village
 * @param gridUnitId grid cell of that village, or null
 * @param supervisor direct supervisor
 * @param openedOn day it opened, or null if not known
 * @param enteredOn first day it is counted; not in the future
 */
public record NewEnterprise(
        EnterpriseProfile profile,
        SizeFigures figures,
        UUID villageUnitId,
        @Nullable UUID gridUnitId,
        Supervisor supervisor,
        @Nullable LocalDate openedOn,
        LocalDate enteredOn) {}
