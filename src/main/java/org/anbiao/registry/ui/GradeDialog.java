package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.RiskGradeService;
import org.anbiao.registry.RiskProposal;

/** Gives an overall risk colour: shows what the portal proposes and why, and takes the supervisor's decision. */
class GradeDialog {

    private final RiskGradeService grades;
    private final FileStore files;

    GradeDialog(RiskGradeService grades, FileStore files) {
        this.grades = grades;
        this.files = files;
    }

    void open(EnterpriseFile file, Runnable done) {
        EnterpriseId id = file.enterprise().id();
        Div proposed = new Div();
        RadioButtonGroup<RiskColor> color = new RadioButtonGroup<>(Texts.get("registry.column.color"));
        color.setItems(RiskColor.values());
        color.setItemLabelGenerator(item -> Texts.get("registry.color." + item.key()));
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        reason.setHelperText(Texts.get("registry.risk.reason-help"));
        DateField on = StepFields.day(Texts.get("registry.field.assessed"), file.asOf());
        on.setMax(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")));
        on.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                propose(id, event.getValue(), proposed, color);
            }
        });
        propose(id, file.asOf(), proposed, color);
        EvidenceUpload evidence = new EvidenceUpload(Texts.get("registry.evidence.label"), files, id.value(), () -> {});
        new StepDialog(
                        Texts.get("registry.step.grade"),
                        Texts.get("registry.step.grade-effect"),
                        () -> grades.grade(
                                id,
                                StepFields.required(color, "registry.step.color-missing"),
                                StepFields.required(on),
                                reason.getValue(),
                                evidence.fileId()),
                        done)
                .with(on, proposed, color, reason, evidence)
                .open();
    }

    private void propose(EnterpriseId id, LocalDate on, Div shown, RadioButtonGroup<RiskColor> color) {
        RiskProposal proposal = grades.propose(id, on);
        shown.removeAll();
        shown.add(new ProposalPanel(proposal));
        color.setValue(proposal.color());
    }
}
