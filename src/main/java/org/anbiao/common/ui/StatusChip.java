package org.anbiao.common.ui;

import com.vaadin.flow.component.html.Span;

/** A state as colour and word. The four risk colours mean risk only. */
public class StatusChip extends Span {

    /** What a colour says. */
    public enum Tone {
        NEUTRAL,
        PROGRESS,
        SUCCESS,
        WARNING,
        ERROR,
        RISK_RED,
        RISK_ORANGE,
        RISK_YELLOW,
        RISK_BLUE
    }

    public StatusChip(String word, Tone tone) {
        super(word);
        addClassNames(
                "chip", "chip-" + tone.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
