package org.anbiao.supervision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionCase;
import org.anbiao.supervision.InstitutionCase.Decision;
import org.anbiao.supervision.InstitutionCase.Ground;
import org.anbiao.supervision.InstitutionCase.SanctionKind;
import org.anbiao.supervision.InstitutionCases;
import org.anbiao.supervision.ServiceInstitution;

/** Filing and deciding a case against an institution. */
class InstitutionCaseDialogs {

    private final InstitutionCases cases;
    private final ExpertPoolService pool;
    private final LocalDate today;
    private final Runnable changed;

    InstitutionCaseDialogs(InstitutionCases cases, ExpertPoolService pool, LocalDate today, Runnable changed) {
        this.cases = cases;
        this.pool = pool;
        this.today = today;
        this.changed = changed;
    }

    void file() {
        ComboBox<ServiceInstitution> institution = new ComboBox<>(Texts.get("supervision.case.column.institution"));
        institution.setItems(pool.institutions(""));
        institution.setItemLabelGenerator(ServiceInstitution::name);
        institution.setHelperText(Texts.get("supervision.case.institution-hint"));
        Select<Ground> ground = Fields.choice("supervision.case.column.ground", "case-ground", Ground.class);
        TextArea content = Fields.text("supervision.case.column.facts");
        DateField day = Fields.day("supervision.case.column.filed", today, today);
        new StepDialog(
                        Texts.get("supervision.case.file"),
                        Texts.get("supervision.case.file-effect"),
                        () -> {
                            if (institution.getValue() == null) {
                                throw new DomainException("supervision.case.institution-missing");
                            }
                            cases.file(
                                    institution.getValue().id(), ground.getValue(), content.getValue(), day.getValue());
                        },
                        changed)
                .with(institution, ground, content, day)
                .open();
    }

    void decide(InstitutionCase one) {
        Select<SanctionKind> kind =
                Fields.choice("supervision.case.column.sanction", "case-sanction", SanctionKind.class);
        BigDecimalField amount = new BigDecimalField(Texts.get("supervision.case.column.amount"));
        TextField number = Fields.line("supervision.case.column.number");
        TextArea basis = Fields.text("supervision.case.column.legal");
        DateField day = Fields.day("supervision.case.column.decided", today, today);
        Runnable show = () -> {
            amount.setVisible(kind.getValue().hasAmount());
            number.setVisible(kind.getValue() != SanctionKind.NONE);
        };
        kind.addValueChangeListener(change -> show.run());
        show.run();
        new StepDialog(
                        Texts.get("supervision.case.decide"),
                        Texts.get("supervision.case.decide-effect", one.institutionName()),
                        () -> cases.decide(
                                one.id(),
                                new Decision(
                                        kind.getValue(),
                                        amount.isVisible() ? amount.getValue() : null,
                                        basis.getValue(),
                                        number.isVisible() ? number.getValue() : "",
                                        day.getValue())),
                        changed)
                .with(kind, amount, number, basis, day)
                .open();
    }
}
