package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.CreditAct;
import org.anbiao.enforcement.CreditEntry;
import org.anbiao.enforcement.CreditService;
import org.anbiao.enforcement.EnterpriseMeasure;
import org.anbiao.enforcement.EnterpriseWarning;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.LiabilityInsurance;
import org.anbiao.enforcement.MeasureField;
import org.anbiao.enforcement.MeasureService;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.WarningKind;
import org.anbiao.enforcement.WarningService;
import org.jspecify.annotations.Nullable;

/** Adding to and ending what stands in the lists of the page 激励约束. */
class RecordDialogs {

    private final MeasureService measures;
    private final WarningService warnings;
    private final CreditService credits;
    private final InspectionService inspections;
    private final LocalDate today;
    private final Runnable changed;

    RecordDialogs(
            MeasureService measures,
            WarningService warnings,
            CreditService credits,
            InspectionService inspections,
            LocalDate today,
            Runnable changed) {
        this.measures = measures;
        this.warnings = warnings;
        this.credits = credits;
        this.inspections = inspections;
        this.today = today;
        this.changed = changed;
    }

    void add(RecordTab tab) {
        switch (tab) {
            case MEASURES -> measure();
            case WARNINGS -> warning();
            case CREDIT -> credit();
            case INSURANCE -> insurance();
        }
    }

    private void measure() {
        Select<MeasureSide> side = Fields.choice("enforcement.field.record-kind", "side", MeasureSide.class);
        Select<MeasureField> field = Fields.choice("enforcement.field.measure-field", "field", MeasureField.class);
        TextField kind = Fields.line("enforcement.field.measure");
        TextField basis = Fields.line("enforcement.field.basis");
        TextField bodies = Fields.line("enforcement.field.joint-bodies");
        BigDecimalField amount = new BigDecimalField(Texts.get("enforcement.field.subsidy-yuan"));
        DateField day = Fields.day("enforcement.field.day", today, today);
        side.addValueChangeListener(change -> amount.setVisible(change.getValue() == MeasureSide.INCENTIVE));
        open(
                RecordTab.MEASURES,
                enterprise -> measures.record(new EnterpriseMeasure.Draft(
                        enterprise,
                        side.getValue(),
                        field.getValue(),
                        kind.getValue(),
                        basis.getValue(),
                        bodies.getValue(),
                        amount.isVisible() ? amount.getValue() : null,
                        day.getValue())),
                side,
                field,
                kind,
                basis,
                bodies,
                amount,
                day);
    }

    private void warning() {
        Select<WarningKind> kind = Fields.choice("enforcement.field.record-kind", "warning-kind", WarningKind.class);
        DateField day = Fields.day("enforcement.field.day", today, today);
        TextArea reason = Fields.text("enforcement.field.reason");
        TextField people = Fields.line("enforcement.field.talk-people");
        TextArea outcome = Fields.text("enforcement.field.outcome");
        TextField basis = Fields.line("enforcement.field.basis");
        basis.setVisible(false);
        kind.addValueChangeListener(change -> {
            boolean talk = change.getValue() == WarningKind.TALK;
            people.setVisible(talk);
            outcome.setVisible(talk);
            basis.setVisible(!talk);
        });
        open(
                RecordTab.WARNINGS,
                enterprise -> warnings.record(new EnterpriseWarning.Draft(
                        enterprise,
                        kind.getValue(),
                        day.getValue(),
                        reason.getValue(),
                        basis.isVisible() ? basis.getValue() : "",
                        people.isVisible() ? people.getValue() : "",
                        outcome.isVisible() ? outcome.getValue() : "")),
                kind,
                day,
                reason,
                people,
                outcome,
                basis);
    }

    private void credit() {
        Select<CreditAct> act = Fields.choice("enforcement.field.credit-act", "credit-act", CreditAct.class);
        Checkbox principal = new Checkbox(Texts.get("enforcement.credit.of-principal"));
        TextField name = Fields.line("enforcement.field.person");
        name.setVisible(false);
        principal.addValueChangeListener(change -> name.setVisible(change.getValue()));
        TextArea description = Fields.text("enforcement.field.description");
        TextField number = Fields.line("enforcement.field.decision-number");
        DateField day = Fields.day("enforcement.field.decided", today, today);
        TextField basis = Fields.line("enforcement.field.basis");
        open(
                RecordTab.CREDIT,
                enterprise -> credits.enter(new CreditEntry.Draft(
                        enterprise,
                        act.getValue(),
                        principal.getValue(),
                        name.isVisible() ? name.getValue() : "",
                        description.getValue(),
                        number.getValue(),
                        day.getValue(),
                        basis.getValue())),
                act,
                principal,
                name,
                description,
                number,
                day,
                basis);
    }

    private void insurance() {
        TextField insurer = Fields.line("enforcement.field.insurer");
        TextField policy = Fields.line("enforcement.field.policy");
        DateField from = Fields.day("enforcement.field.from", null, null);
        DateField to = Fields.day("enforcement.field.to", null, null);
        TextArea prevention = Fields.text("enforcement.field.prevention");
        open(
                RecordTab.INSURANCE,
                enterprise -> credits.insure(new LiabilityInsurance.Draft(
                        enterprise,
                        insurer.getValue(),
                        policy.getValue(),
                        from.getValue(),
                        to.getValue(),
                        prevention.getValue())),
                insurer,
                policy,
                from,
                to,
                prevention);
    }

    private void open(RecordTab tab, Consumer<UUID> record, Component... fields) {
        ComboBox<CheckedEnterprise> enterprise = Fields.enterprise(inspections);
        new StepDialog(
                        Texts.get("enforcement.records.add." + tab.key()),
                        Texts.get("enforcement.records.effect." + tab.key()),
                        () -> {
                            if (enterprise.getValue() == null) {
                                throw new DomainException("enforcement.field.enterprise-first");
                            }
                            record.accept(enterprise.getValue().id());
                        },
                        changed)
                .with(enterprise)
                .with(fields)
                .open();
    }

    void end(EnterpriseMeasure measure) {
        ending(measure.enterpriseName() + "　" + measure.kind(), (day, why) -> measures.end(measure, day, why));
    }

    void end(EnterpriseWarning warning) {
        ending(warning.enterpriseName(), (day, why) -> warnings.end(warning, day, why));
    }

    void end(CreditEntry entry) {
        ending(entry.enterpriseName() + "　" + entry.decisionNumber(), (day, why) -> credits.remove(entry, day, why));
    }

    private void ending(String what, BiConsumer<@Nullable LocalDate, String> end) {
        DateField day = Fields.day("enforcement.field.ended", today, today);
        TextArea reason = Fields.text("enforcement.field.reason");
        new StepDialog(
                        Texts.get("enforcement.records.end"),
                        Texts.get("enforcement.records.end-effect", what),
                        () -> end.accept(day.getValue(), reason.getValue()),
                        changed)
                .ending()
                .with(day, reason)
                .open();
    }
}
