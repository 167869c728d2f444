package org.anbiao.supervision.ranking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.CampaignTargets;
import org.anbiao.campaign.TargetProgress;
import org.anbiao.common.DomainException;
import org.anbiao.supervision.Codes;
import org.anbiao.supervision.persistence.RankingQueries;
import org.anbiao.supervision.persistence.RankingRuleRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ranking of units by an open rule. Off unless the authority turned it on and wrote a rule; read by the offices that read
 * the figures behind it anyway: of the authority and of those above it, never by the ranked units.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class UnitRankings {

    private static final int LONGEST_REASON = 500;
    private static final int LAST_QUARTER = 4;

    private final RankingRuleRows rules;
    private final RankingQueries figures;
    private final CampaignTargets targets;
    private final TenantSettings settings;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    UnitRankings(
            RankingRuleRows rules,
            RankingQueries figures,
            CampaignTargets targets,
            TenantSettings settings,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.figures = figures;
        this.targets = targets;
        this.settings = settings;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is a ranking to be seen: the actor's authority ranks today, or one below it ever wrote a rule. */
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return isOffice() && (ranksToday() || rules.existsIn(currentActor.get().scope()));
    }

    /** Whether the actor's authority ranks its units today. */
    @Transactional(readOnly = true)
    public boolean ranksToday() {
        return isOn(currentActor.get().tenantId(), LocalDate.now(clock));
    }

    /** Whether the actor may write a rule for a campaign's units: the office of the authority that set the campaign up. */
    @Transactional(readOnly = true)
    public boolean isOwn(RankedCampaign campaign) {
        return isOffice() && currentActor.get().tenantId().equals(campaign.tenantId());
    }

    /** Launched campaigns of the authorities that the actor reads, the latest first. */
    @Transactional(readOnly = true)
    public List<RankedCampaign> campaigns() {
        return isOffice() ? figures.campaigns(currentActor.get()) : List.of();
    }

    /** The kinds of units that take part in a campaign. */
    @Transactional(readOnly = true)
    public List<RankedKind> kinds(UUID campaignId) {
        return figures.kinds(campaign(campaignId).id());
    }

    /** Every rule that was ever set for a kind of units by a campaign's authority, the latest first. */
    @Transactional(readOnly = true)
    public List<RankingRule> history(UUID campaignId, RankedKind kind) {
        return rules.history(campaign(campaignId).tenantId(), kind);
    }

    /**
     * The ranking of a quarter by the rule valid on its last day, or today while the quarter lasts.
     *
     * @throws DomainException for a campaign of others, or a quarter to come
     */
    @Transactional(readOnly = true)
    public RankingPage page(UUID campaignId, RankedKind kind, Quarter quarter) {
        RankedCampaign campaign = campaign(campaignId);
        LocalDate asOf = asOf(quarter);
        boolean on = isOn(campaign.tenantId(), asOf);
        Optional<RankingRule> rule = on ? rules.validOn(campaign.tenantId(), kind, asOf) : Optional.empty();
        List<RankedUnit> units = rule.map(
                        valid -> Ranking.of(valid.weights(), counted(campaign, kind, quarter, asOf, valid)))
                .orElse(List.of());
        return new RankingPage(campaignId, campaign.title(), quarter, asOf, on, rule, units);
    }

    /**
     * The records behind a figure of a unit, those that count first.
     *
     * @throws DomainException for a unit that the ranking does not have
     */
    @Transactional(readOnly = true)
    public List<RankingRecord> records(
            UUID campaignId, RankedKind kind, Quarter quarter, UUID memberId, RankedFigure figure) {
        RankingPage page = page(campaignId, kind, quarter);
        page.unit(memberId)
                .filter(unit -> unit.shares().stream().anyMatch(share -> share.figure() == figure))
                .orElseThrow(UnitRankings::unknown);
        return figure == RankedFigure.TARGETS
                ? targets(campaignId, page.asOf()).getOrDefault(memberId, List.of())
                : figures.records(campaign(campaignId), quarter, page.asOf(), memberId, figure);
    }

    /**
     * Sets a rule for a kind of units from a day on; what was ranked by an earlier rule stays as it was.
     *
     * @param campaignId the campaign it was written at; the rule holds for all of the authority's campaigns
     * @throws DomainException for another authority's campaign, while ranking is off, or for a rule that is none
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void set(UUID campaignId, RankingRule.Draft draft) {
        RankedCampaign campaign = campaign(campaignId);
        if (!isOwn(campaign)) {
            throw new DomainException("supervision.ranking.not-yours");
        }
        LocalDate today = LocalDate.now(clock);
        if (!isOn(campaign.tenantId(), today)) {
            throw new DomainException("supervision.ranking.off");
        }
        draft.check(today);
        if (draft.reason().strip().length() > LONGEST_REASON) {
            throw new DomainException("supervision.ranking.reason-long", LONGEST_REASON);
        }
        Optional<RankingRule> before = rules.validOn(campaign.tenantId(), draft.kind(), draft.validFrom());
        UUID id = rules.insert(draft);
        audit.record(
                "unit-ranking.set",
                "unit_ranking_rule",
                id,
                null,
                before.map(rule -> codes(rule.weights())).orElse(null),
                Map.of(
                        "kind", Codes.of(draft.kind()),
                        "weights", codes(draft.weights()),
                        "validFrom", draft.validFrom().toString(),
                        "reason", draft.reason().strip()));
    }

    /**
     * The points of the actor's units of a kind in the own authority's campaign of a year: at the end of the year, or today while it lasts;
     * empty where the authority does not rank or has no rule.
     */
    @Transactional(readOnly = true)
    public Optional<YearScores> ofYear(int year, RankedKind kind) {
        Quarter last = new Quarter(year, LAST_QUARTER);
        LocalDate today = LocalDate.now(clock);
        Quarter quarter = last.firstDay().isAfter(today) ? Quarter.of(today) : last;
        return campaigns().stream()
                .filter(campaign -> campaign.year() == year && isOwn(campaign))
                .findFirst()
                .map(campaign -> page(campaign.id(), kind, quarter))
                .filter(page -> page.rule().isPresent())
                .map(page -> {
                    Map<UUID, YearScores.Member> members = figures.members(page.campaignId());
                    Map<YearScores.Member, BigDecimal> scores = new HashMap<>();
                    page.units().forEach(unit -> {
                        BigDecimal score = unit.score();
                        YearScores.Member member = members.get(unit.memberId());
                        if (score != null && member != null) {
                            scores.put(member, score);
                        }
                    });
                    return new YearScores(page.campaignId(), quarter, scores);
                });
    }

    private static Map<String, Integer> codes(Map<RankedFigure, Integer> weights) {
        Map<String, Integer> codes = new HashMap<>();
        weights.forEach((figure, weight) -> codes.put(Codes.of(figure), weight));
        return codes;
    }

    private List<Ranking.Counted> counted(
            RankedCampaign campaign, RankedKind kind, Quarter quarter, LocalDate asOf, RankingRule rule) {
        Map<UUID, Map<RankedFigure, Ranking.Count>> counts = new HashMap<>();
        for (RankedFigure figure : rule.weights().keySet()) {
            of(campaign, quarter, asOf, figure)
                    .forEach((unit, count) -> counts.computeIfAbsent(unit, id -> new EnumMap<>(RankedFigure.class))
                            .put(figure, count));
        }
        return figures.units(campaign.id(), kind).stream()
                .map(unit -> new Ranking.Counted(unit.id(), unit.name(), counts.getOrDefault(unit.id(), Map.of())))
                .toList();
    }

    private Map<UUID, Ranking.Count> of(RankedCampaign campaign, Quarter quarter, LocalDate asOf, RankedFigure figure) {
        if (figure != RankedFigure.TARGETS) {
            return figures.count(campaign, quarter, asOf, figure);
        }
        Map<UUID, Ranking.Count> counts = new HashMap<>();
        targets(campaign.id(), asOf)
                .forEach((unit, records) -> counts.put(
                        unit,
                        new Ranking.Count(
                                records.stream().filter(RankingRecord::met).count(), records.size())));
        return counts;
    }

    /** Targets of single units that ask for something and whose facts are recorded, by member unit. */
    private Map<UUID, List<RankingRecord>> targets(UUID campaignId, LocalDate asOf) {
        Map<UUID, List<RankingRecord>> targetsOf = new HashMap<>();
        for (TargetProgress progress : targets.progress(campaignId, asOf)) {
            if (progress.unit() != null && progress.recorded() && !progress.asksNothing()) {
                UUID unit = Objects.requireNonNull(progress.unit().id());
                targetsOf
                        .computeIfAbsent(unit, id -> new ArrayList<>())
                        .add(new RankingRecord(
                                progress.target().name(),
                                progress.actual() + " / " + progress.needed() + " "
                                        + progress.target().unitLabel(),
                                "campaigns/" + campaignId + "/targets/" + progress.number() + "?unit=" + unit,
                                null,
                                progress.reached()));
            }
        }
        return targetsOf;
    }

    private RankedCampaign campaign(UUID id) {
        return campaigns().stream()
                .filter(campaign -> campaign.id().equals(id))
                .findFirst()
                .orElseThrow(UnitRankings::unknown);
    }

    private LocalDate asOf(Quarter quarter) {
        LocalDate today = LocalDate.now(clock);
        if (quarter.firstDay().isAfter(today)) {
            throw new DomainException("supervision.ranking.quarter-to-come");
        }
        return quarter.lastDay().isBefore(today) ? quarter.lastDay() : today;
    }

    private boolean isOn(UUID tenantId, LocalDate day) {
        return settings.choice(tenantId, RankingSettings.UNIT_RANKING, day).equals(RankingSettings.ON);
    }

    private boolean isOffice() {
        Actor actor = currentActor.get();
        return actor.unitId() == null && !actor.isEnterprise();
    }

    private static DomainException unknown() {
        return new DomainException("supervision.ranking.unknown");
    }
}
