package org.anbiao.definition.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.DefinitionState;
import org.anbiao.definition.Standing;

/** State and origin of a definition in words. */
public final class DefinitionWords {

    private DefinitionWords() {}

    /** 草稿, 已发布, 已撤回. */
    public static StatusChip state(DefinitionState state) {
        return new StatusChip(
                Texts.get("definition.state." + state),
                switch (state) {
                    case DRAFT -> StatusChip.Tone.PROGRESS;
                    case PUBLISHED -> StatusChip.Tone.SUCCESS;
                    case WITHDRAWN -> StatusChip.Tone.NEUTRAL;
                });
    }

    /** 第2版. */
    public static String version(int version) {
        return Texts.get("definition.version", String.valueOf(version));
    }

    /** Who published it and in which version, for instance 安溪县 第2版. */
    public static String origin(String publisher, int version) {
        return (publisher.isEmpty() ? Texts.get("definition.shipped") : publisher) + " " + version(version);
    }

    /** What has become of a version that something rests on; empty while it is the newest. */
    public static Optional<StatusChip> alarm(Standing standing) {
        String whose = standing.own() ? "definition.standing.own-" : "definition.standing.";
        if (standing.isWithdrawn()) {
            return Optional.of(new StatusChip(Texts.get(whose + "withdrawn"), StatusChip.Tone.WARNING));
        }
        return standing.hasNewer()
                ? Optional.of(new StatusChip(
                        Texts.get(whose + "newer", String.valueOf(standing.newest())), StatusChip.Tone.WARNING))
                : Optional.empty();
    }

    /** A muted line below a heading. */
    public static Span muted(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }
}
