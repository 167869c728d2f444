package org.anbiao.campaign.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.anbiao.campaign.WorkListItem;
import org.anbiao.campaign.persistence.LaunchRows.Participant;
import org.anbiao.campaign.persistence.PhaseRows;
import org.anbiao.campaign.persistence.PhaseRows.DueTask;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.WorkItemDraft;
import org.springframework.stereotype.Component;

/** What the tasks of a campaign are about: enterprises', units' and the safety office's. */
@Component
class CampaignWorkItems implements WorkItemDescriber {

    private final CampaignTaskBook book;
    private final CurrentActor currentActor;

    CampaignWorkItems(CampaignTaskBook book, CurrentActor currentActor) {
        this.book = book;
        this.currentActor = currentActor;
    }

    @Override
    public Set<String> processKeys() {
        Set<String> keys = new HashSet<>(PhaseModel.PROCESSES);
        keys.add(CampaignModel.PROCESS);
        keys.add(ParticipationModel.PROCESS);
        return keys;
    }

    /** There are thousands of these cases, of seven steps each: the engine's history was nearly half of what a launch writes. */
    @Override
    public Set<String> processesOfInboxOnly() {
        return Set.of(ParticipationModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        return switch (step.processKey()) {
            case ParticipationModel.PROCESS -> ofEnterprise(step);
            case CampaignModel.PROCESS -> ofOffice(step);
            default -> ofUnit(step);
        };
    }

    private WorkItemDraft ofEnterprise(TaskStep step) {
        Participant participant = book.participant(UUID.fromString(step.businessKey()));
        DueTask task = book.task(participant.campaignId(), step.stepKey()).orElseThrow();
        // a department's campaign follows its enterprises through its sections, an area's through the villages
        boolean line = currentActor.get().tenantId().equals(participant.supervisorTenantId())
                && !participant.supervisorTenantId().equals(participant.areaTenantId());
        return new WorkItemDraft(
                task.key(),
                task.name(),
                task.campaignId(),
                task.phaseId(),
                "enterprise",
                participant.enterpriseId(),
                participant.name(),
                participant.enterpriseId(),
                line ? participant.supervisorTenantId() : participant.areaTenantId(),
                line ? participant.supervisorUnitId() : participant.villageUnitId(),
                task.dueOn());
    }

    private WorkItemDraft ofOffice(TaskStep step) {
        UUID campaignId = UUID.fromString(step.businessKey());
        DueTask task =
                book.task(campaignId, step.required(CampaignModel.TASK_KEY)).orElseThrow();
        return new WorkItemDraft(
                task.key(),
                task.name(),
                campaignId,
                task.phaseId(),
                "safety_office",
                campaignId,
                "",
                null,
                currentActor.get().tenantId(),
                null,
                task.dueOn());
    }

    private WorkItemDraft ofUnit(TaskStep step) {
        UnitKey key = UnitKey.parse(step.businessKey());
        PhaseRows.Phase phase = book.phase(key.phaseId());
        PhaseRows.Unit unit = book.unit(phase.campaignId(), key.campaignUnitId());
        if (step.stepKey().equals(TaskStep.keyOf(PhaseModel.TASK_LISTED_ITEM))) {
            return ofListedItem(step, phase, unit);
        }
        String taskKey = step.stepKey().equals(TaskStep.keyOf(PhaseModel.TASK_CONFIGURED))
                ? step.required(PhaseModel.TASK_KEY)
                : step.stepKey();
        DueTask task = book.task(phase.campaignId(), taskKey).orElseThrow();
        return draft(task.key(), task.name(), "unit", phase, unit, task.dueOn());
    }

    private WorkItemDraft ofListedItem(TaskStep step, PhaseRows.Phase phase, PhaseRows.Unit unit) {
        String itemId = step.required(PhaseModel.ITEM_ID);
        WorkListItem item = book.workList(phase.campaignId()).stream()
                .filter(candidate -> itemId.equals(String.valueOf(candidate.id())))
                .findFirst()
                .orElseThrow();
        return draft(
                "work_item_" + item.number(),
                item.number() + ". " + item.task(),
                "work_list",
                phase,
                unit,
                phase.endsOn());
    }

    private static WorkItemDraft draft(
            String key,
            String title,
            String subjectType,
            PhaseRows.Phase phase,
            PhaseRows.Unit unit,
            java.time.@org.jspecify.annotations.Nullable LocalDate dueOn) {
        return new WorkItemDraft(
                key,
                title,
                phase.campaignId(),
                phase.id(),
                subjectType,
                unit.id(),
                unit.name(),
                null,
                unit.memberTenantId(),
                unit.memberUnitId(),
                dueOn);
    }
}
