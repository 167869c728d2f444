package org.anbiao.campaign.workflow;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anbiao.campaign.PhaseKind;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.persistence.PhaseRows;
import org.springframework.stereotype.Component;

/** Answers what the models ask about phases. Called from expressions, by the name {@code phaseTasks}. */
@Component("phaseTasks")
public class PhaseTasks {

    private final CampaignTaskBook book;

    PhaseTasks(CampaignTaskBook book) {
        this.book = book;
    }

    /** Phases of a campaign, as the collection of its process. */
    public List<String> phaseIds(String campaignId) {
        return book.phaseIds(UUID.fromString(campaignId)).stream()
                .map(UUID::toString)
                .toList();
    }

    /** Member units that run a phase. */
    public List<String> unitIds(String phaseId) {
        PhaseRows.Phase phase = phase(phaseId);
        boolean any = book.tasks(phase.campaignId()).values().stream()
                        .anyMatch(task -> task.phaseId().equals(phase.id())
                                && task.actorKind().equals("unit"))
                || !listed(phase).isEmpty();
        return any
                ? book.units(phase.campaignId()).stream()
                        .map(unit -> unit.id().toString())
                        .toList()
                : List.of();
    }

    /** Tasks of the safety office in a phase. */
    public List<String> officeKeys(String phaseId) {
        return keys(phase(phaseId), "safety_office");
    }

    /** Id of the model that units run in a phase. */
    public String process(String phaseId) {
        return PhaseKind.valueOf(phase(phaseId).kind().toUpperCase(Locale.ROOT)).process();
    }

    /** Business key of a unit's phase. */
    public String unitKey(String phaseId, String campaignUnitId) {
        return new UnitKey(UUID.fromString(phaseId), UUID.fromString(campaignUnitId)).toString();
    }

    /** Whether the campaign asks units for a task in this phase. */
    public boolean includes(String businessKey, String key) {
        return unitKeys(businessKey).contains(key);
    }

    /** Tasks of the units in a phase. */
    public List<String> unitKeys(String businessKey) {
        return keys(phase(UnitKey.parse(businessKey).phaseId().toString()), "unit");
    }

    /** Items of the key project list that units report on in a phase. */
    public List<String> listedItems(String businessKey) {
        return listed(book.phase(UnitKey.parse(businessKey).phaseId())).stream()
                .map(item -> String.valueOf(item.id()))
                .toList();
    }

    private List<WorkListItem> listed(PhaseRows.Phase phase) {
        return book.workList(phase.campaignId()).stream()
                .filter(item -> item.isReportedIn(phase.startsOn(), phase.endsOn()))
                .toList();
    }

    private List<String> keys(PhaseRows.Phase phase, String actorKind) {
        return book.tasks(phase.campaignId()).values().stream()
                .filter(task ->
                        task.phaseId().equals(phase.id()) && task.actorKind().equals(actorKind))
                .map(PhaseRows.DueTask::key)
                .toList();
    }

    private PhaseRows.Phase phase(String phaseId) {
        return book.phase(UUID.fromString(phaseId));
    }
}
