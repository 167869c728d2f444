package org.anbiao.hazard.workflow;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.hazard.Hazard;
import org.anbiao.hazard.HazardTaskPages;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.workflow.EngineCases;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.anbiao.workflow.WorkItemNotes;
import org.springframework.stereotype.Component;

/**
 * The cases of hazards. The hazard's state is changed first, the case follows. Cases run for the authority whose row it is; runs in
 * the caller's transaction and as its actor, who has been checked there.
 */
@Component
public class HazardCases {

    private final EngineCases engine;
    private final TaskSettlement tasks;
    private final WorkItemNotes notes;
    private final HazardRows rows;

    HazardCases(EngineCases engine, TaskSettlement tasks, WorkItemNotes notes, HazardRows rows) {
        this.engine = engine;
        this.tasks = tasks;
        this.notes = notes;
        this.rows = rows;
    }

    /** Begins the case of a new hazard. */
    public void start(UUID hazardId) {
        rows.setCase(hazardId, engine.start(HazardModel.PROCESS, hazardId.toString()));
    }

    /**
     * Finishes the open step, after the state was changed; the case goes where the state says.
     *
     * @param hint what the next step says beside its title; empty for nothing
     */
    public void step(UUID hazardId, LocalDate doneOn, String note, String hint) {
        tasks.settleAbout(HazardTaskPages.SUBJECT, hazardId, new TaskResult(note, null, doneOn), doneOn);
        if (!hint.isEmpty()) {
            notes.write(HazardTaskPages.SUBJECT, hazardId, hint);
        }
    }

    /** The last day of the open step is the hazard's again, after it changed; its deadline is told anew. */
    public void moveDue(UUID hazardId) {
        LocalDate due = rows.find(hazardId).map(Hazard::owedOn).orElse(null);
        if (due != null) {
            notes.moveDue(HazardTaskPages.SUBJECT, hazardId, due);
        }
    }

    /**
     * Judged anew where its course goes on from where it stood: the open step is called what it is for the new level.
     *
     * @param moved whether another deadline holds, too
     */
    public void judged(UUID hazardId, boolean moved) {
        notes.rename(
                HazardTaskPages.SUBJECT,
                hazardId,
                step -> HazardWorkItems.title(step, rows.find(hazardId).orElseThrow()));
        if (moved) {
            moveDue(hazardId);
        }
    }

    /**
     * Judged major after it had a plan: it is to be completed first. A case that began by an older model goes on by the present one, which
     * knows the way back.
     *
     * @param rectified whether the firm had said that it is rectified, so that the open step is the re-check
     */
    public void replanned(UUID hazardId, boolean rectified, LocalDate day, String note) {
        String instance = rows.caseOf(hazardId).orElseThrow();
        engine.toLatestModel(instance);
        if (rectified) {
            step(hazardId, day, note, note);
        } else {
            engine.message(HazardModel.MESSAGE_JUDGED, instance);
            notes.write(HazardTaskPages.SUBJECT, hazardId, note);
        }
    }

    /** It was none; the case ends wherever it stands. */
    public void dismissed(UUID hazardId) {
        rows.caseOf(hazardId).ifPresent(instance -> engine.message(HazardModel.MESSAGE_DISMISSED, instance));
    }
}
