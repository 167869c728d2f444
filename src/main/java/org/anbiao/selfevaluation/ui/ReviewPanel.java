package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.report.EvaluationReportService;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ui.ReviewHistory;

/** How a report fares in review, round by round; the principal takes it back as long as nobody has begun. */
class ReviewPanel extends Div {

    /**
     * @param rounds the latest first, at least one
     * @param signs whether the person may take the report back
     */
    ReviewPanel(
            EvaluationReportService reports, UUID evaluationId, List<Review> rounds, boolean signs, Runnable changed) {
        addClassName("review-panel");
        add(new H3(Texts.get("selfevaluation.review.heading")));
        Review latest = rounds.get(0);
        if (signs && latest.state() == Review.State.SUBMITTED && !latest.hasBegun()) {
            Button back = new Button(Texts.get("selfevaluation.review.withdraw"), click -> new StepDialog(
                            Texts.get("selfevaluation.review.withdraw"),
                            Texts.get("selfevaluation.review.withdraw-effect"),
                            () -> reports.withdraw(evaluationId),
                            () -> {
                                Notices.done(Texts.get("selfevaluation.review.withdrawn"));
                                changed.run();
                            })
                    .ending()
                    .open());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(back);
        }
        add(new ReviewHistory(rounds));
    }
}
