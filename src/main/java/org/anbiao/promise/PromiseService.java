package org.anbiao.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.HazardFilter;
import org.anbiao.hazard.HazardFilter.Group;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.persistence.PromiseQueries;
import org.anbiao.promise.persistence.PromiseRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.risk.FullAssessment;
import org.anbiao.risk.FullAssessmentService;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.risk.RiskSubject;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The principal's safety promises: made by the principal alone, read by the enterprise's staff and its offices. Not the
 * commitment of phase 1, which answers a notice.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class PromiseService {

    static final int LONGEST = 300;
    private static final String SUBJECT = "safety_promise";

    private final PromiseRows rows;
    private final PromiseQueries queries;
    private final RiskPointService points;
    private final FullAssessmentService assessments;
    private final HazardService hazards;
    private final TenantSettings settings;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;
    private final String linkStart;

    PromiseService(
            PromiseRows rows,
            PromiseQueries queries,
            RiskPointService points,
            FullAssessmentService assessments,
            HazardService hazards,
            TenantSettings settings,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages,
            Clock clock,
            @Value("${anbiao.public-url:http://localhost:8080}") String publicUrl) {
        this.rows = rows;
        this.queries = queries;
        this.points = points;
        this.assessments = assessments;
        this.hazards = hazards;
        this.settings = settings;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
        this.linkStart = publicUrl.replaceAll("/+$", "") + "/p/";
    }

    /** Promises of an enterprise, the latest first, those taken back included. */
    @Transactional(readOnly = true)
    public List<SafetyPromise> of(UUID enterpriseId) {
        points.enterprise(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** What the own enterprise's staff reads: the latest promise that was not taken back. */
    @PreAuthorize("hasAnyAuthority('registry.read', 'board.read')")
    @Transactional(readOnly = true)
    public Optional<SafetyPromise> ofOwnFirm() {
        UUID own = currentActor.get().enterpriseId();
        return own == null ? Optional.empty() : latest(own);
    }

    /** How an enterprise stands. */
    @Transactional(readOnly = true)
    public SafetyPromise.State state(UUID enterpriseId) {
        return SafetyPromise.state(
                of(enterpriseId).stream()
                        .filter(SafetyPromise::counts)
                        .findFirst()
                        .orElse(null),
                assessedOn(enterpriseId),
                today());
    }

    /** The enterprise's name. */
    @Transactional(readOnly = true)
    public String enterpriseName(UUID enterpriseId) {
        return points.enterprise(enterpriseId).name();
    }

    /** Address of the public page of a promise. */
    @PreAuthorize("hasAnyAuthority('registry.read', 'board.read')")
    @Transactional(readOnly = true)
    public String link(SafetyPromise promise) {
        return linkStart + promise.token();
    }

    /** The current day. */
    @PreAuthorize("hasAnyAuthority('registry.read', 'board.read')")
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** One page of the enterprises that the actor works with, those without a promise first, and the number of all. */
    @Transactional(readOnly = true)
    public PagedList<PromiseListItem> list(PromiseFilter filter, PageRequest page) {
        return queries.page(filter, scopes.current(), currentActor.get().scope(), today(), page);
    }

    /**
     * What the principal finds filled in.
     *
     * @throws DomainException promise.no-risk-points before any risk point was graded
     */
    @PreAuthorize("hasAuthority('commitment.sign')")
    @Transactional(readOnly = true)
    public PromiseProposal propose() {
        Actor actor = currentActor.get();
        UUID own = own(actor);
        RiskSubject subject = points.enterprise(own);
        Content content = latest(own).map(SafetyPromise::content).orElseGet(this::model);
        return new PromiseProposal(
                new Content(
                        content.duties(),
                        content.system(),
                        content.funds(),
                        content.control(),
                        content.hazards(),
                        Set.of(),
                        ""),
                facts(own),
                period(subject).until(today()),
                actor.memberName());
    }

    private Content model() {
        return new Content(
                messages.chinese("promise.model.duties"),
                messages.chinese("promise.model.system"),
                messages.chinese("promise.model.funds"),
                messages.chinese("promise.model.control"),
                messages.chinese("promise.model.hazards"),
                Set.of(),
                "");
    }

    /**
     * Publishes a promise of the own enterprise; the facts are those of the moment.
     *
     * @param signature the principal's own name, typed as a signature
     * @throws DomainException without risk points, with an empty or too long part, special work without a place, or another's name
     */
    @PreAuthorize("hasAuthority('commitment.sign')")
    public UUID publish(Content content, String signature) {
        Actor actor = currentActor.get();
        UUID own = own(actor);
        RiskSubject subject = points.enterprise(own);
        if (subject.closedOn() != null) {
            throw new DomainException("promise.closed", subject.name());
        }
        content.parts().forEach((part, text) -> {
            if (text.isBlank()) {
                throw new DomainException("promise.part-missing." + part);
            }
            bounded(text);
        });
        bounded(content.workNote());
        if (!content.work().isEmpty() && content.workNote().isBlank()) {
            throw new DomainException("promise.work-note-missing");
        }
        if (content.work().isEmpty() && !content.workNote().isBlank()) {
            throw new DomainException("promise.work-missing");
        }
        if (!signature.strip().equals(actor.memberName().strip())) {
            throw new DomainException("promise.signature", actor.memberName());
        }
        LocalDate today = today();
        PromiseFacts facts = facts(own);
        LocalDate until = period(subject).until(today);
        UUID id = rows.insert(own, subject.name(), today, until, signature.strip(), content, facts);
        audit.record(
                "safety-promise.published",
                SUBJECT,
                id,
                own,
                null,
                Map.of("on", today.toString(), "until", until.toString(), "open", facts.openHazards()));
        return id;
    }

    /**
     * Takes back a promise that was published by mistake: it leaves the public page and stays in the history.
     *
     * @throws DomainException without a reason, or if it was taken back before
     */
    @PreAuthorize("hasAuthority('commitment.sign')")
    public void withdraw(UUID id, String reason) {
        UUID own = own(currentActor.get());
        if (reason.isBlank()) {
            throw new DomainException("promise.reason-missing");
        }
        bounded(reason);
        SafetyPromise promise = rows.of(own).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("promise.changed"));
        currentActor.runAs(currentActor.get().onBehalfOf(promise.tenantId()), () -> {
            if (!rows.withdraw(id, today(), reason.strip())) {
                throw new DomainException("promise.changed");
            }
            audit.record(
                    "safety-promise.withdrawn",
                    SUBJECT,
                    id,
                    own,
                    Map.of("on", promise.madeOn().toString()),
                    Map.of("reason", reason.strip()));
        });
    }

    private PromiseFacts facts(UUID enterpriseId) {
        List<PointColor> colors =
                points.of(enterpriseId).stream().map(point -> point.color()).toList();
        if (colors.isEmpty()) {
            throw new DomainException("promise.no-risk-points");
        }
        return PromiseFacts.of(
                assessedOn(enterpriseId), colors, open(enterpriseId, null), open(enterpriseId, HazardLevel.MAJOR));
    }

    private long open(UUID enterpriseId, @Nullable HazardLevel level) {
        return hazards.count(new HazardFilter(Group.OPEN, level, null, false, false, null, enterpriseId, null));
    }

    private @Nullable LocalDate assessedOn(UUID enterpriseId) {
        return assessments.of(enterpriseId).stream()
                .map(FullAssessment::completedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private PromisePeriod period(RiskSubject subject) {
        return PromisePeriod.of(settings.choice(subject.supervisorTenantId(), PromisePeriod.SETTING, today()));
    }

    private Optional<SafetyPromise> latest(UUID enterpriseId) {
        return rows.of(enterpriseId).stream().filter(SafetyPromise::counts).findFirst();
    }

    private static UUID own(Actor actor) {
        UUID own = actor.enterpriseId();
        if (own == null) {
            throw new DomainException("promise.principal-only");
        }
        return own;
    }

    private static void bounded(String text) {
        if (text.strip().length() > LONGEST) {
            throw new DomainException("promise.too-long", LONGEST);
        }
    }
}
