package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.report.EvaluationReportService;

/** Where the principal signs the report. */
class SignPanel extends Div {

    private final transient EvaluationReportService reports;
    private final transient Runnable signed;
    final SignaturePad signature = new SignaturePad(Texts.get("selfevaluation.report.signature-hint"));
    private final TextField signer = new TextField(Texts.get("selfevaluation.report.signer-field"));
    private final TextArea changedDocuments = new TextArea(Texts.get("selfevaluation.report.changed-field"));

    SignPanel(EvaluationReportService reports, Runnable signed) {
        this.reports = reports;
        this.signed = signed;
        addClassNames("card", "sign-panel");
        signer.setWidthFull();
        signer.setRequiredIndicatorVisible(true);
        changedDocuments.setWidthFull();
        changedDocuments.setMaxLength(2000);
        changedDocuments.setPlaceholder(Texts.get("selfevaluation.report.changed-hint"));
    }

    /** The form for an evaluation. */
    void show(UUID evaluationId, String principal) {
        removeAll();
        signer.setValue(principal);
        Button clear = new Button(Texts.get("selfevaluation.report.clear"), click -> signature.clear());
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button confirm = new Button(Texts.get("selfevaluation.report.sign"), click -> sign(evaluationId));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClassName("large-action");
        add(
                new H3(Texts.get("selfevaluation.report.sign-title")),
                Words.meta(Texts.get("selfevaluation.report.sign-effect")),
                changedDocuments,
                signature,
                clear,
                signer,
                confirm);
    }

    private void sign(UUID evaluationId) {
        if (Notices.attempt(() -> reports.sign(new EvaluationReportService.Signing(
                evaluationId,
                signer.getValue(),
                signature.png().orElseGet(() -> new byte[0]),
                changedDocuments.getValue())))) {
            Notices.done(Texts.get("selfevaluation.report.thanks"));
            signed.run();
        }
    }
}
