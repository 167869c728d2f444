package org.anbiao.selfevaluation.hints;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.selfevaluation.persistence.HintQueries.Other;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHint.Evidence;
import org.anbiao.workflow.ReviewHint.Link;
import org.springframework.stereotype.Component;

/** How hints are worded, keyed and linked. */
@Component
class HintWords {

    /** Pieces of evidence that are shown; the sentence says how many there are. */
    static final int MOST_EVIDENCE = 8;

    private static final int EXCERPT = 60;

    private final Messages messages;

    HintWords(Messages messages) {
        this.messages = messages;
    }

    String text(String key, Object... arguments) {
        return messages.chinese("selfevaluation.hint." + key, arguments);
    }

    /** The other enterprise as the reviewer may know it. */
    String name(Other other, Asking asking) {
        return asking.mayName() ? other.enterpriseName() : text("another");
    }

    /** The other enterprise's evaluation, where the reviewer may open it. */
    List<Link> report(Other other, Asking asking) {
        return asking.mayName()
                ? List.of(new Link(text("link.other-report"), "evaluation/report/" + other.evaluationId()))
                : List.of();
    }

    static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
    }

    /**
     * A hint whose key changes with what it was seen in.
     *
     * @param seenIn ids of everything that shows it, those that are not listed too
     */
    static ReviewHint hint(String kind, Collection<?> seenIn, String seen, List<Evidence> evidence) {
        String all =
                String.join(",", seenIn.stream().map(String::valueOf).sorted().toList());
        UUID digest = UUID.nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ReviewHint(
                kind + ":" + digest,
                seen,
                evidence.stream().limit(MOST_EVIDENCE).toList());
    }
}
