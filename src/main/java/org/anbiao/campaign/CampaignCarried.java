package org.anbiao.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.LeftoverRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a launched campaign goes on with from the year before: targets that were not met, and open records of its enterprises. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class CampaignCarried {

    private final OwnCampaigns campaigns;
    private final CampaignRollover rollover;
    private final CampaignTargets targets;
    private final CampaignContentRows content;
    private final LeftoverRows leftovers;
    private final List<CarriedRecords> sources;

    CampaignCarried(
            OwnCampaigns campaigns,
            CampaignRollover rollover,
            CampaignTargets targets,
            CampaignContentRows content,
            LeftoverRows leftovers,
            List<CarriedRecords> sources) {
        this.campaigns = campaigns;
        this.rollover = rollover;
        this.targets = targets;
        this.content = content;
        this.leftovers = leftovers;
        this.sources = List.copyOf(sources);
    }

    /** What a campaign was passed; empty for a draft, and without a campaign of a year before. */
    public Optional<CarriedOver> of(UUID campaignId) {
        return campaigns.get(campaignId).status() == CampaignStatus.DRAFT
                ? Optional.empty()
                : rollover.before(campaignId).map(before -> carried(before, campaignId));
    }

    private CarriedOver carried(Campaign before, UUID campaignId) {
        List<CarriedTarget> unmet = targets(before, campaignId);
        List<CarriedOver.Records> records = sources.stream()
                .flatMap(source ->
                        source.passedTo(campaignId).map(counts -> new CarriedOver.Records(source, counts)).stream())
                .toList();
        List<CarriedOver.Unit> units = content.units(campaignId).stream()
                .map(member -> new CarriedOver.Unit(
                        member,
                        unmet.stream()
                                .filter(target -> target.unitId() != null
                                        && target.scopeName().equals(member.name()))
                                .count()))
                .filter(unit -> unit.targets() > 0
                        || records.stream().anyMatch(kind -> kind.of(unit.id()).passed() > 0))
                .toList();
        return new CarriedOver(before, unmet, records, units);
    }

    /** As they were written down when the campaign was closed; live as long as it runs beside the new one. */
    private List<CarriedTarget> targets(Campaign before, UUID campaignId) {
        List<TargetProgress> then = targets.progress(before.id());
        List<TargetProgress> now = targets.progress(campaignId);
        return before.status() == CampaignStatus.CLOSED
                ? leftovers.targets(before.id()).stream()
                        .map(kept -> carried(
                                kept.subjectName(),
                                kept.title(),
                                number(kept.needed()),
                                number(kept.actual()),
                                then,
                                now))
                        .toList()
                : then.stream()
                        .filter(TargetProgress::unmet)
                        .map(one ->
                                carried(one.scopeName(), one.target().name(), one.needed(), one.actual(), then, now))
                        .toList();
    }

    private static CarriedTarget carried(
            String scope, String name, long needed, long actual, List<TargetProgress> then, List<TargetProgress> now) {
        Optional<TargetProgress> old = find(scope, name, then);
        return new CarriedTarget(
                scope,
                name,
                needed,
                actual,
                old.map(TargetProgress::number).orElse(null),
                old.map(TargetProgress::unit).map(MemberUnit::id).orElse(null),
                find(scope, name, now).orElse(null));
    }

    private static Optional<TargetProgress> find(String scope, String name, List<TargetProgress> targets) {
        return targets.stream()
                .filter(one ->
                        one.scopeName().equals(scope) && one.target().name().equals(name))
                .findFirst();
    }

    private static long number(@Nullable Long value) {
        return Objects.requireNonNullElse(value, 0L);
    }
}
