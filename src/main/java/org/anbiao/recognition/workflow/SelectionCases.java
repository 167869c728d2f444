package org.anbiao.recognition.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.SelectionService;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.springframework.stereotype.Component;

/** The cases of selections: the candidate is changed first, the case follows. Runs in the caller's transaction. */
@Component
public class SelectionCases {

    private final EngineCases engine;
    private final TaskCompletion tasks;

    SelectionCases(EngineCases engine, TaskCompletion tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Starts the case of a candidate; the engine's id of it. */
    public String start(UUID candidateId) {
        return engine.start(SelectionModel.PROCESS, candidateId.toString());
    }

    /** The step that was open is done; what comes next follows from where the candidate stands now. */
    public void step(Candidate candidate, String note, LocalDate on) {
        tasks.completeAbout(SelectionService.SUBJECT, candidate.id(), new TaskResult(note, null, on));
    }
}
