package org.anbiao.reporting;

import java.util.List;

/**
 * What stands in the way of publishing a form.
 *
 * @param key of its sentence, below {@code reporting.form.problem.}
 * @param arguments labels and keys of the form, in the order of the sentence
 */
public record FormProblem(String key, List<String> arguments) {

    public FormProblem {
        arguments = List.copyOf(arguments);
    }

    static FormProblem of(String key, String... arguments) {
        return new FormProblem(key, List.of(arguments));
    }
}
