package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.TargetRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.reporting.Side;
import org.anbiao.reporting.TargetEvidence;
import org.anbiao.reporting.TargetFigure;
import org.anbiao.reporting.TargetFigures;
import org.anbiao.reporting.TargetQuestion;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Targets beside what has been reached, counted live: for the whole, per sector, or per member unit on its own
 * base. New ones count in the campaign's year, cumulative ones since the start of the whole action.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class CampaignTargets {

    /** The start of the whole action. */
    static final LocalDate ACTION_START = LocalDate.of(2021, 8, 1);

    private static final String KEY_ENTERPRISES = "key_enterprises";
    /** A sector that the authority does not have holds no enterprise. */
    private static final UUID NO_SECTOR = new UUID(0, 0);

    private final OwnCampaigns campaigns;
    private final CampaignContentRows content;
    private final TargetRows rows;
    private final TargetFigures figures;
    private final TenantDirectory tenants;
    private final Clock clock;

    CampaignTargets(
            OwnCampaigns campaigns,
            CampaignContentRows content,
            TargetRows rows,
            TargetFigures figures,
            TenantDirectory tenants,
            Clock clock) {
        this.campaigns = campaigns;
        this.content = content;
        this.rows = rows;
        this.figures = figures;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Every target with its figure, in the order of the campaign; those of units one by one. */
    public List<TargetProgress> progress(UUID campaignId) {
        return progress(campaignId, LocalDate.now(clock));
    }

    /** The same as it stood on a day that is past. Key enterprises under help are counted as they are marked today. */
    public List<TargetProgress> progress(UUID campaignId, LocalDate asOf) {
        Campaign campaign = campaigns.get(campaignId);
        List<Asked> asked = asked(campaign, asOf);
        Set<TargetQuestion> questions = new LinkedHashSet<>();
        for (Asked each : asked) {
            if (each.target().number().signum() != 0) {
                questions.add(each.question());
                TargetQuestion base = each.base();
                if (base != null) {
                    questions.add(base);
                }
            }
        }
        Map<TargetQuestion, TargetFigure> counted = count(campaignId, questions);
        return asked.stream().map(each -> each.progress(counted)).toList();
    }

    private Map<TargetQuestion, TargetFigure> count(UUID campaignId, Set<TargetQuestion> questions) {
        Map<TargetQuestion, TargetFigure> counted = new HashMap<>();
        List<TargetQuestion> others = new ArrayList<>();
        for (TargetQuestion question : questions) {
            if (KEY_ENTERPRISES.equals(question.measure())) {
                counted.put(question, new TargetFigure(rows.keyEnterprises(campaignId), true));
            } else {
                others.add(question);
            }
        }
        counted.putAll(figures.count(others));
        return counted;
    }

    /**
     * The enterprises behind a figure.
     *
     * @param number place of the target, see {@link TargetProgress#number()}
     * @param campaignUnitId the member unit of a target per unit; null for others
     * @throws DomainException if there is no such target
     */
    public PagedList<TargetEvidence> evidence(
            UUID campaignId, int number, @Nullable UUID campaignUnitId, PageRequest page) {
        TargetQuestion question = find(campaignId, number, campaignUnitId).question();
        return KEY_ENTERPRISES.equals(question.measure())
                ? new PagedList<>(rows.keyEnterpriseList(campaignId, page), rows.keyEnterprises(campaignId))
                : figures.evidence(question, page);
    }

    /** One target with its figure. */
    public TargetProgress find(UUID campaignId, int number, @Nullable UUID campaignUnitId) {
        return progress(campaignId).stream()
                .filter(progress -> progress.number() == number
                        && Objects.equals(
                                progress.unit() == null ? null : progress.unit().id(), campaignUnitId))
                .findFirst()
                .orElseThrow(() -> new DomainException("campaign.target.unknown"));
    }

    private record Asked(
            int number,
            TargetPlan target,
            @Nullable MemberUnit unit,
            TargetQuestion question,
            @Nullable TargetQuestion base) {

        TargetProgress progress(Map<TargetQuestion, TargetFigure> counted) {
            TargetFigure actual = counted.getOrDefault(question, TargetFigure.NONE);
            TargetFigure of = base == null ? null : counted.getOrDefault(base, TargetFigure.NONE);
            return new TargetProgress(
                    number,
                    target,
                    unit,
                    question,
                    of == null ? null : of.value(),
                    target.needed(of == null ? 0 : of.value()),
                    actual.value(),
                    actual.recorded() && (of == null || of.recorded()));
        }
    }

    private List<Asked> asked(Campaign campaign, LocalDate today) {
        List<TargetPlan> targets = content.targets(campaign.id());
        List<MemberUnit> units = content.units(campaign.id());
        Map<String, UUID> sectors = rows.sectors(campaign.id());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            TargetPlan target = targets.get(i);
            if (target.perUnit()) {
                for (MemberUnit unit : units) {
                    asked.add(asked(
                            campaign,
                            today,
                            i,
                            target,
                            unit,
                            Side.of(unit.side().code()),
                            List.of(unit.tenantId()),
                            null));
                }
            } else {
                boolean area = tenants.get(campaign.tenantId()).isArea();
                asked.add(asked(
                        campaign,
                        today,
                        i,
                        target,
                        null,
                        area ? Side.BLOCK : Side.LINE,
                        area ? areas(campaign, units) : List.of(campaign.tenantId()),
                        target.sector().isEmpty() ? null : sectors.getOrDefault(target.sector(), NO_SECTOR)));
            }
        }
        return asked;
    }

    private Asked asked(
            Campaign campaign,
            LocalDate today,
            int number,
            TargetPlan target,
            @Nullable MemberUnit unit,
            Side side,
            List<UUID> tenantIds,
            @Nullable UUID sectorId) {
        int year = campaign.head().year();
        LocalDate start = target.startsOn() == null ? LocalDate.of(year, 1, 1) : target.startsOn();
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate due = target.dueOn();
        LocalDate last = due != null && due.isAfter(end) ? due : end;
        TargetQuestion question = new TargetQuestion(
                target.measure(),
                side,
                tenantIds,
                unit == null ? null : unit.unitId(),
                sectorId,
                campaign.head().includeNineSmall(),
                start,
                today.isBefore(last) ? today : last);
        return new Asked(
                number, target, unit, question, target.percent() ? question.of(target.base(), ACTION_START) : null);
    }

    private static List<UUID> areas(Campaign campaign, List<MemberUnit> units) {
        Set<UUID> areas = new LinkedHashSet<>(List.of(campaign.tenantId()));
        units.stream().filter(unit -> unit.side() == MemberUnit.Side.BLOCK).forEach(unit -> areas.add(unit.tenantId()));
        return List.copyOf(areas);
    }
}
