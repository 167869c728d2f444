package org.anbiao.selfevaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anbiao.common.Messages;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.standard.Applicability.Ground;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.standard.Traits;
import org.springframework.stereotype.Component;

/**
 * Items that a standard itself leaves an enterprise out of: they stand as 不涉及 beforehand with the standard's reason, and are kept
 * nowhere until somebody answers one. What decides is the class and sector as they were when the evaluation was begun, so that a
 * later change of the enterprise changes no result in silence (docs/decisions/0293).
 */
@Component
public class PresumedAnswers {

    private static final String REASON = "selfevaluation.presumed.";

    private final Messages messages;

    PresumedAnswers(Messages messages) {
        this.messages = messages;
    }

    /** The answers that were given, and one for each item that the standard leaves the enterprise out of. */
    public Map<String, Answer> with(Evaluation evaluation, Edition edition, Map<String, Answer> given) {
        Map<String, Answer> all = new LinkedHashMap<>(given);
        edition.excluded(evaluation.traits())
                .forEach(item -> all.putIfAbsent(item.code(), answer(item, evaluation.traits())));
        return all;
    }

    /** What stands for an item that was not answered; empty for one that the standard asks of the enterprise. */
    public Optional<Answer> of(Evaluation evaluation, Item item) {
        return isPresumed(evaluation, item) ? Optional.of(answer(item, evaluation.traits())) : Optional.empty();
    }

    static boolean isPresumed(Evaluation evaluation, Item item) {
        return !item.applicability().excluding(evaluation.traits()).isEmpty();
    }

    private Answer answer(Item item, Traits traits) {
        return new Answer(
                item.code(),
                Result.NOT_APPLICABLE,
                reason(item, traits),
                WorkState.NOT_BEGUN,
                BigDecimal.ZERO,
                "",
                false,
                0,
                "",
                Instant.EPOCH);
    }

    private String reason(Item item, Traits traits) {
        return item.applicability().excluding(traits).stream()
                .map(ground -> reason(ground, item, traits))
                .collect(Collectors.joining("；"));
    }

    private String reason(Ground ground, Item item, Traits traits) {
        if (ground == Ground.SECTOR) {
            return messages.chinese(
                    REASON + "sector", String.join("、", item.applicability().sectors()), traits.sector());
        }
        SubjectClass own = traits.subjectClass();
        return messages.chinese(
                REASON + "class",
                item.applicability().classes().stream().map(this::word).collect(Collectors.joining("、")),
                own == null ? "" : word(own));
    }

    private String word(SubjectClass subject) {
        return messages.chinese("selfevaluation.class." + subject.code());
    }
}
