package org.anbiao.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Listens as the module of a document would, and can fail as one might. */
@TestComponent
@Import(ToldDecisions.Kinds.class)
class ToldDecisions {

    /** A kind of document that may be refused for good. */
    static final String REFUSABLE = "test_award";

    /** The kinds of documents that the tests bring. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        ReviewKind refusableKind() {
            return new ReviewKind(REFUSABLE, "recognition.review-kind", ReviewSettings.DAYS, true);
        }
    }

    private final List<Review> told = new ArrayList<>();
    private @Nullable UUID failing;

    @EventListener
    void decided(ReviewDecided decision) {
        if (decision.review().submission().subjectId().equals(failing)) {
            throw new IllegalStateException("the owner of the document failed");
        }
        told.add(decision.review());
    }

    /** What was told about a document, in its order. */
    List<Review> of(UUID subjectId) {
        return told.stream()
                .filter(review -> review.submission().subjectId().equals(subjectId))
                .toList();
    }

    /** Fails when the next decision about a document is told; null: never. */
    void failOn(@Nullable UUID subjectId) {
        failing = subjectId;
    }
}
