package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.recognition.workflow.SelectionCases;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The selection of benchmark and premium enterprises and of qualified posts: selected, helped, recommended, reviewed; recognised at one
 * level it may be recommended to the next. Every step has its day and its reason. The case in the engine follows the candidate.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class SelectionService {

    /** Kind of the subject in lines of the inbox that are about a candidate. */
    public static final String SUBJECT = "selection";

    /** The part of a candidate that is its written case; the others are its {@link Candidate#items()}. */
    public static final String CASE = "case";

    private static final int MOST = 500;

    private final CandidateRows rows;
    private final RecognitionService recognitions;
    private final ReviewingAuthorities authorities;
    private final Nominations nominations;
    private final SelectionCourse course;
    private final SelectionReviews reviews;
    private final SelectionCases cases;
    private final UnitScopes scopes;
    private final FileStore files;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    SelectionService(
            CandidateRows rows,
            RecognitionService recognitions,
            ReviewingAuthorities authorities,
            Nominations nominations,
            SelectionCourse course,
            SelectionReviews reviews,
            SelectionCases cases,
            UnitScopes scopes,
            FileStore files,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.recognitions = recognitions;
        this.authorities = authorities;
        this.nominations = nominations;
        this.course = course;
        this.reviews = reviews;
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

    /** What the reviewing authorities said, round by round, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> rounds(UUID id) {
        get(id);
        return reviews.rounds(id);
    }

    /** Whether the level's authority decides it in the portal now; where not, who recommended enters what was decided. */
    @Transactional(readOnly = true)
    public boolean isUnderReview(UUID id) {
        get(id);
        return reviews.running(id).isPresent();
    }

    /** Whether the actor made the recommendation that is under review, and so does not decide about it. */
    @Transactional(readOnly = true)
    public boolean isOwnRecommendation(UUID id) {
        get(id);
        UUID actor = currentActor.get().memberId();
        return reviews.running(id)
                .filter(round -> actor != null && actor.equals(round.submittedBy()))
                .isPresent();
    }

    /** Whether the recommendation can be taken back: the own one, before a reviewer has begun. */
    @Transactional(readOnly = true)
    public boolean isWithdrawable(Candidate candidate) {
        return candidate.tenantId().equals(currentActor.get().tenantId())
                && reviews.running(candidate.id())
                        .filter(round -> !round.hasBegun())
                        .isPresent();
    }

    /** Parts that may be changed of a candidate that was returned for single ones; empty where all may. */
    @Transactional(readOnly = true)
    public Set<String> opened(UUID id) {
        get(id);
        return reviews.opened(id);
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
     * Selects an enterprise or one of its posts, which begins at the level of the own authority, or above what it was recognised at before.
     *
     * @param reason why it: R-186
     * @throws DomainException if it is a candidate or recognised at the highest level already, for a post without a name, or for a
     *     premium enterprise that is no benchmark
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID select(UUID enterpriseId, Nominee nominee, LocalDate on, String reason) {
        recognitions.enterprise(enterpriseId);
        check(on, reason, LocalDate.EPOCH);
        UUID id = nominations.enter(enterpriseId, nominee, on);
        course.step(get(id), CandidateStep.Kind.NAMED, null, on, reason);
        rows.setCase(id, cases.start(id));
        return id;
    }

    /**
     * Keeps what was found of the five goods, or of what makes a post qualified.
     *
     * @param assessed each of {@link Candidate#items()} at the most once
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void assess(UUID id, List<AssessedItem> assessed) {
        Candidate candidate = own(id);
        Set<String> seen = new HashSet<>();
        for (AssessedItem one : assessed) {
            if (!candidate.items().contains(one.item()) || !seen.add(one.item())) {
                throw new DomainException("recognition.candidate.five-good-wrong");
            }
        }
        List<AssessedItem> before = candidate.assessed();
        candidate.items().stream()
                .filter(item -> !found(before, item).equals(found(assessed, item)))
                .forEach(item -> refuseClosed(id, item));
        rows.assess(candidate, assessed);
        audit.record("selection.assessed", SUBJECT, id, candidate.enterpriseId(), candidate.assessed(), assessed);
    }

    private static Optional<AssessedItem> found(List<AssessedItem> all, String item) {
        return all.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /** Of a candidate that was returned for single parts the others stay as they were. */
    private void refuseClosed(UUID id, String part) {
        Set<String> opened = reviews.opened(id);
        if (!opened.isEmpty() && !opened.contains(part)) {
            throw new DomainException("recognition.candidate.part-closed", reviews.label(part));
        }
    }

    /** Keeps the written case; a file replaces the one before. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void write(UUID id, String title, String text, RecognitionService.@Nullable Upload file) {
        Candidate candidate = own(id);
        refuseClosed(id, CASE);
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
        if (candidate.state() == Candidate.State.REVIEWING) {
            throw new DomainException("recognition.candidate.under-review");
        }
        return candidate;
    }

    /** The help it got, told in words; it can be recommended then. */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void helped(UUID id, LocalDate on, String what) {
        Candidate candidate = turn(id, Candidate.State.HELPING, on, what);
        course.on(candidate, () -> {
            rows.move(candidate, Candidate.State.RECOMMENDING, candidate.level(), candidate.reached());
            course.step(candidate, CandidateStep.Kind.HELPED, null, on, what);
            cases.step(candidate, what, on);
        });
    }

    /**
     * Recommends it to the level that is next, or leaves it where it is.
     *
     * @throws DomainException when its items are not assessed one by one, or the written case is missing
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void recommend(UUID id, boolean recommended, LocalDate on, String reason) {
        Candidate candidate = turn(id, Candidate.State.RECOMMENDING, on, reason);
        if (recommended && candidate.assessed().size() < candidate.items().size()) {
            throw new DomainException(
                    candidate.nominee().kind() == RecognitionKind.POST
                            ? "recognition.candidate.assess-post-first"
                            : "recognition.candidate.assess-first");
        }
        if (recommended && !candidate.writtenCase().written()) {
            throw new DomainException("recognition.candidate.write-first");
        }
        boolean returned = reviews.returned(id).isPresent();
        Candidate.State left = candidate.reached() == null ? Candidate.State.GIVEN_UP : Candidate.State.RECOGNISED;
        course.on(candidate, () -> {
            rows.move(
                    candidate, recommended ? Candidate.State.REVIEWING : left, candidate.level(), candidate.reached());
            course.step(
                    candidate,
                    recommended ? CandidateStep.Kind.RECOMMENDED : CandidateStep.Kind.NOT_RECOMMENDED,
                    candidate.level(),
                    on,
                    reason);
            if (!returned) {
                cases.recommended(candidate, reason, on);
            }
        });
        if (recommended && authorities.isInPortal(candidate)) {
            reviews.handIn(get(id));
        } else if (returned) {
            reviews.withdraw(id);
            course.on(candidate, () -> cases.decided(candidate, reason, on));
        }
    }

    /**
     * Takes a recommendation back, so that it can be changed and made again.
     *
     * @throws DomainException when a reviewer has begun, or nothing is under review
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void withdraw(UUID id) {
        Candidate candidate = get(id);
        if (!candidate.tenantId().equals(currentActor.get().tenantId())) {
            throw new DomainException("recognition.not-own");
        }
        if (candidate.state() != Candidate.State.REVIEWING) {
            throw new DomainException("recognition.candidate.other-step");
        }
        reviews.withdraw(id);
    }

    /**
     * Decides at the level: recognised with the document it rests on, and then open for the next level, or not with the reason. In the
     * portal nobody decides about the own recommendation (workflow.review.own).
     *
     * @param on the day of the document or of the decision
     * @param reason the document where recognised, the reason where not
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void decide(UUID id, boolean granted, LocalDate on, String reason) {
        Candidate candidate = turn(id, Candidate.State.REVIEWING, on, reason);
        reviews.running(id)
                .ifPresentOrElse(
                        round -> reviews.decide(round, granted, on, reason),
                        () -> course.conclude(candidate, granted, on, reason));
    }

    /**
     * Returns a recommendation to who made it, with what has to change.
     *
     * @throws DomainException where the level's authority is not in the portal
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void sendBack(UUID id, String reason) {
        turn(id, Candidate.State.REVIEWING, LocalDate.now(clock), reason);
        reviews.sendBack(reviews.running(id).orElseThrow(() -> new DomainException("workflow.review.unknown")), reason);
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
}
