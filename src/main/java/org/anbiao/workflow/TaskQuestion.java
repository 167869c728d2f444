package org.anbiao.workflow;

import java.util.List;

/**
 * A question that finishing a task asks beside note, evidence and day.
 *
 * @param key key of the answer in {@link TaskResult#answers()}
 * @param labelKey key of the label's text
 * @param options allowed answers; their texts are {@code <labelKey>.<option>}
 */
public record TaskQuestion(String key, String labelKey, List<String> options) {

    public TaskQuestion {
        options = List.copyOf(options);
    }
}
