package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.LabelledProgress;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.EvaluationSheet;

/** By which standard an evaluation is made, and how far it is; what the standard leaves out is not counted. */
class EvaluationProgress extends Div {

    private final Span edition = Words.meta("");
    private final Span progress = new Span();
    private final LabelledProgress bar = new LabelledProgress();

    EvaluationProgress() {
        addClassName("evaluation-top");
        progress.addClassName("evaluation-progress");
        add(edition, progress, bar);
    }

    void show(EvaluationSheet sheet) {
        long all = sheet.wanted();
        long done = all - sheet.left();
        edition.setText(Texts.get(
                "selfevaluation.evaluation.edition", sheet.evaluation().editionName()));
        progress.setText(Texts.get(
                "selfevaluation.evaluation.progress",
                sheet.completeElements(),
                sheet.edition().elements().size(),
                done,
                all));
        bar.setMax(Math.max(1, all));
        bar.setValue(done);
    }
}
