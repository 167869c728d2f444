package org.anbiao.supervision.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.NoticeBar;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CheckedEnterprise;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.supervision.AssignmentService;
import org.anbiao.supervision.Expert;
import org.anbiao.supervision.ExpertPoolService;
import org.anbiao.supervision.ServiceAssignment;
import org.anbiao.supervision.ServiceForm;
import org.anbiao.supervision.ServiceInstitution;
import org.anbiao.supervision.ServicePurpose;
import org.jspecify.annotations.Nullable;

/** Gives something to an expert or an institution; earlier advice is shown as soon as it speaks against a review. */
class AssignmentDialog extends StepDialog {

    private final transient AssignmentService assignments;
    private final Select<ServicePurpose> purpose =
            Fields.choice("supervision.column.purpose", "purpose", ServicePurpose.class);
    private final ComboBox<CheckedEnterprise> enterprise;
    private final Select<ServiceInstitution> institution;
    private final Select<Expert> expert;
    private final Div warning = new Div();
    private final TextArea reason = Fields.text("supervision.field.conflict-reason");

    AssignmentDialog(
            AssignmentService assignments,
            ExpertPoolService pool,
            InspectionService inspections,
            LocalDate today,
            Runnable changed) {
        this(assignments, pool, inspections, changed, new Rest(today));
    }

    /** Fields that need no watching. */
    private static final class Rest {
        private final Select<ServiceForm> form = Fields.choice("supervision.column.form", "form", ServiceForm.class);
        private final TextField contract = Fields.line("supervision.column.contract");
        private final TextArea content = Fields.text("supervision.field.content");
        private final DateField from;

        Rest(LocalDate today) {
            from = Fields.day("supervision.column.from", today, null);
        }
    }

    private AssignmentDialog(
            AssignmentService assignments,
            ExpertPoolService pool,
            InspectionService inspections,
            Runnable changed,
            Rest rest) {
        this(assignments, pool, inspections, changed, rest, new Holder());
    }

    /** What the confirmation does; set once the fields are there. */
    private static final class Holder {
        private Runnable action = () -> {};
    }

    private AssignmentDialog(
            AssignmentService assignments,
            ExpertPoolService pool,
            InspectionService inspections,
            Runnable changed,
            Rest rest,
            Holder holder) {
        super(Texts.get("supervision.assignments.add"), "", () -> holder.action.run(), changed);
        this.assignments = assignments;
        enterprise = Fields.enterprise(inspections);
        institution = Fields.optional(
                "supervision.column.institution", "supervision.field.open", present(pool), ServiceInstitution::name);
        expert = Fields.optional(
                "supervision.column.expert",
                "supervision.field.open",
                pool.experts("").stream().filter(one -> one.endedOn() == null).toList(),
                one -> one.name() + " · " + one.field());
        rest.form.addValueChangeListener(change -> rest.contract.setVisible(change.getValue() != ServiceForm.INTERNAL));
        reason.setVisible(false);
        purpose.addValueChangeListener(change -> warn());
        enterprise.addValueChangeListener(change -> warn());
        institution.addValueChangeListener(change -> warn());
        expert.addValueChangeListener(change -> warn());
        holder.action = () -> assignments.assign(new ServiceAssignment.Draft(
                purpose.getValue(),
                enterpriseId(),
                institutionId(),
                expertId(),
                rest.form.getValue(),
                rest.contract.isVisible() ? rest.contract.getValue() : "",
                rest.content.getValue(),
                rest.from.getValue(),
                reason.getValue()));
        with(
                purpose,
                enterprise,
                institution,
                expert,
                warning,
                reason,
                rest.form,
                rest.contract,
                rest.content,
                rest.from);
    }

    private static List<ServiceInstitution> present(ExpertPoolService pool) {
        return pool.institutions("").stream()
                .filter(one -> one.endedOn() == null)
                .toList();
    }

    private @Nullable UUID enterpriseId() {
        return enterprise.getValue() == null ? null : enterprise.getValue().id();
    }

    private @Nullable UUID institutionId() {
        return institution.getValue() == null ? null : institution.getValue().id();
    }

    private @Nullable UUID expertId() {
        return expert.getValue() == null ? null : expert.getValue().id();
    }

    private void warn() {
        warning.removeAll();
        reason.setVisible(false);
        assignments
                .conflict(purpose.getValue(), enterpriseId(), institutionId(), expertId())
                .ifPresent(earlier -> {
                    warning.add(new NoticeBar(Texts.get("supervision.assignment.warning", assignments.words(earlier))));
                    reason.setVisible(true);
                });
    }
}
