package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckScoreService;
import org.anbiao.enforcement.FullCheck;

/** Scoring a full check, or correcting its score. */
final class ScoreDialog {

    private ScoreDialog() {}

    static StepDialog of(CheckScoreService scores, FullCheck check, UUID inspection, LocalDate today, Runnable done) {
        BigDecimalField points = new BigDecimalField(Texts.get("enforcement.score.field"));
        points.setHelperText(Texts.get("enforcement.score.field-hint"));
        points.setValue(check.points());
        TextField by = Fields.line("enforcement.score.by");
        by.setValue(check.scoredBy());
        LocalDate scored = check.scoredOn();
        DateField on = Fields.day("enforcement.score.on", scored == null ? today : scored, today);
        return new StepDialog(
                        Texts.get("enforcement.score.title") + " · " + check.enterpriseName(),
                        Texts.get("enforcement.score.effect"),
                        () -> scores.score(inspection, points.getValue(), by.getValue(), on.getValue()),
                        done)
                .with(points, by, on);
    }

    /** The score in words; empty while there is none. */
    static Span line(FullCheck check) {
        BigDecimal points = check.points();
        return points == null
                ? new Span()
                : new Span(Texts.get("enforcement.score.line", plain(points), check.scoredBy()));
    }

    private static String plain(BigDecimal points) {
        return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
    }
}
