package org.anbiao.fieldwork;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it was written on the phone.
 *
 * @param visitedAt by the phone's clock
 * @param whistle whether station or department shall hear of it at once (吹哨, R-211)
 * @param guideId check guide that was followed; null without a check
 * @param followUps what was seen of the rectification of hazards
 * @param progress how far matters are, each topic once
 * @param photos ids made on the phone, of the visit itself
 */
public record FieldVisit(
        UUID enterpriseId,
        Instant visitedAt,
        Set<FieldDuty> duties,
        String note,
        boolean whistle,
        @Nullable UUID guideId,
        List<PointAnswer> answers,
        List<FieldFinding> findings,
        List<FieldFollowUp> followUps,
        List<FieldProgress> progress,
        List<UUID> photos) {

    public FieldVisit {
        Objects.requireNonNull(enterpriseId);
        Objects.requireNonNull(visitedAt);
        duties = Set.copyOf(duties);
        note = note.strip();
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        // pages that were opened before these were asked for do not send them
        followUps = List.copyOf(Objects.requireNonNullElse(followUps, List.of()));
        progress = List.copyOf(Objects.requireNonNullElse(progress, List.of()));
        photos = List.copyOf(photos);
    }

    /** A visit at which no hazard was followed up and no progress reported. */
    public FieldVisit(
            UUID enterpriseId,
            Instant visitedAt,
            Set<FieldDuty> duties,
            String note,
            boolean whistle,
            @Nullable UUID guideId,
            List<PointAnswer> answers,
            List<FieldFinding> findings,
            List<UUID> photos) {
        this(enterpriseId, visitedAt, duties, note, whistle, guideId, answers, findings, List.of(), List.of(), photos);
    }
}
