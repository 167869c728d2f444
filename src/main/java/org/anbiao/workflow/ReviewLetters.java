package org.anbiao.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever handed a document in how the review ended, in the transaction of the decision. */
@Component
class ReviewLetters {

    private final Notifications notifications;
    private final Messages messages;

    ReviewLetters(Notifications notifications, Messages messages) {
        this.notifications = notifications;
        this.messages = messages;
    }

    @EventListener
    void decided(ReviewDecided decision) {
        Review review = decision.review();
        template(review).ifPresent(template -> {
            UUID to = review.submittedBy();
            if (to != null) {
                String until = review.dueOn() == null ? "" : messages.chinese("workflow.message.day", review.dueOn());
                notifications.tell(
                        review.tenantId(),
                        template,
                        List.of(new Letter(to, List.of(review.submission().title(), until), "todo")));
            }
        });
    }

    private static Optional<MessageTemplate> template(Review review) {
        return switch (review.state()) {
            case RETURNED -> Optional.of(DeadlineSettings.RETURNED);
            case APPROVED -> Optional.of(DeadlineSettings.APPROVED);
            case REFUSED -> Optional.of(DeadlineSettings.REFUSED);
            case SUBMITTED, WITHDRAWN -> Optional.empty();
        };
    }
}
