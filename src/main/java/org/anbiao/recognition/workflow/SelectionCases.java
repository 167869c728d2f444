package org.anbiao.recognition.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.SelectionService;
import org.anbiao.recognition.persistence.CandidateRows;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.springframework.stereotype.Component;

/** The cases of selections: the candidate is changed first, the case follows. Runs in the caller's transaction. */
@Component
public class SelectionCases {

    private final EngineCases engine;
    private final TaskCompletion tasks;
    private final CandidateRows rows;

    SelectionCases(EngineCases engine, TaskCompletion tasks, CandidateRows rows) {
        this.engine = engine;
        this.tasks = tasks;
        this.rows = rows;
    }

    /** Starts the case of a candidate; the engine's id of it. */
    public String start(UUID candidateId) {
        return engine.start(SelectionModel.PROCESS, candidateId.toString());
    }

    /** It was recommended or not. A case that began by an older model goes on by the present one, which leaves the review to its own case. */
    public void recommended(Candidate candidate, String note, LocalDate on) {
        engine.toLatestModel(rows.caseInstance(candidate.id()));
        step(candidate, note, on);
    }

    /** The level has decided, or nothing is left to decide: in the portal the case waits for it, else it has a task. */
    public void decided(Candidate candidate, String note, LocalDate on) {
        if (!step(candidate, note, on)) {
            engine.message(SelectionModel.MESSAGE_REVIEWED, rows.caseInstance(candidate.id()));
        }
    }

    /**
     * The step that was open is done; what comes next follows from where the candidate stands now.
     *
     * @return false where the case has no open task
     */
    public boolean step(Candidate candidate, String note, LocalDate on) {
        return tasks.completeAbout(SelectionService.SUBJECT, candidate.id(), new TaskResult(note, null, on));
    }
}
