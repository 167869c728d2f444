package org.anbiao.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.fieldwork.persistence.FieldVisitRows;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardCourse.Deed;
import org.anbiao.hazard.HazardFollowUps;
import org.anbiao.hazard.HazardFollowUps.Result;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.OfficialFinding;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormPoint;
import org.anbiao.norms.NormService;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives what was written on site. Everything carries an id that the phone made: sent again, it is answered with the first
 * receipt and changes nothing, so that a phone that lost the answer may simply send once more.
 */
@Service
@PreAuthorize("hasAuthority('field.visit')")
@Transactional
public class FieldVisitService {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** A phone without a network for longer is a phone that was lost. */
    private static final Duration OLDEST = Duration.ofDays(30);
    /** Phones' clocks are not exact. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_PHOTOS = 100;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_PLACE = 100;
    private static final int LONGEST_CLAUSE = 300;

    private final FieldVisitRows rows;
    private final EnterpriseService enterprises;
    private final NormService norms;
    private final FileStore files;
    private final OfficialHazards hazards;
    private final HazardFollowUps followUps;
    private final Whistles whistles;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    FieldVisitService(
            FieldVisitRows rows,
            EnterpriseService enterprises,
            NormService norms,
            FileStore files,
            OfficialHazards hazards,
            HazardFollowUps followUps,
            Whistles whistles,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.norms = norms;
        this.files = files;
        this.hazards = hazards;
        this.followUps = followUps;
        this.whistles = whistles;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the record keeps of a visit. */
    private record Kept(
            Set<FieldDuty> duties, String note, boolean whistle, int answers, List<String> findings, int followUps) {}

    /**
     * Keeps a photo until its visit comes.
     *
     * @param id made on the phone
     * @throws DomainException for an enterprise that the unit does not work with, an id of somebody else, or what {@link FileStore}
     *     refuses
     */
    public void receivePhoto(UUID id, UUID enterpriseId, byte[] content) {
        enterprises.get(new EnterpriseId(enterpriseId));
        if (rows.photo(id, enterpriseId).isPresent()) {
            return;
        }
        if (rows.photoKnown(id)) {
            throw new DomainException("fieldwork.id-taken");
        }
        UUID file = files.storePicture(enterpriseId, "photo.jpg", content).id();
        rows.insertPhoto(id, enterpriseId, file);
    }

    /**
     * Keeps a visit.
     *
     * @param id made on the phone
     * @throws DomainException with what to do, for an enterprise that the unit does not work with, an id of somebody else, photos
     *     that have not come, a day that cannot be, or texts that say nothing
     */
    public FieldReceipt receive(UUID id, FieldVisit visit) {
        Optional<FieldVisitRows.Known> known = rows.known(id);
        if (known.isPresent()) {
            return again(id, known.get());
        }
        String name = enterprises
                .get(new EnterpriseId(visit.enterpriseId()))
                .data()
                .profile()
                .name();
        check(visit);
        List<UUID> pictures = stored(visit.photos(), visit.enterpriseId());
        Norm guide = visit.guideId() == null ? null : norms.get(visit.guideId());
        List<PointAnswer> answers = guide == null ? List.of() : worded(visit.answers(), guide);
        LocalDate day = LocalDate.ofInstant(visit.visitedAt(), CHINA);
        boolean isNew = rows.insert(
                id,
                visit,
                day,
                currentActor.get().unitId(),
                guide == null ? "" : guide.head().title(),
                answers,
                pictures);
        FieldVisitRows.Known kept = rows.known(id).orElseThrow();
        if (!isNew) {
            return again(id, kept);
        }
        rows.hazards(
                id,
                visit.findings().stream()
                        .map(finding -> hazard(visit.enterpriseId(), finding, day))
                        .toList());
        rows.followUps(
                id,
                visit.followUps().stream()
                        .map(followUp -> followed(visit.enterpriseId(), followUp, day))
                        .toList());
        audit.record(
                "field-visit.received",
                "field_visit",
                id,
                visit.enterpriseId(),
                null,
                new Kept(
                        visit.duties(),
                        visit.note(),
                        visit.whistle(),
                        answers.size(),
                        visit.findings().stream().map(FieldFinding::description).toList(),
                        visit.followUps().size()));
        if (visit.whistle()) {
            whistles.blow(id, visit, name);
        }
        return new FieldReceipt(id, kept.receivedAt(), false);
    }

    /**
     * What is found on site is an official hazard at once, ordered by the village or cell that found it; one suspected to be major is
     * received as a major one (0277).
     */
    private UUID hazard(UUID enterpriseId, FieldFinding finding, LocalDate day) {
        HazardCategory category = finding.category();
        return hazards.record(new OfficialFinding(
                enterpriseId,
                null,
                day,
                finding.description(),
                finding.place(),
                finding.major() ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                category == null ? HazardCategory.OTHER : category,
                finding.clause(),
                finding.dueOn(),
                stored(finding.photos(), enterpriseId)));
    }

