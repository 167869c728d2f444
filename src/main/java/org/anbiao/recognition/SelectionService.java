package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.recognition.persistence.RecognitionRows;
import org.anbiao.recognition.workflow.SelectionCases;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The selection of benchmark and premium enterprises: selected, helped, recommended, reviewed; recognised at one
 * level it may be recommended to the next. Every step has its day and its reason. The case in the engine follows the candidate.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class SelectionService {

    /** Kind of the subject in lines of the inbox that are about a candidate. */
    public static final String SUBJECT = "selection";

    private static final int MOST = 500;

    private final CandidateRows rows;
    private final RecognitionRows recognised;
    private final RecognitionService recognitions;
    private final ReviewingAuthorities authorities;
    private final SelectionCases cases;
    private final UnitScopes scopes;
    private final FileStore files;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    SelectionService(
            CandidateRows rows,
            RecognitionRows recognised,
            RecognitionService recognitions,
            ReviewingAuthorities authorities,
            SelectionCases cases,
            UnitScopes scopes,
            FileStore files,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.recognised = recognised;
        this.recognitions = recognitions;
        this.authorities = authorities;
        this.cases = cases;
        this.scopes = scopes;
        this.files = files;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Candidates among the actor's enterprises, open ones first; 500 at the most.
     *
     * @param project empty for all
     */
    @Transactional(readOnly = true)
    public List<Candidate> list(String project, boolean openOnly) {
        return rows.list(project, openOnly, scopes.current(), currentActor.get().scope(), MOST);
    }

    /** An enterprise's selections, the latest first. */
    @Transactional(readOnly = true)
    public List<Candidate> of(UUID enterpriseId) {
        recognitions.enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** @throws DomainException for one that is not the actor's, as for one that does not exist */
    @Transactional(readOnly = true)
    public Candidate get(UUID id) {
        return rows.find(id)
                .filter(found -> recognitions.isOwn(found.enterpriseId()))
                .orElseThrow(() -> new DomainException("recognition.candidate.unknown"));
    }

    /** What happened to it, in order. */
    @Transactional(readOnly = true)
    public List<CandidateStep> steps(UUID id) {
        get(id);
        return rows.steps(id);
    }

    /** Whether the actor does what comes next: who selected it helps and recommends, the level's authority reviews. */
    @Transactional(readOnly = true)
    public boolean isTurnOfActor(Candidate candidate) {
        return candidate.state().open() && currentActor.get().tenantId().equals(authorities.responsible(candidate));
    }

    /** Short name of the authority that does what comes next. */
    @Transactional(readOnly = true)
    public String turnOf(Candidate candidate) {
        return tenants.get(authorities.responsible(candidate)).shortName();
    }

    /**
     * Selects an enterprise, which begins at the level of the own authority, or above what it was recognised at before.
     *
     * @param reason why it: R-186
     * @throws DomainException if it is a candidate or recognised at the highest level already, or for a premium enterprise that is no benchmark
     *     (R-190)
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID select(UUID enterpriseId, String project, LocalDate on, String reason) {
        recognitions.enterprise(enterpriseId);
        check(on, reason, LocalDate.EPOCH);
        LocalDate today = LocalDate.now(clock);
        List<Recognition> standing = recognised.of(enterpriseId).stream()
                .filter(one -> one.award().kind() == RecognitionKind.CASE && one.standsOn(today))
                .toList();
        if (!RecognitionKind.CASE.categories().contains(project)) {
            throw new DomainException("recognition.level-unknown");
        }
        if (project.equals("premium")
                && standing.stream().noneMatch(one -> one.award().category().equals("benchmark"))) {
            throw new DomainException("recognition.candidate.no-benchmark");
        }
        if (rows.of(enterpriseId).stream()
                .anyMatch(other ->
                        other.project().equals(project) && other.state().open())) {
            throw new DomainException("recognition.candidate.twice");
        }
        Level reached = standing.stream()
                .filter(one -> one.award().category().equals(project))
                .map(one -> Level.of(one.award().level()))
                .max(Level::compareTo)
                .orElse(null);
        UUID id = rows.insert(enterpriseId, currentActor.get().unitId(), project, first(reached), reached, on);
        Candidate candidate = get(id);
        step(candidate, CandidateStep.Kind.NAMED, null, on, reason);
        rows.setCase(id, cases.start(id));
        return id;
    }

    /** The own level, or the one above what was reached before. */
    private Level first(@Nullable Level reached) {
        Level own = authorities.ownLevel();
        if (reached == null || reached.compareTo(own) < 0) {
            return own;
        }
        return reached.next().orElseThrow(() -> new DomainException("recognition.candidate.reached-top"));
    }

    /**
     * Keeps what was found of the five goods.
     *
     * @param fiveGood each of {@link FiveGood#ITEMS} at the most once
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void assess(UUID id, List<FiveGood> fiveGood) {
        Candidate candidate = own(id);
        Set<String> seen = new HashSet<>();
        for (FiveGood one : fiveGood) {
            if (!FiveGood.ITEMS.contains(one.item()) || !seen.add(one.item())) {
                throw new DomainException("recognition.candidate.five-good-wrong");
            }
        }
        rows.assess(candidate, fiveGood);
        audit.record("selection.assessed", SUBJECT, id, candidate.enterpriseId(), candidate.fiveGood(), fiveGood);
    }

    /** Keeps the written case; a file replaces the one before. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void write(UUID id, String title, String text, RecognitionService.@Nullable Upload file) {
        Candidate candidate = own(id);
        UUID fileId = file == null
                ? candidate.writtenCase().fileId()
                : files.store(candidate.enterpriseId(), file.name(), file.content())
                        .id();
        rows.write(candidate, new Candidate.WrittenCase(title, text, fileId));
        audit.record("selection.written", SUBJECT, id, candidate.enterpriseId(), null, Map.of("title", title.strip()));
    }

    private Candidate own(UUID id) {
        Candidate candidate = get(id);
        if (!candidate.state().open()) {
            throw new DomainException("recognition.candidate.closed");
        }
        if (!candidate.tenantId().equals(currentActor.get().tenantId())) {
            throw new DomainException("recognition.not-own");
        }
        return candidate;
    }

    /** The help it got, told in words; it can be recommended then. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void helped(UUID id, LocalDate on, String what) {
        Candidate candidate = turn(id, Candidate.State.HELPING, on, what);
        on(candidate, () -> {
            rows.move(candidate, Candidate.State.RECOMMENDING, candidate.level(), candidate.reached());
            step(candidate, CandidateStep.Kind.HELPED, null, on, what);
            cases.step(candidate, what, on);
        });
    }

    /**
     * Recommends it to the level that is next, or leaves it where it is.
     *
     * @throws DomainException when the five goods are not assessed one by one, or the written case is missing
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void recommend(UUID id, boolean recommended, LocalDate on, String reason) {
        Candidate candidate = turn(id, Candidate.State.RECOMMENDING, on, reason);
        if (recommended && candidate.fiveGood().size() < FiveGood.ITEMS.size()) {
            throw new DomainException("recognition.candidate.assess-first");
        }
        if (recommended && !candidate.writtenCase().written()) {
            throw new DomainException("recognition.candidate.write-first");
        }
        Candidate.State left = candidate.reached() == null ? Candidate.State.GIVEN_UP : Candidate.State.RECOGNISED;
        on(candidate, () -> {
            rows.move(
                    candidate, recommended ? Candidate.State.REVIEWING : left, candidate.level(), candidate.reached());
            step(
                    candidate,
                    recommended ? CandidateStep.Kind.RECOMMENDED : CandidateStep.Kind.NOT_RECOMMENDED,
                    candidate.level(),
                    on,
                    reason);
            cases.step(candidate, reason, on);
        });
    }

    /**
     * Decides at the level: recognised with the document it rests on, and then open for the next level, or not with the reason.
     *
     * @param reason the document where recognised, the reason where not
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void decide(UUID id, boolean granted, LocalDate on, String reason) {
        Candidate candidate = turn(id, Candidate.State.REVIEWING, on, reason);
        Level level = candidate.level();
        on(candidate, () -> {
            if (granted) {
                recognise(candidate, on, reason);
                rows.move(
                        candidate,
                        level.next().isPresent() ? Candidate.State.RECOMMENDING : Candidate.State.RECOGNISED,
                        level.next().orElse(level),
                        level);
            } else {
                rows.move(
                        candidate,
                        candidate.reached() == null ? Candidate.State.REFUSED : Candidate.State.RECOGNISED,
                        level,
                        candidate.reached());
            }
            step(candidate, granted ? CandidateStep.Kind.RECOGNISED : CandidateStep.Kind.REFUSED, level, on, reason);
            cases.step(candidate, reason, on);
        });
    }

    private void recognise(Candidate candidate, LocalDate on, String basis) {
        Award award = new Award(
                RecognitionKind.CASE,
                candidate.project(),
                candidate.level().code(),
                on,
                null,
                tenants.get(authorities.responsible(candidate)).name(),
                basis,
                candidate.writtenCase().title(),
                "",
                candidate.writtenCase().text());
        List<Recognition> earlier = recognised.of(candidate.enterpriseId()).stream()
                .filter(one -> one.award().kind() == RecognitionKind.CASE
                        && one.award().category().equals(candidate.project()))
                .toList();
        AwardRules.check(award, true, earlier, LocalDate.now(clock));
        UUID made = recognised.insert(
                candidate.enterpriseId(),
                award,
                null,
                candidate.id(),
                candidate.writtenCase().fileId());
        audit.record("recognition.recorded", "recognition", made, candidate.enterpriseId(), null, award);
    }

    private Candidate turn(UUID id, Candidate.State expected, LocalDate on, String reason) {
        Candidate candidate = get(id);
        if (candidate.state() != expected) {
            throw new DomainException("recognition.candidate.other-step");
        }
        if (!isTurnOfActor(candidate)) {
            throw new DomainException("recognition.candidate.not-your-turn", turnOf(candidate));
        }
        LocalDate last = rows.steps(id).stream()
                .map(CandidateStep::happenedOn)
                .max(LocalDate::compareTo)
                .orElse(candidate.namedOn());
        check(on, reason, last);
        return candidate;
    }

    private void check(LocalDate on, String reason, LocalDate last) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.day-in-future");
        }
        if (on.isBefore(last)) {
            throw new DomainException("recognition.candidate.day-order", last);
        }
        if (reason.isBlank()) {
            throw new DomainException("recognition.reason-missing");
        }
    }

    /** The rows of a selection stay those of the authority that began it, whoever decides. */
    private void on(Candidate candidate, Runnable action) {
        currentActor.runAs(currentActor.get().onBehalfOf(candidate.tenantId()), action);
    }

    private void step(
            Candidate candidate, CandidateStep.Kind kind, @Nullable Level level, LocalDate on, String reason) {
        String authority = tenants.get(
                        kind == CandidateStep.Kind.RECOGNISED || kind == CandidateStep.Kind.REFUSED
                                ? authorities.responsible(candidate)
                                : candidate.tenantId())
                .shortName();
        rows.addStep(candidate, new CandidateStep(kind, level, on, reason.strip(), authority, ""));
        audit.record(
                "selection." + kind.code().replace('_', '-'),
                SUBJECT,
                candidate.id(),
                candidate.enterpriseId(),
                null,
                Map.of("on", on.toString(), "reason", reason.strip()));
    }
}
