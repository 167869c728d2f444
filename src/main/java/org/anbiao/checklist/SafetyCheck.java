package org.anbiao.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anbiao.norms.OwnPoint;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/**
 * A check by a list: running, or finished for good.
 *
 * @param setRevision version of the list it is done by
 * @param periodOn first day of the time it was due in; null for one between
 * @param points the list's on the day it began
 * @param answers by the id of the point
 * @param leader who leads it; empty until said
 * @param byPrincipal whether the principal leads it
 * @param version counts its changes
 */
public record SafetyCheck(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        UUID setId,
        int setRevision,
        @Nullable LocalDate periodOn,
        OwnSet.Kind kind,
        String title,
        String place,
        List<OwnPoint> points,
        Map<String, CheckAnswer> answers,
        State state,
        String leader,
        boolean byPrincipal,
        String startedBy,
        LocalDate startedOn,
        @Nullable LocalDate doneOn,
        String doneBy,
        int version) {

    public SafetyCheck {
        points = List.copyOf(points);
        answers = Map.copyOf(answers);
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        /** Given up before it was finished. */
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a code. */
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** How many points have an answer. */
    public int answered() {
        return (int)
                points.stream().filter(point -> answers.containsKey(point.id())).count();
    }

    /** How many points were found not kept. */
    public int failed() {
        return (int) answers.values().stream()
                .filter(answer -> answer.value() == CheckAnswer.Value.NO)
                .count();
    }
}