    /** What was seen stands in the course of the hazard, a re-check is one; what cannot be any more refuses the visit as a whole. */
    private FieldFollowUp followed(UUID enterpriseId, FieldFollowUp followUp, LocalDate day) {
        Deed deed = new Deed(day, followUp.note(), stored(followUp.photos(), enterpriseId));
        return followUp.about(
                followUps.follow(enterpriseId, followUp.hazardId(), followUp.result(), deed, followUp.dueOn()));
    }

    private FieldReceipt again(UUID id, FieldVisitRows.Known known) {
        if (!Objects.equals(known.memberId(), currentActor.get().memberId())) {
            throw new DomainException("fieldwork.id-taken");
        }
        return new FieldReceipt(id, known.receivedAt(), true);
    }

    private void check(FieldVisit visit) {
        if (visit.duties().isEmpty()) {
            throw new DomainException("fieldwork.duties-missing");
        }
        Instant now = clock.instant();
        if (visit.visitedAt().isAfter(now.plus(AHEAD))) {
            throw new DomainException("fieldwork.in-the-future");
        }
        if (visit.visitedAt().isBefore(now.minus(OLDEST))) {
            throw new DomainException("fieldwork.too-old", OLDEST.toDays());
        }
        if (visit.note().length() > LONGEST_NOTE) {
            throw new DomainException("fieldwork.note-long", LONGEST_NOTE);
        }
        if (visit.findings().size() > MOST_FINDINGS
                || visit.followUps().size() > MOST_FINDINGS
                || photos(visit) > MOST_PHOTOS) {
            throw new DomainException("fieldwork.too-much", MOST_FINDINGS, MOST_PHOTOS);
        }
        if (visit.whistle() && visit.note().isEmpty() && visit.findings().isEmpty()) {
            throw new DomainException("fieldwork.whistle-empty");
        }
        if (!visit.followUps().isEmpty() && !visit.duties().contains(FieldDuty.FOLLOW_UP)) {
            throw new DomainException("fieldwork.follow-up-duty");
        }
        visit.followUps().forEach(FieldVisitService::check);
        checkProgress(visit.progress());
        LocalDate day = LocalDate.ofInstant(visit.visitedAt(), CHINA);
        visit.findings().forEach(finding -> check(finding, day));
    }

    private static void checkProgress(List<FieldProgress> progress) {
        if (progress.stream().map(FieldProgress::topic).distinct().count() < progress.size()) {
            throw new DomainException("fieldwork.progress-twice");
        }
        if (progress.stream().anyMatch(one -> one.note().length() > LONGEST_DESCRIPTION)) {
            throw new DomainException("fieldwork.progress-long", LONGEST_DESCRIPTION);
        }
    }

    private static void check(FieldFollowUp followUp) {
        if (followUp.note().length() > LONGEST_DESCRIPTION) {
            throw new DomainException("fieldwork.follow-up-long", LONGEST_DESCRIPTION);
        }
        if (followUp.result() == Result.RETURNED && followUp.dueOn() == null) {
            throw new DomainException("fieldwork.follow-up-due");
        }
    }

    private static void check(FieldFinding finding, LocalDate day) {
        if (finding.description().isEmpty()) {
            throw new DomainException("fieldwork.finding-empty");
        }
        if (finding.description().length() > LONGEST_DESCRIPTION
                || finding.place().length() > LONGEST_PLACE
                || finding.clause().length() > LONGEST_CLAUSE) {
            throw new DomainException("fieldwork.finding-long", LONGEST_DESCRIPTION, LONGEST_PLACE, LONGEST_CLAUSE);
        }
        if (finding.major() && finding.clause().isEmpty()) {
            throw new DomainException("fieldwork.finding-clause");
        }
        if (finding.dueOn().isBefore(day)) {
            throw new DomainException("fieldwork.finding-due");
        }
    }

    private static long photos(FieldVisit visit) {
        return visit.photos().size()
                + Stream.concat(
                                visit.findings().stream().map(FieldFinding::photos),
                                visit.followUps().stream().map(FieldFollowUp::photos))
                        .mapToLong(List::size)
                        .sum();
    }

    private List<UUID> stored(List<UUID> photos, UUID enterpriseId) {
        return photos.stream()
                .map(photo -> rows.photo(photo, enterpriseId)
                        .orElseThrow(() -> new DomainException("fieldwork.photo-missing")))
                .toList();
    }

    /** Each answer with the words it was given to; answers to points that the version does not have are left out. */
    private static List<PointAnswer> worded(List<PointAnswer> answers, Norm guide) {
        Map<String, String> words = guide.points().stream()
                .collect(Collectors.toMap(NormPoint::id, NormPoint::text, (one, other) -> one, LinkedHashMap::new));
        List<PointAnswer> worded = new ArrayList<>();
        answers.stream()
                .filter(answer -> words.containsKey(answer.pointId()))
                .forEach(answer -> worded.add(answer.with(Objects.requireNonNull(words.get(answer.pointId())))));
        return worded;
    }
}
