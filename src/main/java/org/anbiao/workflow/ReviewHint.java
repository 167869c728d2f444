package org.anbiao.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer may want to look at in a document: what was seen, and where. A hint is no result: it has no weight, is counted
 * nowhere and shown to nobody but who decides.
 *
 * @param key the same as long as what was seen is the same, so that a reviewer's mark stays with it
 * @param seen what was seen, in a sentence
 * @param evidence what shows it
 */
public record ReviewHint(String key, String seen, List<Evidence> evidence) {

    public ReviewHint {
        evidence = List.copyOf(evidence);
    }

    /**
     * What shows a hint.
     *
     * @param text in words; names only what the reviewer may know
     * @param links pages and files that the reviewer may open
     */
    public record Evidence(String text, List<Link> links) {

        public Evidence {
            links = List.copyOf(links);
        }
    }

    /** An address of the portal with its words. */
    public record Link(String text, String address) {}

    /**
     * A hint with what a reviewer of the authority noted about it.
     *
     * @param note null as long as nobody did
     */
    public record Noted(ReviewHint hint, @Nullable HintNote note) {}
}
