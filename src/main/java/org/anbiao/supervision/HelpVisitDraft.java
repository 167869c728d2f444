package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A help visit as it is recorded.
 *
 * @param squad name of the squad; may be empty
 * @param summary what was looked at and how the enterprise stands
 * @param materials what was left with the enterprise; may be empty
 */
public record HelpVisitDraft(
        UUID enterpriseId,
        @Nullable LocalDate visitedOn,
        String squad,
        List<TeamMember> team,
        List<VisitTopic> topics,
        String summary,
        String materials,
        List<VisitFinding> findings) {

    public HelpVisitDraft {
        team = List.copyOf(team);
        topics = List.copyOf(topics);
        findings = List.copyOf(findings);
    }
}
