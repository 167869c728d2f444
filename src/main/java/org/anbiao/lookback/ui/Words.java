package org.anbiao.lookback.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackLine.Standing;
import org.anbiao.lookback.Section;
import org.jspecify.annotations.Nullable;

/** Words, chips and links of this module, and what its addresses keep. */
final class Words {

    private Words() {}

    static String section(Section section) {
        return Texts.get("lookback.section." + section.code());
    }

    static StatusChip chip(Standing standing) {
        return new StatusChip(
                Texts.get("lookback.standing." + standing.name().toLowerCase(java.util.Locale.ROOT)),
                switch (standing) {
                    case NOT_BEGUN -> Tone.WARNING;
                    case DRAFT -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.PROGRESS;
                    case RETURNED -> Tone.ERROR;
                    case APPROVED -> Tone.SUCCESS;
                });
    }

    static Standing standing(LookBack lookBack) {
        if (lookBack.isApproved()) {
            return Standing.APPROVED;
        }
        if (lookBack.isReturned()) {
            return Standing.RETURNED;
        }
        return lookBack.isSubmitted() ? Standing.SUBMITTED : Standing.DRAFT;
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    /** A link that shows a stored file. */
    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    /** An id of the address; nonsense counts as absent. */
    static Optional<UUID> id(BeforeEnterEvent event, String name) {
        return id(event.getLocation().getQueryParameters().getParameters().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse(""));
    }

    static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
