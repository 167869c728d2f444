package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of cases.
 *
 * @param sanctions number of sanctions
 * @param finesYuan all fines together
 * @param doubled firm and persons punished
 */
public record CaseListItem(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String title,
        CaseGround ground,
        CaseState state,
        String actingName,
        LocalDate openedOn,
        @Nullable LocalDate decidedOn,
        int sanctions,
        BigDecimal finesYuan,
        boolean doubled) {}
