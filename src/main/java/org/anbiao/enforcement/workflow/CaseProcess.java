package org.anbiao.enforcement.workflow;

import java.util.UUID;
import org.anbiao.enforcement.CaseTaskPages;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.springframework.stereotype.Component;

/** The case in the engine: the state of the case is changed first, its step follows. Runs in the caller's transaction. */
@Component
public class CaseProcess {

    private static final TaskResult DONE = new TaskResult("", null, null);

    private final EngineCases engine;
    private final TaskCompletion tasks;

    CaseProcess(EngineCases engine, TaskCompletion tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /** Starts the process of a new case and returns the engine's id of it. */
    public String start(UUID caseId) {
        return engine.start(CaseModel.PROCESS, caseId.toString());
    }

    /** Finishes the step that was open; where it goes on is read from the case. */
    public void step(UUID caseId) {
        tasks.completeAbout(CaseTaskPages.SUBJECT, caseId, DONE);
    }
}
