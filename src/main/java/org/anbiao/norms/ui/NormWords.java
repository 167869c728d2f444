package org.anbiao.norms.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ui.DifferenceWords;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.OwnSet;
import org.jspecify.annotations.Nullable;

/** Words of this module. */
final class NormWords {

    private static final int NAMED = 30;

    /** A point is called by the beginning of its text. */
    static final DifferenceWords POINTS = NormWords::beginning;

    private NormWords() {}

    private static String beginning(Difference difference) {
        String name = difference.name();
        return name.length() <= NAMED ? name : name.substring(0, NAMED) + "…";
    }

    static String kind(NormKind kind) {
        return Texts.get("norms.kind." + kind.code());
    }

    static String kind(OwnSet.Kind kind) {
        return Texts.get("norms.set-kind." + kind.code());
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Anchor file(UUID id, String text) {
        Anchor link = new Anchor("/files/" + id, text);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    /** An id in the address; nonsense counts as absent. */
    static Optional<UUID> id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().get(parameter).flatMap(NormWords::id);
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
