package org.anbiao.fieldwork.ui;

import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.fieldwork.FieldProgress;
import org.anbiao.fieldwork.FieldVisitItem;

/** Words of visits that list and page share. */
final class VisitWords {

    private VisitWords() {}

    static String duties(FieldVisitItem visit) {
        return visit.duties().stream()
                .sorted()
                .map(duty -> Texts.get("fieldwork.duty." + duty.code()))
                .collect(Collectors.joining("、"));
    }

    /** What stands out: the whistle, findings. */
    static Span chips(FieldVisitItem visit) {
        Span chips = new Span();
        chips.addClassName("inline-list");
        if (visit.whistle()) {
            chips.add(new StatusChip(Texts.get("fieldwork.whistled"), Tone.ERROR));
        }
        if (visit.found() > 0) {
            chips.add(new StatusChip(Texts.get("fieldwork.found", visit.found()), Tone.WARNING));
        }
        return chips;
    }

    /** How far a matter is, by the word of somebody on site. */
    static StatusChip state(FieldProgress.State state) {
        return new StatusChip(
                Texts.get("fieldwork.page.progress.state." + state.code()),
                switch (state) {
                    case NOT_STARTED, UNDERWAY -> Tone.NEUTRAL;
                    case DONE -> Tone.SUCCESS;
                });
    }

    static String address(FieldVisitItem visit) {
        return FieldworkNavigation.VISITS + "/" + visit.id() + "?by=" + visit.tenantId();
    }
}
