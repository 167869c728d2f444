package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.SignaturePad;
import org.anbiao.common.ui.Texts;
import org.anbiao.documents.FileStore;
import org.anbiao.enforcement.CheckListChoice;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionDraft;
import org.anbiao.enforcement.InspectionKind;
import org.anbiao.enforcement.InspectionLists;
import org.anbiao.enforcement.InspectionResult;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.enforcement.InspectionSubjects;
import org.anbiao.enforcement.ProposedGrounds;
import org.anbiao.enforcement.VisitWarning;
import org.anbiao.registry.RiskControls;
import org.anbiao.registry.ui.ControlNote;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;

/** The form of an inspection: what was checked, what was found, who signed. */
class InspectionForm extends Div {

    private final transient InspectionService inspections;
    private final ComboBox<CheckedEnterprise> enterprise;
    private final Div warning = new Div();
    private final Div demands = new Div();
    private final transient RiskControls controls;
    private final TextArea further = Fields.text("enforcement.field.further-reason");
    private final Select<InspectionKind> kind = Fields.choice("enforcement.field.kind", "kind", InspectionKind.class);
    private final DateField day;
    private final Checkbox full = new Checkbox(Texts.get("enforcement.inspection.full-hint"));
    private final TextField inspectors = Fields.line("enforcement.field.inspectors");
    private final TextField bodies = Fields.line("enforcement.field.bodies");
    private final CheckboxGroup<String> subjects = new CheckboxGroup<>(Texts.get("enforcement.field.subjects"));
    private final Select<CheckListChoice> list = new Select<>();
    private final transient InspectionLists lists;
    private final transient ProposedGrounds grounds;
    private final GroundList suggested;
    private final ItemFields items;
    private final FindingFields findings;
    private final Select<InspectionResult> result =
            Fields.choice("enforcement.field.result", "result", InspectionResult.class);
    private final TextField number = Fields.line("enforcement.field.order-number");
    private final DateField due = Fields.day("enforcement.field.order-due", null, null);
    private final TextArea note = Fields.text("enforcement.field.note");
    private final PhotoUpload photos;
    private final TextField signer = Fields.line("enforcement.field.signer");
    private final SignaturePad pad = new SignaturePad(Texts.get("enforcement.field.sign-here"));
    private boolean settling;
    private final TextField unsigned = Fields.line("enforcement.field.unsigned-reason");

    InspectionForm(
            InspectionService inspections,
            InspectionLists lists,
            ProposedGrounds grounds,
            InspectionSubjects choices,
            RiskControls controls,
            FileStore files,
            CurrentActor currentActor,
            Clock clock) {
        this.inspections = inspections;
        this.lists = lists;
        this.grounds = grounds;
        this.controls = controls;
        LocalDate today = LocalDate.now(clock);
        enterprise = Fields.enterprise(inspections);
        findings = new FindingFields(files, this::enterpriseId);
        items = new ItemFields(findings::propose);
        suggested = new GroundList("enforcement.grounds.check", ground -> items.propose(ground.check()));
        photos = new PhotoUpload(files, this::enterpriseId);
        day = Fields.day("enforcement.field.day", today, today);
        inspectors.setValue(currentActor.get().memberName());
        inspectors.setHelperText(Texts.get("enforcement.field.inspectors-hint"));
        bodies.setHelperText(Texts.get("enforcement.field.bodies-hint"));
        subjects.setItems(choices.all());
        subjects.addThemeName("vertical");
        unsigned.setHelperText(Texts.get("enforcement.field.unsigned-hint"));
        further.setVisible(false);
        list.setLabel(Texts.get("enforcement.field.list"));
        list.setItemLabelGenerator(one -> one == null ? Texts.get("enforcement.list.none") : one.name());
        list.setEmptySelectionAllowed(true);
        list.setEmptySelectionCaption(Texts.get("enforcement.list.none"));
        list.setHelperText(Texts.get("enforcement.field.list-hint"));
        list.setWidthFull();
        list.setVisible(false);
        list.addValueChangeListener(change -> asked(
                change,
                () -> items.fill(
                        change.getValue() == null
                                ? List.of()
                                : change.getValue().points())));
        enterprise.addValueChangeListener(change -> asked(change, () -> {
            warn();
            offer();
        }));
        day.addValueChangeListener(change -> warn());
        result.addValueChangeListener(change -> order());
        order();
        addClassNames("page", "phone-page");
        layOut();
    }

