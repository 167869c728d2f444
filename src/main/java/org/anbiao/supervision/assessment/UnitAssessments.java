package org.anbiao.supervision.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitSupervision;
import org.anbiao.supervision.persistence.UnitAssessmentRows;
import org.anbiao.supervision.persistence.UnitRecordQueries;
import org.anbiao.supervision.ranking.RankedKind;
import org.anbiao.supervision.ranking.UnitRankings;
import org.anbiao.supervision.ranking.YearScores;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly assessment of units: an authority assesses its own units and the authorities directly below it, beside their record
 * of the year, which is kept with the assessment. A unit reads its own once it is published.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class UnitAssessments {

    private static final String SUBJECT = "unit_assessment";
    private static final int FIRST_YEAR = 2021;
    private static final int GRADE = 20;
    private static final int REASON = 1000;

    private final UnitAssessmentRows rows;
    private final UnitRecordQueries records;
    private final UnitSupervision units;
    private final UnitRankings rankings;
    private final TenantDirectory tenants;
    private final TenantSettings settings;
    private final Messages messages;
    private final AssessmentMessages letters;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    UnitAssessments(
            UnitAssessmentRows rows,
            UnitRecordQueries records,
            UnitSupervision units,
            UnitRankings rankings,
            TenantDirectory tenants,
            TenantSettings settings,
            Messages messages,
            AssessmentMessages letters,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.units = units;
        this.rankings = rankings;
        this.tenants = tenants;
        this.settings = settings;
        this.messages = messages;
        this.letters = letters;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor reads the assessments of others at all: the office of an authority. */
    @Transactional(readOnly = true)
    public boolean isOffice() {
        Actor actor = currentActor.get();
        return actor.unitId() == null && !actor.isEnterprise();
    }

    /** The kinds of units that the actor's authority assesses. */
    @Transactional(readOnly = true)
    public List<RankedKind> kinds() {
        return isOffice() ? assessed().values().stream().distinct().sorted().toList() : List.of();
    }

    /** The units of a kind with their record of a year and their assessments. */
    @Transactional(readOnly = true)
    public List<AssessmentLine> lines(int year, RankedKind kind) {
        if (!isOffice()) {
            return List.of();
        }
        Actor actor = currentActor.get();
        Map<UnitRecordQueries.Key, Map<AssessedFigure, Long>> counts = records.counts(actor, year);
        Map<UnitRecordQueries.Key, UnitAssessment> latest = rows.latest(actor.tenantId(), year);
        Optional<YearScores> scores = rankings.ofYear(year, kind);
        return assessed().entrySet().stream()
                .filter(unit -> unit.getValue() == kind)
                .map(Map.Entry::getKey)
                .map(unit -> {
                    UnitRecordQueries.Key key = UnitRecordQueries.Key.of(unit);
                    return new AssessmentLine(
                            unit, counts.getOrDefault(key, Map.of()), score(scores, unit), latest.get(key));
                })
                .toList();
    }

    /** The ranking whose points stand beside the record; empty where the authority does not rank or has no rule. */
    @Transactional(readOnly = true)
    public Optional<YearScores> ranking(int year, RankedKind kind) {
        return isOffice() ? rankings.ofYear(year, kind) : Optional.empty();
    }

    private static @Nullable BigDecimal score(Optional<YearScores> scores, SupervisedUnit unit) {
        return scores.map(all -> all.of(unit.tenantId(), unit.unitId())).orElse(null);
    }

    /** The published assessments about the actor's own unit or authority, the latest year first; never with points of the ranking. */
    @Transactional(readOnly = true)
    public List<UnitAssessment> own() {
        Actor actor = currentActor.get();
        return actor.isEnterprise()
                ? List.of()
                : rows.published(actor.tenantId(), actor.unitId()).stream()
                        .map(UnitAssessment::withoutScore)
                        .toList();
    }

    /**
     * All editions of an assessment, the latest first; whom it is about reads published ones only, without points of the ranking.
     *
     * @throws DomainException for an assessment of others, or one that is not published to who asks
     */
    @Transactional(readOnly = true)
    public List<UnitAssessment> editions(UUID id) {
        UnitAssessment one = rows.find(id).orElseThrow(UnitAssessments::unknown);
        List<UnitAssessment> all = rows.editions(one).stream()
                .filter(edition -> readsAll(edition) || edition.publishedOn() != null && isAbout(edition))
                .map(edition -> readsAll(edition) ? edition : edition.withoutScore())
                .toList();
        if (all.isEmpty()) {
            throw unknown();
        }
        return all;
    }

    /** Offices of the authority that assessed, and of those above it. */
    private boolean readsAll(UnitAssessment one) {
        return isOffice() && currentActor.get().scope().contains(one.tenantId());
    }

    private boolean isAbout(UnitAssessment one) {
        Actor actor = currentActor.get();
        return !actor.isEnterprise()
                && one.subject().tenantId().equals(actor.tenantId())
                && Objects.equals(one.subject().unitId(), actor.unitId());
    }

    /**
     * The records behind a figure of a unit, the latest first.
     *
     * @throws DomainException for a unit that the actor's authority does not supervise and that is not the actor's own
     */
    @Transactional(readOnly = true)
    public List<AssessmentRecord> records(SupervisedUnit unit, int year, AssessedFigure figure) {
        return records.records(currentActor.get(), known(unit.tenantId(), unit.unitId()), year, figure);
    }

    /**
     * A unit by its ids: one that the authority supervises, or the actor's own.
     *
     * @throws DomainException for any other
     */
    @Transactional(readOnly = true)
    public SupervisedUnit known(UUID tenantId, @Nullable UUID unitId) {
        Actor actor = currentActor.get();
        if (!actor.isEnterprise() && tenantId.equals(actor.tenantId()) && Objects.equals(unitId, actor.unitId())) {
            String name = unitId == null
                    ? tenants.get(tenantId).shortName()
                    : tenants.findUnit(unitId).map(OrgUnit::name).orElse("");
            return new SupervisedUnit(tenantId, unitId, name);
        }
        if (!isOffice()) {
            throw unknown();
        }
        return units.units().stream()
                .filter(unit -> unit.tenantId().equals(tenantId) && Objects.equals(unit.unitId(), unitId))
                .findFirst()
                .orElseThrow(UnitAssessments::unknown);
    }

    /** The results to choose from, best first; empty where words are free. */
    @Transactional(readOnly = true)
    public List<String> grades() {
        String choice = settings.choice(currentActor.get().tenantId(), AssessmentSettings.GRADES, LocalDate.now(clock));
        return choice.equals(AssessmentSettings.FREE)
                ? List.of()
                : List.of(messages.chinese("supervision.assessment.grades." + choice)
                        .split("、"));
    }

    /**
     * Assesses a unit for a year, or changes its assessment; the record as it stands is kept with it.
     *
     * @throws DomainException for a unit that the authority does not assess, a year to come, a day that is not in or after the year or is to
     *     come, a result that is none of the settled ones, without a reason, for a change without its own, or if it was assessed meanwhile
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID assess(UnitAssessment.Draft draft) {
        if (!isOffice()) {
            throw new DomainException("supervision.assessment.office-only");
        }
        SupervisedUnit wanted = draft.subject();
        Map.Entry<SupervisedUnit, RankedKind> unit = assessed().entrySet().stream()
                .filter(one -> one.getKey().equals(wanted))
                .findFirst()
                .orElseThrow(UnitAssessments::unknown);
        check(draft);
        Actor actor = currentActor.get();
        UnitRecordQueries.Key key = UnitRecordQueries.Key.of(wanted);
        UnitAssessment before = rows.latest(actor.tenantId(), draft.year()).get(key);
        int edition = before == null ? 0 : before.edition();
        if (edition != draft.edition()) {
            throw new DomainException("supervision.changed");
        }
        Map<AssessedFigure, Long> counts = records.counts(actor, draft.year()).getOrDefault(key, Map.of());
        BigDecimal score = score(rankings.ofYear(draft.year(), unit.getValue()), wanted);
        UUID id = rows.insert(draft, unit.getValue(), counts, score)
                .orElseThrow(() -> new DomainException("supervision.changed"));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("unit", wanted.name());
        told.put("year", draft.year());
        told.put("grade", draft.grade().strip());
        told.put("counts", counts);
        told.put("changeReason", draft.changeReason().strip());
        audit.record(
                before == null ? "unit-assessment.made" : "unit-assessment.changed",
                SUBJECT,
                id,
                null,
                before == null ? null : Map.of("grade", before.grade()),
                told);
        return id;
    }

    private void check(UnitAssessment.Draft draft) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = draft.decidedOn();
        String grade = draft.grade().strip();
        if (draft.year() < FIRST_YEAR || draft.year() > today.getYear()) {
            throw new DomainException("supervision.assessment.year", String.valueOf(FIRST_YEAR));
        }
        if (on == null || on.isAfter(today) || on.getYear() < draft.year()) {
            throw new DomainException("supervision.assessment.day", String.valueOf(draft.year()));
        }
        List<String> grades = grades();
        if (grade.isEmpty() || grade.length() > GRADE || !grades.isEmpty() && !grades.contains(grade)) {
            throw new DomainException("supervision.assessment.grade-missing", GRADE);
        }
        if (draft.reason().isBlank() || draft.reason().length() > REASON) {
            throw new DomainException("supervision.assessment.reason-missing", REASON);
        }
        if (draft.edition() > 0
                && (draft.changeReason().isBlank() || draft.changeReason().length() > REASON)) {
            throw new DomainException("supervision.assessment.change-missing", REASON);
        }
    }

    /**
     * Publishes the latest assessments of a kind of units to these units, each to the one it is about, whose people are told.
     *
     * @return how many were published; without those that somebody else published meanwhile
     * @throws DomainException if there is none that is not published yet
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public int publish(int year, RankedKind kind) {
        if (!isOffice()) {
            throw new DomainException("supervision.assessment.office-only");
        }
        LocalDate today = LocalDate.now(clock);
        List<UnitAssessment> waiting = rows.latest(currentActor.get().tenantId(), year).values().stream()
                .filter(one -> one.kind() == kind && one.publishedOn() == null)
                .toList();
        if (waiting.isEmpty()) {
            throw new DomainException("supervision.assessment.nothing-to-publish");
        }
        int published = 0;
        for (UnitAssessment one : waiting) {
            if (!rows.publish(one.id(), today)) {
                continue;
            }
            published++;
            letters.published(one);
            audit.record(
                    "unit-assessment.published",
                    SUBJECT,
                    one.id(),
                    null,
                    null,
                    Map.of("unit", one.subject().name(), "year", year, "grade", one.grade(), "kind", Codes.of(kind)));
        }
        if (published == 0) {
            throw new DomainException("supervision.assessment.nothing-to-publish");
        }
        return published;
    }

    /** The own units and the authorities directly below, each with its kind. */
    private Map<SupervisedUnit, RankedKind> assessed() {
        UUID own = currentActor.get().tenantId();
        Map<SupervisedUnit, RankedKind> assessed = new LinkedHashMap<>();
        for (SupervisedUnit unit : units.units()) {
            UUID unitId = unit.unitId();
            if (unitId == null) {
                Tenant tenant = tenants.get(unit.tenantId());
                if (own.equals(tenant.parentId())) {
                    assessed.put(unit, tenant.isArea() ? RankedKind.TOWNSHIPS : RankedKind.DEPARTMENTS);
                }
            } else if (unit.tenantId().equals(own)) {
                tenants.findUnit(unitId)
                        .ifPresent(known -> assessed.put(
                                unit,
                                known.kind() == OrgUnit.Kind.VILLAGE || known.kind() == OrgUnit.Kind.TOWN
                                        ? RankedKind.VILLAGES
                                        : RankedKind.STATIONS));
            }
        }
        return assessed;
    }

    private static DomainException unknown() {
        return new DomainException("supervision.assessment.unknown");
    }
}
