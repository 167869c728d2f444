package org.anbiao.norms.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.Assessment;
import org.anbiao.norms.Assessment.Grade;
import org.anbiao.norms.Assessment.Result;
import org.anbiao.norms.AssessmentService;

/** The dialogs of an assessment. */
class AssessmentSteps {

    private final AssessmentService assessments;
    private final Assessment assessment;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed shows the assessment again */
    AssessmentSteps(AssessmentService assessments, Assessment assessment, LocalDate today, Runnable changed) {
        this.assessments = assessments;
        this.assessment = assessment;
        this.today = today;
        this.changed = changed;
    }

    /** Grades somebody. */
    void grade(Result result) {
        RadioButtonGroup<Grade> grade = new RadioButtonGroup<>(Texts.get("norms.assessment.grade"));
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(one -> Texts.get("norms.grade." + one.code()));
        grade.setValue(result.grade());
        BigDecimalField reward = money("reward", result.reward());
        BigDecimalField penalty = money("penalty", result.penalty());
        TextField note = new TextField(Texts.get("norms.assessment.note"));
        note.setMaxLength(300);
        note.setValue(result.note());
        new StepDialog(
                        Texts.get("norms.assessment.grade"),
                        result.personName() + "　" + result.postName(),
                        () -> assessments.grade(
                                assessment,
                                result,
                                grade.getValue(),
                                reward.getValue(),
                                penalty.getValue(),
                                note.getValue()),
                        changed)
                .with(grade, reward, penalty, note)
                .open();
    }

    private static BigDecimalField money(String key, BigDecimal value) {
        BigDecimalField field = new BigDecimalField(Texts.get("norms.assessment." + key));
        field.setSuffixComponent(new Span(Texts.get("norms.assessment.yuan")));
        field.setValue(value.signum() == 0 ? null : value.stripTrailingZeros());
        return field;
    }

    private DateField day(String key) {
        DateField day = new DateField(Texts.get("norms.assessment." + key));
        day.setMax(today);
        day.setValue(today);
        return day;
    }

    void complete() {
        DateField day = day("completed-day");
        new StepDialog(
                        Texts.get("norms.assessment.complete"),
                        Texts.get(
                                "norms.assessment.complete-effect",
                                assessment.results().size()),
                        () -> assessments.complete(assessment, day.getValue()),
                        changed)
                .with(day)
                .open();
    }

    void pay() {
        DateField day = day("paid-day");
        List<UUID> unpaid = assessment.results().stream()
                .filter(result -> result.reward().signum() > 0 && result.paidOn() == null)
                .map(Result::id)
                .toList();
        new StepDialog(
                        Texts.get("norms.assessment.pay"),
                        Texts.get(
                                "norms.assessment.pay-effect",
                                unpaid.size(),
                                AssessmentView.yuan(assessment.rewards().subtract(assessment.paid()))),
                        () -> assessments.pay(assessment, unpaid, day.getValue()),
                        changed)
                .with(day)
                .open();
    }

    void post() {
        DateField day = day("posted-day");
        TextField how = new TextField(Texts.get("norms.assessment.how"));
        how.setMaxLength(200);
        how.setValue(
                assessment.postedHow().isEmpty() ? Texts.get("norms.assessment.how-usual") : assessment.postedHow());
        new StepDialog(
                        Texts.get("norms.assessment.post"),
                        "",
                        () -> assessments.post(assessment, day.getValue(), how.getValue()),
                        changed)
                .with(day, how)
                .open();
    }
}
