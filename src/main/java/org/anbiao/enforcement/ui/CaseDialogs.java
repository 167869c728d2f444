package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseGround;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.ExposureService;
import org.anbiao.enforcement.Inspection;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.ProposedGround;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.enforcement.Sanction;
import org.anbiao.enforcement.SanctionKind;

/** The steps of a case, a dialog each. */
class CaseDialogs {

    private final EnforcementCases cases;
    private final ExposureService exposures;
    private final EnforcementCase found;
    private final LocalDate today;
    private final Runnable changed;

    CaseDialogs(
            EnforcementCases cases,
            ExposureService exposures,
            EnforcementCase found,
            LocalDate today,
            Runnable changed) {
        this.cases = cases;
        this.exposures = exposures;
        this.found = found;
        this.today = today;
        this.changed = changed;
    }

    /** Opens a case that comes from an inspection. */
    static StepDialog open(
            EnforcementCases cases,
            ProposedGrounds grounds,
            Inspection inspection,
            LocalDate today,
            Consumer<UUID> opened) {
        Select<CaseGround> ground = Fields.choice("enforcement.field.ground", "ground", CaseGround.class);
        TextField title = Fields.line("enforcement.field.title");
        DateField day = Fields.day("enforcement.field.opened", today, today);
        GroundList suggested = suggested(title, ground);
        suggested.show(grounds.of(inspection.enterpriseId()));
        UUID[] made = new UUID[1];
        return new StepDialog(
                        Texts.get("enforcement.case.open"),
                        Texts.get("enforcement.case.open-effect", inspection.enterpriseName()),
                        () -> made[0] = cases.open(
                                inspection.enterpriseId(),
                                inspection.id(),
                                ground.getValue(),
                                title.getValue(),
                                day.getValue()),
                        () -> opened.accept(made[0]))
                .with(suggested, title, ground, day);
    }

    private static GroundList suggested(TextField title, Select<CaseGround> ground) {
        return new GroundList("enforcement.grounds.take", one -> take(one, title, ground));
    }

    private static void take(ProposedGround one, TextField title, Select<CaseGround> ground) {
        title.setValue(one.title());
        ground.setValue(one.ground());
    }

    /** Opens a case without an inspection; the weightiest of what the enterprise lacks is filled in. */
    static StepDialog open(
            EnforcementCases cases,
            ProposedGrounds grounds,
            InspectionService inspections,
            LocalDate today,
            Consumer<UUID> opened) {
        ComboBox<CheckedEnterprise> enterprise = Fields.enterprise(inspections);
        Select<CaseGround> ground = Fields.choice("enforcement.field.ground", "ground", CaseGround.class);
        TextField title = Fields.line("enforcement.field.title");
        DateField day = Fields.day("enforcement.field.opened", today, today);
        GroundList suggested = suggested(title, ground);
        String[] filled = {""};
        enterprise.addValueChangeListener(change -> {
            List<ProposedGround> found = change.getValue() == null
                    ? List.of()
                    : grounds.of(change.getValue().id());
            suggested.show(found);
            // what somebody typed stays
            if (title.getValue().equals(filled[0])) {
                filled[0] = found.isEmpty() ? "" : found.get(0).title();
                title.setValue(filled[0]);
                ground.setValue(
                        found.isEmpty() ? CaseGround.values()[0] : found.get(0).ground());
            }
        });
        UUID[] made = new UUID[1];
        return new StepDialog(
                        Texts.get("enforcement.case.open"),
                        Texts.get("enforcement.case.open-without"),
                        () -> {
                            if (enterprise.getValue() == null) {
                                throw new DomainException("enforcement.field.enterprise-first");
                            }
                            made[0] = cases.open(
                                    enterprise.getValue().id(),
                                    null,
                                    ground.getValue(),
                                    title.getValue(),
                                    day.getValue());
                        },
                        () -> opened.accept(made[0]))
                .with(enterprise, suggested, title, ground, day);
    }

    void establish() {
        TextArea facts = Fields.text("enforcement.field.facts");
        facts.setMinHeight("9rem");
        DateField day = Fields.day("enforcement.field.established", today, today);
        new StepDialog(
                        Texts.get("enforcement.case.establish"),
                        Texts.get("enforcement.case.establish-effect"),
                        () -> cases.establish(found.id(), found.version(), facts.getValue(), day.getValue()),
                        changed)
                .with(facts, day)
                .open();
    }

    void decide() {
        new DecisionDialog(found, today, decision -> cases.decide(found.id(), found.version(), decision), changed)
                .open();
    }

    void carryOut(Sanction sanction) {
        DateField day = Fields.day("enforcement.field.carried-out", today, today);
        TextField note = Fields.line("enforcement.field.note");
        new StepDialog(
                        Texts.get("enforcement.sanction.carry-out"),
                        describe(sanction),
                        () -> cases.carryOut(found.id(), sanction.id(), day.getValue(), note.getValue()),
                        changed)
                .with(day, note)
                .open();
    }

    void propose() {
        TextField title = Fields.line("enforcement.field.exposure-title");
        title.setValue(found.title());
        TextArea content = Fields.text("enforcement.field.exposure-content");
        content.setMinHeight("9rem");
        TextField medium = Fields.line("enforcement.field.medium");
        new StepDialog(
                        Texts.get("enforcement.exposure.propose"),
                        Texts.get("enforcement.exposure.propose-effect"),
                        () -> exposures.propose(found.id(), title.getValue(), content.getValue(), medium.getValue()),
                        changed)
                .with(title, content, medium)
                .open();
    }

    void giveUp() {
        new StepDialog(
                        Texts.get("enforcement.exposure.give-up"),
                        Texts.get("enforcement.exposure.give-up-effect"),
                        () -> exposures.giveUp(found.id()),
                        changed)
                .ending()
                .open();
    }

    void approve() {
        new StepDialog(
                        Texts.get("enforcement.exposure.approve"),
                        Texts.get("enforcement.exposure.approve-effect"),
                        () -> exposures.approve(found.id()),
                        changed)
                .open();
    }

    void refuse() {
        TextArea reason = Fields.text("enforcement.field.reason");
        new StepDialog(
                        Texts.get("enforcement.exposure.refuse"),
                        Texts.get("enforcement.exposure.refuse-effect"),
                        () -> exposures.refuse(found.id(), reason.getValue()),
                        changed)
                .with(reason)
                .open();
    }

    void publish() {
        DateField day = Fields.day("enforcement.field.exposed", today, today);
        new StepDialog(
                        Texts.get("enforcement.exposure.publish"),
                        Texts.get("enforcement.exposure.publish-effect"),
                        () -> exposures.publish(found.id(), day.getValue()),
                        changed)
                .with(day)
                .open();
    }

    /** A sanction in one line. */
    static String describe(Sanction sanction) {
        String kind = Words.of("sanction-kind", sanction.kind());
        if (sanction.kind() == SanctionKind.JUDICIAL_TRANSFER) {
            return Texts.get("enforcement.sanction.transfer-line", kind, sanction.persons());
        }
        String whom = sanction.ofPerson()
                ? Texts.get("enforcement.sanction.on-person", sanction.personName())
                : Texts.get("enforcement.sanction.on-firm");
        return sanction.kind() == SanctionKind.FINE
                ? Texts.get("enforcement.sanction.fine-line", whom, kind, Words.wan(sanction.amountYuan()))
                : Texts.get("enforcement.sanction.other-line", whom, kind);
    }
}
