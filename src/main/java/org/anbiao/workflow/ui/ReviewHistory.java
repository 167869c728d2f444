package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.PartComment;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewStep;

/**
 * What happened to a document under review, round by round, the latest first: who did what when, until when, and every comment.
 * For the pages of all modules that hand documents in.
 */
@CssImport("./workflow.css")
public class ReviewHistory extends Div {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param rounds all rounds, the latest first, as {@code ReviewService.about} gives them */
    public ReviewHistory(List<Review> rounds) {
        addClassName("review-history");
        rounds.forEach(round -> add(round(round)));
    }

    private static Component round(Review review) {
        Span title = new Span(Texts.get("workflow.review.round", review.round()));
        title.addClassName("review-round-title");
        Div head = new Div(title, state(review));
        head.addClassName("review-round-head");
        OrderedList path = new OrderedList();
        path.addClassName("review-steps");
        if (review.steps().isEmpty()) {
            old(review, path);
        }
        review.steps().forEach(step -> path.add(step(step, review.route().levels() > 1)));
        return new Div(head, path);
    }

    /** The state of a round as a chip. */
    public static StatusChip state(Review review) {
        return switch (review.state()) {
            case APPROVED -> new StatusChip(Texts.get("workflow.review.state.approved"), StatusChip.Tone.SUCCESS);
            case RETURNED -> new StatusChip(Texts.get("workflow.review.state.returned"), StatusChip.Tone.ERROR);
            case REFUSED -> new StatusChip(Texts.get("workflow.review.state.refused"), StatusChip.Tone.ERROR);
            case WITHDRAWN -> new StatusChip(Texts.get("workflow.review.state.withdrawn"), StatusChip.Tone.NEUTRAL);
            case SUBMITTED ->
                new StatusChip(
                        Texts.get(
                                review.level() > 1
                                        ? "workflow.review.state.second"
                                        : "workflow.review.state.submitted"),
                        StatusChip.Tone.PROGRESS);
        };
    }

    /** Rounds from before steps were kept have who handed in and who decided. */
    private static void old(Review review, OrderedList path) {
        path.add(line(review.submittedAt(), review.submittedByName(), "SUBMITTED"));
        Instant decidedAt = review.decidedAt();
        if (decidedAt != null) {
            ListItem decision =
                    line(decidedAt, review.decidedByName(), review.state().name());
            comment(decision, review.comment());
            path.add(decision);
        }
    }

    private static ListItem step(ReviewStep step, boolean severalLevels) {
        String act = severalLevels && step.level() > 1 && Texts.has("workflow.review.step.second." + step.kind())
                ? "second." + step.kind()
                : step.kind().name();
        ListItem line = line(step.at(), step.byName(), act);
        if (!step.toName().isBlank()) {
            line.add(meta(Texts.get("workflow.review.step.to", step.toName())));
        }
        if (step.dueOn() != null && step.kind() != ReviewStep.Kind.TAKEN_UP) {
            line.add(meta(Texts.get("workflow.review.step.due." + step.kind(), DateField.format(step.dueOn()))));
        }
        comment(line, step.comment());
        step.parts().forEach(part -> line.add(part(part)));
        return line;
    }

    private static ListItem line(Instant at, String name, String act) {
        Span when = meta(DateField.format(at.atZone(ZONE).toLocalDate()) + " " + TIME.format(at.atZone(ZONE)));
        return new ListItem(when, new Span(Texts.get("workflow.review.step." + act, name)));
    }

    private static void comment(ListItem line, String comment) {
        if (!comment.isBlank()) {
            Div said = new Div(new Span(comment));
            said.addClassName("review-comment");
            line.add(said);
        }
    }

    private static Component part(PartComment part) {
        Span label = new Span(part.label());
        label.addClassName("review-part-label");
        Div said = new Div(label, new Span(part.comment()));
        said.addClassNames("review-comment", "review-part");
        return said;
    }

    private static Span meta(String text) {
        Span meta = new Span(text);
        meta.addClassName("inbox-meta");
        return meta;
    }
}
