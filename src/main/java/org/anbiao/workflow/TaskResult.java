package org.anbiao.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done: a note, an evidence file, the day, and answers to what a task asks beyond these.
 *
 * @param note what was done, in the user's words; may be empty
 * @param fileId evidence, an id of a stored file
 * @param doneOn day on which it was done; null for today
 * @param answers answers by question key, for instance {@code standard_type} of a self-evaluation
 */
public record TaskResult(
        String note, @Nullable UUID fileId, @Nullable LocalDate doneOn, Map<String, String> answers) {

    public TaskResult {
        answers = Map.copyOf(answers);
    }

    public TaskResult(String note, @Nullable UUID fileId, @Nullable LocalDate doneOn) {
        this(note, fileId, doneOn, Map.of());
    }

    /** Done on this day, nothing to add. */
    public static TaskResult on(LocalDate day) {
        return new TaskResult("", null, day);
    }
}
