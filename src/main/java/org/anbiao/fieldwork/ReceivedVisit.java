package org.anbiao.fieldwork;

import java.util.List;
import java.util.UUID;

/**
 * A visit with everything that was written at it.
 *
 * @param hazards made of the findings, in their order
 * @param followUps of hazards that were open then
 * @param progress how far matters were by the word of the visitor
 * @param photos stored files of the visit itself
 */
public record ReceivedVisit(
        FieldVisitItem item,
        List<PointAnswer> answers,
        List<FieldFinding> findings,
        List<UUID> hazards,
        List<FieldFollowUp> followUps,
        List<FieldProgress> progress,
        List<UUID> photos) {

    public ReceivedVisit {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        hazards = List.copyOf(hazards);
        followUps = List.copyOf(followUps);
        progress = List.copyOf(progress);
        photos = List.copyOf(photos);
    }
}
