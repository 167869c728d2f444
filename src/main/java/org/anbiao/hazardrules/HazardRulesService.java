package org.anbiao.hazardrules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.hazardrules.persistence.HazardRulesRows;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseService;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.RiskPointService;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hazard rules of an enterprise: a draft is the enterprise's own; what it puts in force is read by who supervises it, and an
 * earlier version stays as it was. Only the enterprise's own people write it.
 */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class HazardRulesService {

    private static final String SUBJECT = "hazard_rules";
    private static final int TITLE = 100;
    private static final int NOTE = 1000;

    private final HazardRulesRows rows;
    private final RuleProposal proposal;
    private final RiskPointService points;
    private final EnterpriseService enterprises;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    HazardRulesService(
            HazardRulesRows rows,
            RuleProposal proposal,
            RiskPointService points,
            EnterpriseService enterprises,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.proposal = proposal;
        this.points = points;
        this.enterprises = enterprises;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Name of an enterprise in sight; one of a sister unit is as unknown as one that does not exist. */
    @Transactional(readOnly = true)
    public String enterpriseName(UUID enterpriseId) {
        return require(enterpriseId).data().profile().name();
    }

    /** The versions that were put in force, the latest first. */
    @Transactional(readOnly = true)
    public List<HazardRules> of(UUID enterpriseId) {
        require(enterpriseId);
        return rows.inForce(enterpriseId);
    }

    /** The version that holds on a day; empty before the first one does. */
    @Transactional(readOnly = true)
    public Optional<HazardRules> current(UUID enterpriseId, LocalDate day) {
        return of(enterpriseId).stream().filter(one -> one.begunOn(day)).findFirst();
    }

    /** What the enterprise is writing; for its own people alone. */
    @Transactional(readOnly = true)
    public Optional<HazardRules> draft(UUID enterpriseId) {
        require(enterpriseId);
        return isOwn(enterpriseId) ? rows.draft(enterpriseId) : Optional.empty();
    }

    /** Places that an item can name: the risk points there are today, the highest first, then the colours they have. */
    @Transactional(readOnly = true)
    public List<RulePlace> places(UUID enterpriseId) {
        List<RulePlace> named =
                points.of(enterpriseId).stream().map(RulePlace::of).toList();
        Stream<RulePlace> colors = Stream.of(PointColor.values())
                .filter(color -> named.stream().anyMatch(place -> place.color() == color))
                .map(RulePlace::of);
        return Stream.of(Stream.of(RulePlace.WHOLE), named.stream(), colors)
                .flatMap(part -> part)
                .toList();
    }

    /** Where rules may not look often enough at places with higher risk, by the risk points of today. */
    @Transactional(readOnly = true)
    public List<RuleHint> hints(UUID enterpriseId, HazardRules.Content content) {
        return RuleHint.of(content.items(), points.of(enterpriseId));
    }

    /** The same about one item, before it is saved. */
    @Transactional(readOnly = true)
    public List<RuleHint> hints(UUID enterpriseId, HazardRules.Content content, RuleItem item) {
        return RuleHint.of(item, content.with(item).items(), points.of(enterpriseId));
    }

    /**
     * Begins a draft: with the words of the version before, or with a proposal made of the enterprise's check lists and risk points. A
     * draft that is there already goes on.
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public HazardRules start(UUID enterpriseId) {
        requireOwn(enterpriseId);
        Optional<HazardRules> begun = rows.draft(enterpriseId);
        if (begun.isPresent()) {
            return begun.get();
        }
        HazardRules before = rows.inForce(enterpriseId).stream().findFirst().orElse(null);
        int edition = before == null ? 1 : before.edition() + 1;
        UUID id = rows.insert(
                        enterpriseId,
                        edition,
                        before == null ? proposal.title() : before.title(),
                        before == null ? proposal.of(enterpriseId) : before.content())
                .orElseThrow(() -> new DomainException("hazardrules.changed"));
        record("hazard-rules.drafted", id, enterpriseId, edition, Map.of());
        return rows.draft(enterpriseId).orElseThrow();
    }

    /**
     * Writes the draft.
     *
     * @param version as it was read
     * @throws DomainException for a step with too many words, or if it was changed or put in force meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void save(UUID enterpriseId, int version, HazardRules.Content content) {
        HazardRules draft = requireDraft(enterpriseId);
        content.steps().values().forEach(RuleStep.Way::require);
        if (!rows.save(draft.id(), version, content)) {
            throw new DomainException("hazardrules.changed");
        }
        record(
                "hazard-rules.changed",
                draft.id(),
                enterpriseId,
                draft.edition(),
                Map.of("items", content.items().size()));
    }

    /**
     * Adds or changes an item of the draft.
     *
     * @throws DomainException naming what is missing; as {@link #save}
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void save(UUID enterpriseId, int version, RuleItem item) {
        item.require();
        save(enterpriseId, version, requireDraft(enterpriseId).content().with(item));
    }

    /**
     * Puts the draft in force from a day on; from then on it is never changed. A version that has not begun is replaced by one that begins
     * no later, so that a mistyped day can be put right.
     *
     * @throws DomainException without a title or day, without items, for an item or a step that is not complete, from the second version
     *     on without what changed, for a first day that is not after that of the version that holds, or for one more than a year ahead
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void enact(UUID enterpriseId, int version, HazardRules.Enactment enactment) {
        HazardRules draft = requireDraft(enterpriseId);
        String title = enactment.title().strip();
        String note = enactment.changeNote().strip();
        LocalDate from = enactment.validFrom();
        if (title.isEmpty() || title.length() > TITLE) {
            throw new DomainException("hazardrules.title-missing", TITLE);
        }
        if (from == null) {
            throw new DomainException("hazardrules.day-missing");
        }
        LocalDate latest = latestDay();
        if (from.isAfter(latest)) {
            throw new DomainException("hazardrules.from-late", latest);
        }
        requireComplete(draft.content());
        List<HazardRules> before = rows.inForce(enterpriseId);
        if (!before.isEmpty() && (note.isEmpty() || note.length() > NOTE)) {
            throw new DomainException("hazardrules.change-missing", NOTE);
        }
        before.stream()
                .filter(one -> one.begunOn(today()))
                .findFirst()
                .map(HazardRules::validFrom)
                .filter(last -> !from.isAfter(last))
                .ifPresent(last -> {
                    throw new DomainException("hazardrules.from-earlier", last);
                });
        if (!rows.enact(draft.id(), version, title, from, note)) {
            throw new DomainException("hazardrules.changed");
        }
        record(
                "hazard-rules.enacted",
                draft.id(),
                enterpriseId,
                draft.edition(),
                Map.of("title", title, "validFrom", from.toString()));
    }

    /**
     * Drops the draft.
     *
     * @throws DomainException if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void discard(UUID enterpriseId, int version) {
        HazardRules draft = requireDraft(enterpriseId);
        if (!rows.delete(draft.id(), version)) {
            throw new DomainException("hazardrules.changed");
        }
        record("hazard-rules.discarded", draft.id(), enterpriseId, draft.edition(), Map.of());
    }

    private static void requireComplete(HazardRules.Content content) {
        if (content.items().isEmpty()) {
            throw new DomainException("hazardrules.items-missing");
        }
        content.items().forEach(RuleItem::require);
        content.steps().forEach((step, way) -> {
            if (!way.complete()) {
                throw new DomainException("hazardrules.step-missing." + step.code());
            }
            way.require();
        });
    }

    private void record(String act, UUID id, UUID enterpriseId, int edition, Map<String, ?> more) {
        Map<String, Object> told = new LinkedHashMap<>(more);
        told.put("edition", edition);
        audit.record(act, SUBJECT, id, enterpriseId, null, told);
    }

    private HazardRules requireDraft(UUID enterpriseId) {
        requireOwn(enterpriseId);
        return rows.draft(enterpriseId).orElseThrow(() -> new DomainException("hazardrules.no-draft"));
    }

    private void requireOwn(UUID enterpriseId) {
        Enterprise enterprise = require(enterpriseId);
        if (!isOwn(enterpriseId)) {
            throw new DomainException("hazardrules.own-only");
        }
        if (enterprise.data().life().closedOn() != null) {
            throw new DomainException(
                    "hazardrules.closed", enterprise.data().profile().name());
        }
    }

    private boolean isOwn(UUID enterpriseId) {
        return enterpriseId.equals(currentActor.get().enterpriseId());
    }

    private Enterprise require(UUID enterpriseId) {
        return enterprises.get(new EnterpriseId(enterpriseId));
    }

    /** The last day from which rules can be put in force: a later one is a slip. */
    @Transactional(readOnly = true)
    public LocalDate latestDay() {
        return today().plusYears(1);
    }

    /** The day by the clock. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
