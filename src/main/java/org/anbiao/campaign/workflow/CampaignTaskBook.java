package org.anbiao.campaign.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.persistence.CampaignContentRows;
import org.anbiao.campaign.persistence.LaunchRows;
import org.anbiao.campaign.persistence.LaunchRows.Participant;
import org.anbiao.campaign.persistence.PhaseRows;
import org.anbiao.campaign.persistence.PhaseRows.DueTask;
import org.anbiao.workflow.TransactionMemo;
import org.springframework.stereotype.Component;

/** What the cases of a campaign read of it, once in a transaction. */
@Component
class CampaignTaskBook {

    private final PhaseRows rows;
    private final CampaignContentRows content;
    private final LaunchRows launches;
    private final TransactionMemo<UUID, Map<String, DueTask>> tasks = new TransactionMemo<>();
    private final TransactionMemo<UUID, PhaseRows.Phase> phases = new TransactionMemo<>();
    private final TransactionMemo<UUID, List<PhaseRows.Unit>> units = new TransactionMemo<>();
    private final TransactionMemo<UUID, List<WorkListItem>> workLists = new TransactionMemo<>();
    private final TransactionMemo<UUID, Participant> participants = new TransactionMemo<>();

    CampaignTaskBook(PhaseRows rows, CampaignContentRows content, LaunchRows launches) {
        this.rows = rows;
        this.content = content;
        this.launches = launches;
    }

    /** Tasks of a campaign by key, in their order. */
    Map<String, DueTask> tasks(UUID campaignId) {
        return tasks.get(campaignId, id -> rows.tasks(id).stream()
                .collect(Collectors.toMap(
                        DueTask::key, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new)));
    }

    Optional<DueTask> task(UUID campaignId, String key) {
        return Optional.ofNullable(tasks(campaignId).get(key));
    }

    PhaseRows.Phase phase(UUID phaseId) {
        return phases.get(phaseId, id -> rows.phase(id).orElseThrow());
    }

    List<UUID> phaseIds(UUID campaignId) {
        return rows.phaseIds(campaignId);
    }

    List<PhaseRows.Unit> units(UUID campaignId) {
        return units.get(campaignId, rows::units);
    }

    PhaseRows.Unit unit(UUID campaignId, UUID campaignUnitId) {
        return units(campaignId).stream()
                .filter(unit -> unit.id().equals(campaignUnitId))
                .findFirst()
                .orElseThrow();
    }

    List<WorkListItem> workList(UUID campaignId) {
        return workLists.get(campaignId, content::workList);
    }

    Participant participant(UUID participationId) {
        return participants.get(
                participationId, id -> launches.participants(List.of(id)).get(0));
    }

    /** Reads many participants with one statement. */
    void readAhead(List<UUID> participationIds) {
        participants.putAll(launches.participants(participationIds).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity())));
    }
}
