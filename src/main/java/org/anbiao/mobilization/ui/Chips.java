package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CopyState;
import org.anbiao.mobilization.DocumentCopy;
import org.jspecify.annotations.Nullable;

/** States of phase 1 as chips: colour and word. */
final class Chips {

    private Chips() {}

    /** The state of one copy. */
    static StatusChip of(DocumentCopy copy) {
        return new StatusChip(Texts.get("mobilization.state." + copy.state().key()), tone(copy));
    }

    /** The four copies of a document: one chip while all stand alike, else each with its purpose. */
    static Div copies(List<DocumentCopy> copies) {
        Div chips = new Div();
        chips.addClassName("copy-chips");
        if (copies.isEmpty()) {
            chips.add(new StatusChip(Texts.get("mobilization.state.not-issued"), Tone.NEUTRAL));
        }
        if (copies.size() > 1
                && copies.stream().map(DocumentCopy::state).distinct().count() == 1) {
            DocumentCopy any = copies.get(0);
            chips.add(new StatusChip(
                    Texts.get(
                            "mobilization.copies.alike",
                            String.valueOf(copies.size()),
                            Texts.get("mobilization.state." + any.state().key())),
                    tone(any)));
            return chips;
        }
        for (DocumentCopy copy : copies) {
            String purpose = Texts.get("mobilization.purpose." + copy.purpose().key());
            String state = Texts.get("mobilization.state." + copy.state().key());
            chips.add(new StatusChip(purpose + " " + state, tone(copy)));
        }
        return chips;
    }

    /** A day with a mark if it was late; what is open if there is none. */
    static Div day(@Nullable LocalDate day, boolean late, String openKey) {
        Div cell = new Div();
        cell.addClassName("day-cell");
        if (day == null) {
            cell.add(new StatusChip(Texts.get(openKey), Tone.WARNING));
            return cell;
        }
        cell.add(new Span(DateField.format(day)));
        if (late) {
            cell.add(new StatusChip(Texts.get("mobilization.late"), Tone.ERROR));
        }
        return cell;
    }

    private static Tone tone(DocumentCopy copy) {
        if (copy.state() == copy.purpose().lastState()) {
            return Tone.SUCCESS;
        }
        return copy.state() == CopyState.ISSUED ? Tone.NEUTRAL : Tone.PROGRESS;
    }
}
