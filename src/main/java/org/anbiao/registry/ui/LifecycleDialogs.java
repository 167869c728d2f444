package org.anbiao.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ClassDeciders;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseDirectory;
import org.anbiao.registry.EnterpriseFile;
import org.anbiao.registry.EnterpriseFilter;
import org.anbiao.registry.EnterpriseId;
import org.anbiao.registry.EnterpriseLifecycle;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.registry.RegistryChoices.SupervisorChoice;
import org.anbiao.registry.SizeClass;

/** The dated steps of an enterprise, each in a dialog that says what it changes. */
class LifecycleDialogs {

    private final EnterpriseLifecycle lifecycle;
    private final RegistryChoices choices;
    private final EnterpriseDirectory directory;

    LifecycleDialogs(EnterpriseLifecycle lifecycle, RegistryChoices choices, EnterpriseDirectory directory) {
        this.lifecycle = lifecycle;
        this.choices = choices;
        this.directory = directory;
    }

    void move(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        ComboBox<Choice> village = RegistryWords.choices(Texts.get("registry.step.new-village"), choices.villages());
        DateField on = StepFields.day(Texts.get("registry.step.on"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.step.move"),
                        Texts.get("registry.step.move-effect", file.villageName()),
                        () -> lifecycle.moveVillage(
                                now.id(),
                                now.version(),
                                StepFields.required(village, "registry.village.unknown")
                                        .id(),
                                null,
                                StepFields.required(on),
                                reason.getValue()),
                        done)
                .with(village, on, reason)
                .open();
    }

    void supervisor(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        ComboBox<SupervisorChoice> supervisor =
                new ComboBox<>(Texts.get("registry.step.new-supervisor"), choices.supervisors());
        supervisor.setItemLabelGenerator(SupervisorChoice::label);
        DateField on = StepFields.day(Texts.get("registry.step.on"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.step.supervisor"),
                        Texts.get("registry.step.supervisor-effect", file.supervisorName()),
                        () -> lifecycle.changeSupervisor(
                                now.id(),
                                now.version(),
                                StepFields.required(supervisor, "registry.supervisor.unknown")
                                        .supervisor(),
                                StepFields.required(on),
                                reason.getValue()),
                        done)
                .with(supervisor, on, reason)
                .open();
    }

    void size(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        RadioButtonGroup<SizeClass> size = new RadioButtonGroup<>(Texts.get("registry.column.size"));
        size.setItems(SizeClass.values());
        size.setItemLabelGenerator(RegistryWords::sizeClass);
        DateField on = StepFields.day(Texts.get("registry.step.on"), file.asOf());
        boolean institution = now.data().profile().publicInstitution();
        ComboBox<String> decider = decider(now, file.asOf());
        TextArea basis =
                StepFields.text(Texts.get(institution ? "registry.step.size-basis" : "registry.step.size-reason"));
        StepDialog dialog = new StepDialog(
                Texts.get("registry.step.size"),
                Texts.get("registry.step.size-effect"),
                () -> lifecycle.decideSizeClass(
                        now.id(),
                        now.version(),
                        StepFields.required(size, "registry.step.size-missing"),
                        StepFields.required(on),
                        decider.getOptionalValue().orElse(""),
                        basis.getValue()),
                done);
        (institution ? dialog.with(size, decider, on, basis) : dialog.with(size, on, basis)).open();
    }

    /** The department that classed a public institution; one that does not use the portal is written by hand. */
    private ComboBox<String> decider(Enterprise now, LocalDate day) {
        ClassDeciders.Deciders deciders =
                choices.deciders(now.data().placement().areaTenantId(), day);
        ComboBox<String> field = new ComboBox<>(Texts.get("registry.step.size-decider"));
        field.setItems(deciders.departments());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(
                event -> field.setValue(event.getDetail().strip()));
        if (!deciders.area().isEmpty()) {
            field.setHelperText(Texts.get("registry.step.size-decider-help", deciders.area()));
        }
        return field;
    }

    void close(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        DateField on = StepFields.day(Texts.get("registry.field.closed"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.step.close"),
                        Texts.get(
                                "registry.step.close-effect",
                                now.data().profile().name()),
                        () -> lifecycle.close(now.id(), now.version(), StepFields.required(on), reason.getValue()),
                        done)
                .with(on, reason)
                .ending()
                .open();
    }

    void reopen(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        DateField on = StepFields.day(Texts.get("registry.step.reopened-on"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.step.reopen"),
                        Texts.get(
                                "registry.step.reopen-effect",
                                now.data().profile().name(),
                                DateField.format(now.data().life().closedOn())),
                        () -> lifecycle.reopen(now.id(), now.version(), StepFields.required(on), reason.getValue()),
                        done)
                .with(on, reason)
                .open();
    }

    void merge(EnterpriseFile file, Runnable done) {
        Enterprise now = file.enterprise();
        ComboBox<EnterpriseListItem> into = new ComboBox<>(Texts.get("registry.step.merge-into"));
        into.setItems(query -> directory
                .rows(
                        EnterpriseFilter.ACTIVE.withText(query.getFilter().orElse("")),
                        new PageRequest(query.getOffset(), query.getLimit()))
                .stream());
        into.setItemLabelGenerator(item -> item.name() + " " + item.code());
        DateField on = StepFields.day(Texts.get("registry.step.on"), file.asOf());
        TextArea reason = StepFields.text(Texts.get("registry.field.reason"));
        new StepDialog(
                        Texts.get("registry.step.merge"),
                        Texts.get(
                                "registry.step.merge-effect",
                                now.data().profile().name()),
                        () -> lifecycle.merge(
                                now.id(),
                                now.version(),
                                new EnterpriseId(StepFields.required(into, "registry.step.merge-missing")
                                        .id()),
                                StepFields.required(on),
                                reason.getValue()),
                        done)
                .with(into, on, reason)
                .ending()
                .open();
    }
}
