package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.EvaluationService;
import org.anbiao.selfevaluation.EvaluationSheet;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.anbiao.selfevaluation.standard.Traits;

/** Says that the enterprise's class or sector is another one since its evaluation was begun; nothing follows until somebody asks for it. */
class ApplicabilityNotice extends Div {

    ApplicabilityNotice(EvaluationService evaluations, EvaluationSheet sheet, boolean records, Runnable changed) {
        Evaluation evaluation = sheet.evaluation();
        setVisible(false);
        if (evaluation.state() != Evaluation.State.OPEN || !sheet.edition().tellsApart()) {
            return;
        }
        Traits now = evaluations.subject(evaluation.enterpriseId()).traits();
        if (now.equals(evaluation.traits())) {
            return;
        }
        addClassName("notice-bar");
        setVisible(true);
        add(new Span(Texts.get("selfevaluation.presumed.changed", words(evaluation.traits()), words(now))));
        if (records) {
            Button decide = new Button(Texts.get("selfevaluation.presumed.decide"), click -> new StepDialog(
                            Texts.get("selfevaluation.presumed.decide"),
                            Texts.get("selfevaluation.presumed.effect"),
                            () -> evaluations.decideApplicability(evaluation.id()),
                            changed)
                    .open());
            decide.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(decide);
        }
    }

    private static String words(Traits traits) {
        SubjectClass subject = traits.subjectClass();
        String name = subject == null
                ? Texts.get("selfevaluation.presumed.no-class")
                : Texts.get("selfevaluation.class." + subject.code());
        return traits.sector().isEmpty() ? name : name + "、" + traits.sector();
    }
}
