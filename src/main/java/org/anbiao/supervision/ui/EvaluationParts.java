package org.anbiao.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.EvaluationResult;
import org.anbiao.supervision.InstitutionEvaluation;
import org.anbiao.supervision.InstitutionEvaluations;
import org.anbiao.supervision.ServiceInstitution;

/** Evaluations by third parties on the page of an institution, and the dialog that publishes one. */
final class EvaluationParts {

    private EvaluationParts() {}

    static Div list(List<InstitutionEvaluation> evaluations) {
        Div list = new Div();
        list.addClassName("card-list");
        if (evaluations.isEmpty()) {
            list.add(Words.meta(Texts.get("supervision.evaluation.none")));
        }
        evaluations.forEach(one -> list.add(card(one)));
        return list;
    }

    private static Div card(InstitutionEvaluation one) {
        Tone tone =
                switch (one.result()) {
                    case EXCELLENT, QUALIFIED -> Tone.SUCCESS;
                    case UNQUALIFIED -> Tone.ERROR;
                };
        Div head =
                new Div(Words.title(one.assessor()), new StatusChip(Words.of("evaluation-result", one.result()), tone));
        head.addClassName("page-header-name");
        Div card = new Div(head, Words.meta(one.content()));
        card.addClassName("card");
        if (!one.document().isEmpty()) {
            card.add(Words.meta(Texts.get("supervision.evaluation.document-line", one.document())));
        }
        card.add(Words.meta(Texts.get(
                "supervision.evaluation.days-line",
                DateField.format(one.evaluatedOn()),
                one.authorityName(),
                DateField.format(one.publishedOn()))));
        return card;
    }

    static void publish(
            InstitutionEvaluations evaluations, ServiceInstitution institution, LocalDate today, Runnable changed) {
        TextField assessor = Fields.line("supervision.evaluation.assessor");
        Select<EvaluationResult> result =
                Fields.choice("supervision.evaluation.result", "evaluation-result", EvaluationResult.class);
        result.setValue(EvaluationResult.QUALIFIED);
        TextArea content = Fields.text("supervision.evaluation.content");
        TextField document = Fields.line("supervision.evaluation.document");
        document.setHelperText(Texts.get("supervision.evaluation.document-hint"));
        DateField evaluated = Fields.day("supervision.evaluation.evaluated-on", today, today);
        DateField published = Fields.day("supervision.evaluation.published-on", today, today);
        new StepDialog(
                        Texts.get("supervision.evaluation.publish"),
                        Texts.get("supervision.evaluation.effect", institution.name()),
                        () -> evaluations.publish(new InstitutionEvaluation.Draft(
                                institution.id(),
                                assessor.getValue(),
                                result.getValue(),
                                content.getValue(),
                                document.getValue(),
                                evaluated.getValue(),
                                published.getValue())),
                        changed)
                .with(assessor, result, content, document, evaluated, published)
                .open();
    }
}
