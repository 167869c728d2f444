package org.anbiao.campaign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.RevisionRows;
import org.anbiao.campaign.persistence.SuccessionRows;
import org.anbiao.campaign.persistence.SuccessionRows.Membership;
import org.anbiao.campaign.persistence.SuccessionRows.OpenTask;
import org.anbiao.campaign.workflow.CampaignCases;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.UnitSuccession;
import org.anbiao.workflow.EngineCases;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Campaigns in which a unit takes part that is merged or split. Its heir takes its place; where the heir takes part already,
 * what the heir owes anyway ends for the former unit with the reason, and the rest goes over. Other successors join with tasks of
 * their own, as units do that are added to a running campaign.
 */
@Component
@Order(1)
class CampaignsOfUnit implements UnitSuccession {

    /** A task that ends may begin another one of the same phase; there are never more than two in a row. */
    private static final int ROUNDS = 5;

    private final SuccessionRows rows;
    private final RevisionRows revisions;
    private final CampaignContentRows sections;
    private final CampaignCases cases;
    private final EngineCases engine;
    private final CampaignTimeline timeline;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    CampaignsOfUnit(
            SuccessionRows rows,
            RevisionRows revisions,
            CampaignContentRows sections,
            CampaignCases cases,
            EngineCases engine,
            CampaignTimeline timeline,
            CurrentActor currentActor,
            AuditLog audit,
            Messages messages,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.revisions = revisions;
        this.sections = sections;
        this.cases = cases;
        this.engine = engine;
        this.timeline = timeline;
        this.currentActor = currentActor;
        this.audit = audit;
        this.messages = messages;
        this.events = events;
    }

    @Override
    public String messageKey() {
        return "campaign.unit-succession";
    }

    @Override
    public long count(UUID unitId) {
        return rows.open(unitId);
    }

    @Override
    public void carryOver(Succession succession) {
        for (Membership membership : rows.memberships(succession.from().id())) {
            if (CampaignStatus.LAUNCHING.name().equalsIgnoreCase(membership.status())) {
                throw new DomainException("campaign.revise.wait", membership.title());
            }
            // a village's task may belong to a campaign of the county: it writes its rows
            currentActor.runAs(
                    currentActor.get().onBehalfOf(membership.tenantId()), () -> carryOver(membership, succession));
        }
        OrgUnit heir = succession.heir();
        if (heir != null
                && heir.kind() == OrgUnit.Kind.VILLAGE
                && !heir.tenantId().equals(succession.from().tenantId())) {
            currentActor.runAs(currentActor.get().onBehalfOf(heir.tenantId()), () -> joinElsewhere(heir, succession));
        }
    }

    /** A village that came to another authority takes part in that one's campaigns as its other villages do. */
    private void joinElsewhere(OrgUnit heir, Succession succession) {
        for (Membership campaign : rows.ofVillages(heir.tenantId())) {
            if (CampaignStatus.LAUNCHING.name().equalsIgnoreCase(campaign.status())) {
                throw new DomainException("campaign.revise.wait", campaign.title());
            }
            if (rows.memberOf(campaign.campaignId(), heir.id()).isEmpty()) {
                join(campaign, List.of(heir), isDraft(campaign), succession.reason());
            }
        }
    }

    private static boolean isDraft(Membership membership) {
        return CampaignStatus.DRAFT.name().equalsIgnoreCase(membership.status());
    }

    /** The unit went to another authority, whose unit cannot take its place here. */
    private void leave(Membership membership, Succession succession, OrgUnit heir) {
        if (isDraft(membership)) {
            rows.remove(membership.id());
            return;
        }
        int ended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (OpenTask task : rows.openTasks(membership.id())) {
                end(task, succession.reason());
                ended++;
            }
        }
        record(membership, succession, heir, 0, ended);
    }

    private void end(OpenTask task, String reason) {
        rows.end(task.id(), reason);
        engine.complete(task.taskId(), Map.of());
    }

    private void carryOver(Membership membership, Succession succession) {
        boolean draft = isDraft(membership);
        OrgUnit heir = succession.heir();
        if (heir != null
                && !heir.tenantId().equals(succession.from().tenantId())
                && membership.tenantId().equals(succession.from().tenantId())) {
            leave(membership, succession, heir);
            return;
        }
        List<OrgUnit> joining = succession.successors().stream()
                .filter(unit -> heir == null || !unit.id().equals(heir.id()))
                .filter(unit ->
                        rows.memberOf(membership.campaignId(), unit.id()).isEmpty())
                .toList();
        join(membership, joining, draft, succession.reason());
        if (heir == null) {
            return;
        }
        Optional<UUID> place = rows.memberOf(membership.campaignId(), heir.id());
        if (place.isEmpty()) {
            takePlace(membership, succession, heir);
        } else if (draft) {
            rows.remove(membership.id());
        } else {
            settle(membership, place.get(), succession, heir);
        }
    }

    private void join(Membership membership, List<OrgUnit> joining, boolean draft, String reason) {
        if (joining.isEmpty()) {
            return;
        }
        UUID campaign = membership.campaignId();
        revisions.addUnits(
                campaign,
                rows.size(campaign),
                joining.stream()
                        .map(unit ->
                                new MemberUnit(null, unit.tenantId(), unit.id(), unit.name(), membership.memberSide()))
                        .toList());
        if (draft) {
            return;
        }
        cases.startUnits(
                sections.phases(campaign).stream()
                        .map(phase -> Objects.requireNonNull(phase.id()))
                        .toList(),
                joining.stream()
                        .flatMap(unit -> rows.memberOf(campaign, unit.id()).stream())
                        .toList());
        joining.forEach(unit -> timeline.unitAdded(campaign, unit.name(), reason));
        audit.record(
                "campaign.units_added",
                "campaign",
                campaign,
                null,
                null,
                List.of(joining.stream().map(OrgUnit::name).toList(), reason));
        events.publishEvent(new CampaignRevision.UnitsAdded(membership.tenantId(), campaign));
    }

    private void takePlace(Membership membership, Succession succession, OrgUnit heir) {
        rows.replace(membership.id(), heir);
        List<OpenTask> open = rows.openTasks(membership.id());
        open.forEach(task -> rows.handOver(task.id(), membership.id(), heir));
        record(membership, succession, heir, open.size(), 0);
    }

    private void settle(Membership membership, UUID place, Succession succession, OrgUnit heir) {
        int handedOver = 0;
        int ended = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> owed =
                    rows.openTasks(place).stream().map(OpenTask::taskKey).collect(Collectors.toSet());
            for (OpenTask task : rows.openTasks(membership.id())) {
                // what follows from a task that ended, the heir's own one brings too
                if (round > 0 || owed.contains(task.taskKey())) {
                    end(task, succession.reason());
                    ended++;
                } else {
                    rows.handOver(task.id(), place, heir);
                    handedOver++;
                }
            }
        }
        record(membership, succession, heir, handedOver, ended);
    }

    private void record(Membership membership, Succession succession, OrgUnit heir, int handedOver, int ended) {
        String from = succession.from().name();
        boolean takesPart = rows.memberOf(membership.campaignId(), heir.id()).isPresent();
        if (takesPart && CampaignStatus.RUNNING.name().equalsIgnoreCase(membership.status())) {
            timeline.unitAdded(
                    membership.campaignId(),
                    heir.name(),
                    messages.chinese("campaign.unit-succession.reason", from, succession.reason()));
        }
        audit.record(
                "campaign.unit_succeeded",
                "campaign",
                membership.campaignId(),
                null,
                from,
                Map.of("unit", heir.name(), "handedOver", handedOver, "ended", ended));
    }
}