    private void layOut() {
        Div head = section(null, enterprise, demands, warning, further, day, kind, full, inspectors, bodies);
        Div sign = section("enforcement.form.signature", signer, pad, unsigned);
        add(
                new PageHeader(Texts.get("enforcement.form.title"))
                        .withSubtitle(Texts.get("enforcement.form.subtitle")),
                head,
                section("enforcement.form.checked", suggested, list, subjects, items),
                section("enforcement.form.found", findings),
                section("enforcement.form.outcome", result, due, number, note, photos),
                sign,
                new LargeButton("enforcement.form.save", this::save));
    }

    private static Div section(@Nullable String titleKey, com.vaadin.flow.component.Component... fields) {
        Div section = new Div();
        section.addClassName("card");
        if (titleKey != null) {
            section.add(new H3(Texts.get(titleKey)));
        }
        section.add(fields);
        return section;
    }

    private void order() {
        boolean ordered = result.getValue() == InspectionResult.ORDERED;
        due.setVisible(ordered);
        number.setVisible(ordered);
    }

    @Nullable
    private UUID enterpriseId() {
        return enterprise.getValue() == null ? null : enterprise.getValue().id();
    }

    /** Begins with an enterprise. */
    void about(UUID id) {
        enterprise.setValue(inspections.enterprise(id));
    }

    /** Begins with a check of everything. */
    void full() {
        full.setValue(true);
    }

    /** What takes away answered points is done only after a question; if it is declined, the field has its former value again. */
    private <T> void asked(AbstractField.ComponentValueChangeEvent<?, T> change, Runnable act) {
        if (settling) {
            return;
        }
        long answered = items.answered();
        if (answered == 0) {
            act.run();
            return;
        }
        ConfirmDialog question = new ConfirmDialog(
                Texts.get("enforcement.item.replace"),
                Texts.get("enforcement.item.replace-hint", answered),
                Texts.get("enforcement.item.replace"),
                confirmed -> act.run());
        question.setCancelable(true);
        question.setCancelText(Texts.get("common.action.cancel"));
        question.addCancelListener(declined -> settle(() -> change.getHasValue().setValue(change.getOldValue())));
        question.setConfirmButtonTheme("error primary");
        question.open();
    }

    private void settle(Runnable act) {
        settling = true;
        try {
            act.run();
        } finally {
            settling = false;
        }
    }

    /** The same lists as the enterprise checks by, and what its records lack. */
    private void offer() {
        UUID id = enterpriseId();
        List<CheckListChoice> offered = id == null ? List.of() : lists.of(id);
        settle(() -> list.setItems(offered));
        list.setVisible(!offered.isEmpty());
        items.fill(List.of());
        items.dropProposed();
        suggested.show(id == null ? List.of() : grounds.of(id));
    }

    /** Who was there shortly before, so that nobody is visited twice without need. */
    private void warn() {
        UUID id = enterpriseId();
        LocalDate on = day.getValue();
        warning.removeAll();
        demands.removeAll();
        further.setVisible(false);
        if (id == null || on == null) {
            return;
        }
        controls.on(id, on).ifPresent(one -> demands.add(new ControlNote(one)));
        VisitWarning found = inspections.warning(id, on);
        if (found.isFurther()) {
            warning.add(new NoticeBar(Texts.get(
                    "enforcement.form.warning",
                    found.days(),
                    found.earlier().size(),
                    DateField.format(found.earlier().get(0).inspectedOn()),
                    found.earlier().get(0).actingName())));
            further.setVisible(true);
        }
    }

    private void save() {
        UUID id = enterpriseId();
        if (id == null) {
            Notices.refused(Texts.get("enforcement.field.enterprise-first"));
            return;
        }
        UUID[] made = new UUID[1];
        if (Notices.attempt(() -> made[0] = inspections.record(draft(id)))) {
            Notices.done(Texts.get("enforcement.form.saved"));
            getUI().ifPresent(ui -> ui.navigate(EnforcementNavigation.INSPECTIONS + "/" + made[0]));
        }
    }

    private InspectionDraft draft(UUID id) {
        boolean ordered = result.getValue() == InspectionResult.ORDERED;
        LocalDate orderDue = ordered ? due.getValue() : null;
        return new InspectionDraft(
                id,
                kind.getValue(),
                full.getValue(),
                day.getValue(),
                inspectors.getValue(),
                bodies.getValue(),
                subjects.getListDataView()
                        .getItems()
                        .filter(subjects::isSelected)
                        .toList(),
                items.items(),
                findings.findings(orderDue),
                result.getValue(),
                ordered ? number.getValue() : "",
                orderDue,
                note.getValue(),
                further.isVisible() ? further.getValue() : "",
                photos.ids(),
                signer.getValue(),
                pad.png().map(InspectionDraft.Drawing::new).orElse(null),
                unsigned.getValue(),
                list.getValue() == null ? "" : list.getValue().name());
    }
}
