package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.campaign.persistence.BoardQueries;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.WorkListRows;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.ProcessPicture;
import org.anbiao.workflow.ProcessPictures;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Are we on time, and who is missing? Counted live; the actor's policies decide what is counted. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class CampaignBoard {

    private static final int LATEST = 200;

    private final OwnCampaigns campaigns;
    private final BoardQueries queries;
    private final CampaignContentRows content;
    private final WorkListRows workList;
    private final CampaignTimeline timeline;
    private final ProcessPictures pictures;
    private final CurrentActor currentActor;
    private final Clock clock;

    CampaignBoard(
            OwnCampaigns campaigns,
            BoardQueries queries,
            CampaignContentRows content,
            WorkListRows workList,
            CampaignTimeline timeline,
            ProcessPictures pictures,
            CurrentActor currentActor,
            Clock clock) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.content = content;
        this.workList = workList;
        this.timeline = timeline;
        this.pictures = pictures;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Campaigns of the actor's authority and those that reach it from above, the latest first. An enterprise's people see
     * none that is still drafted.
     */
    public List<CampaignListItem> campaigns() {
        Actor actor = currentActor.get();
        return queries.campaigns(actor.tenantId(), !actor.isEnterprise(), today());
    }

    /** Every member unit against every phase. */
    public List<BoardRow> rows(UUID campaignId) {
        Map<UUID, Map<UUID, BoardCell>> own = byUnit(queries.unitCells(campaignId, today()));
        Map<UUID, Map<UUID, BoardCell>> followed = byUnit(queries.enterpriseCells(campaignId, today()));
        return content.units(campaignId).stream()
                .map(unit -> new BoardRow(
                        unit,
                        own.getOrDefault(Objects.requireNonNull(unit.id()), Map.of()),
                        followed.getOrDefault(Objects.requireNonNull(unit.id()), Map.of())))
                .toList();
    }

    private static Map<UUID, Map<UUID, BoardCell>> byUnit(List<BoardQueries.Cell> cells) {
        Map<UUID, Map<UUID, BoardCell>> byUnit = new HashMap<>();
        cells.forEach(cell ->
                byUnit.computeIfAbsent(cell.unitId(), unit -> new HashMap<>()).put(cell.phaseId(), cell.cell()));
        return byUnit;
    }

    /** How far each task is done. */
    public List<TaskProgress> tasks(UUID campaignId) {
        return queries.tasks(campaignId, today());
    }

    /** Enterprises that owe something. */
    public PagedList<MissingListItem> missing(UUID campaignId, MissingFilter wanted, PageRequest page) {
        MissingFilter filter = wanted.heldTo(currentActor.get().unitId());
        return new PagedList<>(
                queries.missing(campaignId, filter, today(), page), queries.countMissing(campaignId, filter));
    }

    /** What units reported on the key project list, by year. */
    public List<WorkListState> workListStates(UUID campaignId) {
        return workList.states(campaignId);
    }

    /** What happened to the campaign, the latest first. */
    public List<CampaignEvent> timeline(UUID campaignId) {
        return timeline.latest(campaigns.get(campaignId).id(), LATEST);
    }

    /** The campaign's own process. */
    public Optional<ProcessPicture> picture(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        return Optional.ofNullable(campaign.processInstanceId())
                .flatMap(process -> pictures.ofCase(campaign.tenantId(), process));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
