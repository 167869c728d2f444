package org.anbiao.summary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.summary.CommonProblem;
import org.anbiao.summary.SummarySection;
import org.anbiao.summary.UnitSummary.Standing;
import org.jspecify.annotations.Nullable;

/** Words, chips and links of this module, and what its addresses keep. */
final class Words {

    private Words() {}

    static String section(SummarySection section) {
        return Texts.get("summary.section." + section.code());
    }

    static String problem(CommonProblem problem) {
        return switch (problem.kind()) {
            case HAZARD -> Texts.get("hazard.category." + problem.name());
            case VISIT -> Texts.get("supervision.topic." + problem.name());
            case EVALUATION, INSPECTION -> problem.name();
        };
    }

    static StatusChip chip(Standing standing) {
        return new StatusChip(
                Texts.get("summary.standing." + standing.name().toLowerCase(Locale.ROOT)),
                switch (standing) {
                    case NOT_BEGUN -> Tone.WARNING;
                    case DRAFT -> Tone.NEUTRAL;
                    case SUBMITTED -> Tone.PROGRESS;
                    case RETURNED -> Tone.ERROR;
                    case APPROVED -> Tone.SUCCESS;
                });
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

    /** Address of a summary in its campaign. */
    static String address(UUID campaignId, UUID summaryId) {
        return SummaryNavigation.ROUTE + "?campaign=" + campaignId + "&summary=" + summaryId;
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
