package org.anbiao.recognition.workflow;

import java.util.Set;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.ReviewingAuthorities;
import org.anbiao.recognition.SelectionService;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.workflow.TaskStep;
import org.anbiao.workflow.WorkItemDescriber;
import org.anbiao.workflow.WorkItemDraft;
import org.springframework.stereotype.Component;

/** What the tasks of a selection are about: who selected helps and recommends, the authority of the level reviews. */
@Component
class SelectionWorkItems implements WorkItemDescriber {

    private static final Messages MESSAGES = new Messages();

    private final CandidateRows rows;
    private final ReviewingAuthorities authorities;

    SelectionWorkItems(CandidateRows rows, ReviewingAuthorities authorities) {
        this.rows = rows;
        this.authorities = authorities;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(SelectionModel.PROCESS);
    }

    @Override
    public WorkItemDraft describe(TaskStep step) {
        Candidate candidate = rows.find(UUID.fromString(step.businessKey())).orElseThrow();
        UUID responsible = authorities.responsible(candidate);
        boolean review = TaskStep.keyOf(SelectionModel.TASK_REVIEW).equals(step.stepKey());
        return new WorkItemDraft(
                step.stepKey(),
                MESSAGES.chinese(
                        "recognition.task." + step.stepKey(),
                        MESSAGES.chinese("recognition.category." + candidate.project()),
                        MESSAGES.chinese(
                                "recognition.level." + candidate.level().code())),
                null,
                null,
                SelectionService.SUBJECT,
                candidate.id(),
                candidate.subjectName(),
                null,
                responsible,
                review ? null : candidate.unitId(),
                null);
    }
}
