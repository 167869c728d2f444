package org.anbiao.hazard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazard.HazardCategory;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.HazardService;
import org.anbiao.hazard.HazardSource;
import org.anbiao.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/** Words and small parts that the pages of hazards share. */
final class HazardWords {

    private HazardWords() {}

    static String level(HazardLevel level) {
        return Texts.get("hazard.level." + level.code());
    }

    static String source(HazardSource source) {
        return Texts.get("hazard.source." + source.code());
    }

    static String category(HazardCategory category) {
        return Texts.get("hazard.category." + category.code());
    }

    /** A number of hazards as far as lists count them: 250+ for more. */
    static String counted(long total) {
        return total > HazardService.COUNTED ? HazardService.COUNTED + "+" : String.valueOf(total);
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static StatusChip state(HazardState state) {
        Tone tone =
                switch (state) {
                    case PROPOSED, FOUND, PLANNED -> Tone.WARNING;
                    case DISPATCHED, RECTIFIED, RECHECKED -> Tone.PROGRESS;
                    case CLOSED -> Tone.SUCCESS;
                    case DISMISSED -> Tone.NEUTRAL;
                };
        return new StatusChip(Texts.get("hazard.state." + state.code()), tone);
    }

    /**
     * State, and what must not be overlooked.
     *
     * @param overdue whether the rectification's deadline has passed
     * @param stepOverdue whether the last day of the step it waits for has; the words say which step
     */
    static List<Component> chips(
            HazardState state, HazardLevel level, boolean overdue, boolean stepOverdue, boolean listed) {
        List<Component> chips = new ArrayList<>();
        if (level == HazardLevel.MAJOR) {
            chips.add(new StatusChip(level(level), Tone.ERROR));
        }
        chips.add(state(state));
        if (overdue) {
            chips.add(new StatusChip(Texts.get("hazard.overdue"), Tone.ERROR));
        } else if (stepOverdue) {
            chips.add(new StatusChip(Texts.get("hazard.late." + state.code()), Tone.ERROR));
        }
        if (listed) {
            chips.add(new StatusChip(Texts.get("hazard.listed"), Tone.WARNING));
        }
        return chips;
    }

    static Span meta(String text) {
        Span meta = new Span(text);
        meta.addClassName("card-meta");
        return meta;
    }

    /** Pictures as small ones that open in full. */
    static Div photos(List<UUID> ids) {
        Div row = new Div();
        row.addClassName("hazard-photos");
        for (int i = 0; i < ids.size(); i++) {
            String address = "/files/" + ids.get(i);
            Image image = new Image(address, Texts.get("hazard.photo", i + 1));
            Anchor link = new Anchor(address, image);
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            row.add(link);
        }
        return row;
    }

    /** A last day in words with how it stands to today. */
    static String due(@Nullable LocalDate due) {
        return due == null ? Texts.get("hazard.due-none") : Texts.get("hazard.due-on", due);
    }
}
