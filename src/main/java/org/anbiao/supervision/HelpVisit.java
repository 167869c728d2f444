package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded help visit; no inspection.
 *
 * @param tenantId the authority that visited
 * @param actingUnitId its unit; null for the authority as a whole
 */
public record HelpVisit(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        LocalDate visitedOn,
        String squad,
        List<TeamMember> team,
        List<VisitTopic> topics,
        String summary,
        String materials,
        String recordedByName) {

    public HelpVisit {
        team = List.copyOf(team);
        topics = List.copyOf(topics);
    }
}
