package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One row of the list of help visits.
 *
 * @param findings what the visit left behind
 * @param open how much of it is not done yet
 * @param answered how much of it was answered and waits for the squad
 */
public record HelpVisitListItem(
        UUID id,
        UUID enterpriseId,
        String enterpriseName,
        String village,
        LocalDate visitedOn,
        String actingName,
        String squad,
        List<VisitTopic> topics,
        int findings,
        int open,
        int answered) {

    public HelpVisitListItem {
        topics = List.copyOf(topics);
    }
}
