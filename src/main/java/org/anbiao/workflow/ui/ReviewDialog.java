package org.anbiao.workflow.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewHintDesk;
import org.anbiao.workflow.ReviewPart;
import org.anbiao.workflow.ReviewService;

/** Decides a review: approve, or return with comments on the whole and on single parts. Shows what happened before. */
class ReviewDialog extends Dialog {

    private final transient ReviewService reviews;
    private final transient Review review;
    private final transient Runnable changed;
    private final TextArea comment = new TextArea(Texts.get("workflow.review.comment"));
    private final PartComments partComments;

    /**
     * @param rounds all rounds of the case, the latest first
     * @param parts parts of the document that can be commented on; empty: only the whole
     */
    ReviewDialog(
            ReviewService reviews,
            List<Review> rounds,
            Optional<String> documentPage,
            List<ReviewPart> parts,
            ReviewHintDesk hints,
            Runnable changed) {
        this.reviews = reviews;
        this.review = rounds.get(0);
        this.changed = changed;
        this.partComments = new PartComments(parts);
        setHeaderTitle(review.submission().title());
        addClassName("task-dialog");
        setWidth("44rem");
        setMaxWidth("100%");
        comment.setWidthFull();
        comment.setMinRows(3);
        comment.setMaxLength(2000);
        Div form = new Div(
                head(documentPage), new HintPanel(hints, review.submission()), new ReviewHistory(rounds), comment);
        form.addClassName("task-form");
        form.setWidthFull();
        if (!parts.isEmpty()) {
            form.add(partComments);
        }
        add(form);
        Button back = new Button(
                Texts.get("workflow.review.return"),
                click -> decide(
                        () -> reviews.sendBack(review.id(), comment.getValue(), partComments.comments()),
                        "workflow.review.returned"));
        Button approve =
                new Button(Texts.get(review.goesFurther() ? "workflow.review.pass-on" : "workflow.review.approve"));
        approve.addClickListener(click -> approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.get("common.action.cancel"), click -> close()));
        if (review.takenUpAt() == null) {
            getFooter().add(new Button(Texts.get("workflow.review.take-up"), click -> takeUp()));
        }
        if (reviews.isRefusable(review)) {
            getFooter().add(new Button(Texts.get("workflow.review.refuse"), click -> refuse()));
        }
        getFooter().add(back, approve);
    }

    private Div head(Optional<String> documentPage) {
        Span by = new Span(Texts.get("workflow.review.submitted", review.submittedByName(), review.round()));
        Div head = new Div(by);
        head.addClassNames("card-meta", "review-head");
        if (review.dueOn() != null) {
            head.add(new Span(Texts.get("workflow.review.until", DateField.format(review.dueOn()))));
        }
        documentPage.ifPresent(page -> {
            Anchor document = new Anchor(page, Texts.get("workflow.review.document"));
            document.setTarget(AnchorTarget.BLANK);
            head.add(document);
        });
        return head;
    }

    /** What was written about parts would be lost with an approval. */
    private void approve() {
        if (!partComments.comments().isEmpty()) {
            Notices.refused(Texts.get("workflow.review.parts-need-return"));
            return;
        }
        decide(
                () -> reviews.approve(review.id(), comment.getValue()),
                review.goesFurther() ? "workflow.review.passed-on" : "workflow.review.approved");
    }

    /** It cannot be taken back, so it is asked once more. */
    private void refuse() {
        ConfirmDialog asked = new ConfirmDialog(
                Texts.get("workflow.review.refuse"),
                Texts.get("workflow.review.refuse-effect"),
                Texts.get("workflow.review.refuse"),
                click -> decide(() -> reviews.refuse(review.id(), comment.getValue()), "workflow.review.refused"));
        asked.setCancelable(true);
        asked.setCancelText(Texts.get("common.action.cancel"));
        asked.open();
    }

    private void takeUp() {
        if (Notices.attempt(() -> reviews.takeUp(review.id()))) {
            close();
            Notices.done(Texts.get("workflow.review.taken-up"));
            changed.run();
        }
    }

    private void decide(Runnable decision, String doneKey) {
        if (Notices.attempt(decision)) {
            close();
            Notices.done(Texts.get(doneKey));
            changed.run();
        }
    }
}
