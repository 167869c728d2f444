package org.anbiao.supervision.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.InstitutionKind;
import org.anbiao.supervision.InstitutionRecord;
import org.anbiao.supervision.InstitutionRecordKind;
import org.anbiao.supervision.InstitutionViolation;
import org.anbiao.supervision.Quality;
import org.anbiao.supervision.ServiceInstitution;
import org.jspecify.annotations.Nullable;

/** Entering, changing and ending what stands in the pool and in the register. */
class ExpertDialogs {

    private final ExpertPoolService pool;
    private final LocalDate today;
    private final Runnable changed;

    ExpertDialogs(ExpertPoolService pool, LocalDate today, Runnable changed) {
        this.pool = pool;
        this.today = today;
        this.changed = changed;
    }

    Div actions(Expert expert) {
        Div row = new Div(
                Fields.small("common.action.edit", () -> expert(expert)),
                Fields.small("supervision.experts.end", () -> end(expert.name(), () -> pool.endExpert(expert.id()))));
        row.addClassName("inline-list");
        return row;
    }

    void expert(@Nullable Expert known) {
        TextField name = Fields.line("supervision.column.person");
        TextField body = Fields.line("supervision.column.body");
        Select<ServiceInstitution> institution = Fields.optional(
                "supervision.field.institution",
                "supervision.field.no-institution",
                pool.institutions("").stream()
                        .filter(one -> pool.isOwn(one.tenantId()))
                        .toList(),
                ServiceInstitution::name);
        institution.setHelperText(Texts.get("supervision.field.institution-hint"));
        TextField field = Fields.line("supervision.column.field");
        TextField qualification = Fields.line("supervision.column.qualification");
        DateField until = Fields.day("supervision.column.valid-until", null, null);
        if (known != null) {
            name.setValue(known.name());
            body.setValue(known.body());
            institution
                    .getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(known.institutionId()))
                    .findFirst()
                    .ifPresent(institution::setValue);
            field.setValue(known.field());
            qualification.setValue(known.qualification());
            until.setValue(known.validUntil());
        }
        new StepDialog(
                        Texts.get(known == null ? "supervision.experts.add" : "supervision.experts.edit"),
                        "",
                        () -> pool.save(
                                known == null ? null : known.id(),
                                new Expert.Draft(
                                        name.getValue(),
                                        body.getValue(),
                                        institution.getValue() == null
                                                ? null
                                                : institution.getValue().id(),
                                        field.getValue(),
                                        qualification.getValue(),
                                        until.getValue())),
                        changed)
                .with(name, body, institution, field, qualification, until)
                .open();
    }

    void institution(@Nullable ServiceInstitution known) {
        TextField name = Fields.line("supervision.column.name");
        Select<InstitutionKind> kind =
                Fields.choice("supervision.column.kind", "institution-kind", InstitutionKind.class);
        TextField field = Fields.line("supervision.column.field");
        TextField qualification = Fields.line("supervision.column.qualification");
        DateField until = Fields.day("supervision.column.valid-until", null, null);
        TextArea offer = Fields.text("supervision.field.offer");
        DateField selected = Fields.day("supervision.column.selected", null, today);
        selected.setHelperText(Texts.get("supervision.field.selected-hint"));
        if (known != null) {
            name.setValue(known.name());
            kind.setValue(known.kind());
            field.setValue(known.field());
            qualification.setValue(known.qualification());
            until.setValue(known.validUntil());
            offer.setValue(known.offer());
            selected.setValue(known.selectedOn());
        }
        new StepDialog(
                        Texts.get(known == null ? "supervision.institutions.add" : "supervision.institutions.edit"),
                        "",
                        () -> pool.save(
                                known == null ? null : known.id(),
                                new ServiceInstitution.Draft(
                                        name.getValue(),
                                        kind.getValue(),
                                        field.getValue(),
                                        qualification.getValue(),
                                        until.getValue(),
                                        offer.getValue(),
                                        selected.getValue())),
                        changed)
                .with(name, kind, field, qualification, until, offer, selected)
                .open();
    }

    void end(String name, Runnable act) {
        new StepDialog(
                        Texts.get("supervision.experts.end"),
                        Texts.get("supervision.experts.end-effect", name),
                        act,
                        changed)
                .ending()
                .open();
    }

    void record(ServiceInstitution institution) {
        Select<InstitutionRecordKind> kind =
                Fields.choice("supervision.column.kind", "record-kind", InstitutionRecordKind.class);
        DateField day = Fields.day("supervision.column.day", today, today);
        CheckboxGroup<Quality> lacking = new CheckboxGroup<>(Texts.get("supervision.field.lacking"));
        lacking.setItems(Quality.values());
        lacking.setItemLabelGenerator(quality -> Words.of("quality", quality));
        Select<InstitutionViolation> violation =
                Fields.choice("supervision.field.violation", "violation", InstitutionViolation.class);
        TextField person = Fields.line("supervision.field.reviewer");
        TextArea content = Fields.text("supervision.field.found");
        TextField basis = Fields.line("supervision.column.basis");
        Runnable show = () -> {
            lacking.setVisible(kind.getValue() == InstitutionRecordKind.CHECK);
            violation.setVisible(kind.getValue() == InstitutionRecordKind.VIOLATION);
            person.setVisible(kind.getValue() == InstitutionRecordKind.VIOLATION);
        };
        kind.addValueChangeListener(change -> show.run());
        show.run();
        new StepDialog(
                        Texts.get("supervision.institution.record"),
                        institution.name(),
                        () -> pool.record(new InstitutionRecord.Draft(
                                institution.id(),
                                kind.getValue(),
                                day.getValue(),
                                lacking.isVisible()
                                        ? List.of(Quality.values()).stream()
                                                .filter(lacking::isSelected)
                                                .toList()
                                        : List.of(),
                                violation.isVisible() ? violation.getValue() : null,
                                person.isVisible() ? person.getValue() : "",
                                content.getValue(),
                                basis.getValue())),
                        changed)
                .with(kind, day, lacking, violation, person, content, basis)
                .open();
    }
}
