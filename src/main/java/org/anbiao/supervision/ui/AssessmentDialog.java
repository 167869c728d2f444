package org.anbiao.supervision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.assessment.AssessmentLine;
import org.anbiao.supervision.assessment.UnitAssessment;
import org.anbiao.supervision.assessment.UnitAssessments;

/** Assesses a unit for a year, beside its record of the year. */
class AssessmentDialog {

    private final UnitAssessments assessments;
    private final LocalDate today;
    private final Runnable done;

    AssessmentDialog(UnitAssessments assessments, LocalDate today, Runnable done) {
        this.assessments = assessments;
        this.today = today;
        this.done = done;
    }

    void open(AssessmentLine line, int year) {
        UnitAssessment before = line.latest();
        SupervisedUnit unit = line.unit();
        List<String> grades = new ArrayList<>(assessments.grades());
        ComboBox<String> grade = new ComboBox<>(Texts.get("supervision.assessment.field.grade"));
        if (grades.isEmpty()) {
            grade.setAllowCustomValue(true);
            grade.addCustomValueSetListener(event -> grade.setValue(event.getDetail()));
            grade.setHelperText(Texts.get("supervision.assessment.field.grade-free"));
        }
        if (before != null && !grades.contains(before.grade())) {
            grades.add(before.grade());
        }
        grade.setItems(grades);
        grade.setValue(before == null ? null : before.grade());
        TextArea reason = Fields.text("supervision.assessment.field.reason");
        reason.setMaxLength(1000);
        reason.setValue(before == null ? "" : before.reason());
        DateField on = Fields.day("supervision.assessment.field.on", today, today);
        TextArea change = Fields.text("supervision.assessment.field.change");
        change.setMaxLength(1000);
        change.setVisible(before != null);
        new StepDialog(
                        Texts.get("supervision.assessment.of", unit.name(), String.valueOf(year)),
                        Texts.get(
                                before == null
                                        ? "supervision.assessment.effect"
                                        : "supervision.assessment.effect-change"),
                        () -> assessments.assess(new UnitAssessment.Draft(
                                unit,
                                year,
                                before == null ? 0 : before.edition(),
                                Objects.requireNonNullElse(grade.getValue(), ""),
                                reason.getValue(),
                                on.getValue(),
                                change.getValue())),
                        done)
                .with(AssessmentWords.figures(unit, year, line::count), grade, reason, on, change)
                .open();
    }
}
