package org.anbiao.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewService;

/** Decides a review: approve, or return with comments. Shows what was said in earlier rounds. */
class ReviewDialog extends Dialog {

    private final transient ReviewService reviews;
    private final transient Review review;
    private final transient Runnable changed;
    private final TextArea comment = new TextArea(Texts.get("workflow.review.comment"));

    ReviewDialog(ReviewService reviews, Review review, Optional<String> documentPage, Runnable changed) {
        this.reviews = reviews;
        this.review = review;
        this.changed = changed;
        setHeaderTitle(review.submission().title());
        addClassName("task-dialog");
        Span by = new Span(Texts.get("workflow.review.submitted", review.submittedByName(), review.round()));
        by.addClassName("card-meta");
        comment.setWidthFull();
        comment.setMinRows(3);
        comment.setMaxLength(2000);
        Div form = new Div(by);
        form.addClassName("task-form");
        documentPage.ifPresent(page -> form.add(new Anchor(page, Texts.get("workflow.review.document"))));
        reviews.roundsOfCase(review.caseId()).stream()
                .filter(earlier -> !earlier.comment().isBlank())
                .forEach(earlier -> {
                    Span said = new Span(Texts.get(
                            "workflow.review.earlier", earlier.round(), earlier.decidedByName(), earlier.comment()));
                    said.addClassName("card-meta");
                    form.add(said);
                });
        form.add(comment);
        add(form);
        Button back = new Button(
                Texts.get("workflow.review.return"),
                click -> decide(() -> reviews.sendBack(review.id(), comment.getValue()), "workflow.review.returned"));
        Button approve = new Button(
                Texts.get("workflow.review.approve"),
                click -> decide(
                        () -> reviews.approve(review.id(), comment.getValue().strip()), "workflow.review.approved"));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()), back, approve);
    }

    private void decide(Runnable decision, String doneKey) {
        if (Notices.attempt(decision)) {
            close();
            Notices.done(Texts.get(doneKey));
            changed.run();
        }
    }
}
