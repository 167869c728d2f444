package org.anbiao.administration.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anbiao.administration.reorganisation.Reorganisation.Kind;
import org.anbiao.administration.reorganisation.UnitChange;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;

/** Where a unit came from and what became of it, a line for each act. */
final class UnitHistory {

    private static final String KEY = "administration.reorganisation.history.";

    private UnitHistory() {}

    /**
     * The lines of a unit, the latest first.
     *
     * @param township short name of the authority of a unit
     */
    static List<Div> lines(List<UnitChange> changes, UUID unitId, Function<UUID, String> township) {
        return changes.stream()
                .filter(change -> change.concerns(unitId))
                .map(change -> {
                    Div line = new Div(words(change, unitId, township));
                    line.addClassName("card-meta");
                    line.setTitle(Texts.get(KEY + "detail", change.reason(), change.enterprises()));
                    return line;
                })
                .toList();
    }

    /** As in 2025-03-01 由东村、西村合并而成（批复文号）. */
    private static String words(UnitChange change, UUID unitId, Function<UUID, String> township) {
        UnitChange.Part part = change.parts().stream()
                .filter(one -> one.unitId().equals(unitId))
                .findFirst()
                .orElseThrow();
        List<String> others = change.kind() == Kind.TRANSFER
                ? List.of(township.apply(change.counterpart(part)))
                : part.successor() ? change.from() : change.to();
        return Texts.get(
                KEY + change.kind().key() + "." + role(change.kind(), part),
                DateField.format(change.on()),
                String.join("、", others),
                change.document());
    }

    private static String role(Kind kind, UnitChange.Part part) {
        if (part.successor()) {
            return part.goesOn() ? "into" : "new";
        }
        return kind == Kind.SPLIT && !part.goesOn() ? "ended" : "from";
    }
}
