package org.anbiao.fieldwork;

import java.util.List;
import java.util.UUID;

/**
 * A visit with everything that was written at it.
 *
 * @param photos stored files of the visit itself
 */
public record ReceivedVisit(
        FieldVisitItem item, List<PointAnswer> answers, List<FieldFinding> findings, List<UUID> photos) {

    public ReceivedVisit {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        photos = List.copyOf(photos);
    }
}
