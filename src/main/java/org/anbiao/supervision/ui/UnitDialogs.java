package org.anbiao.supervision.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseFilter;
import org.anbiao.enforcement.CaseListItem;
import org.anbiao.enforcement.EnforcementCases;
import org.anbiao.enforcement.InspectionFilter;
import org.anbiao.enforcement.InspectionListItem;
import org.anbiao.enforcement.InspectionService;
import org.anbiao.supervision.LeaderMeeting;
import org.anbiao.supervision.MeetingKind;
import org.anbiao.supervision.SupervisedUnit;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitFindingKind;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.supervision.UnitSupervision;

/** Recording findings, praise, talks and meetings. */
class UnitDialogs {

    private static final int BEHIND = 50;

    private final UnitSupervision units;
    private final InspectionService inspections;
    private final EnforcementCases cases;
    private final LocalDate today;
    private final Runnable changed;

    UnitDialogs(
            UnitSupervision units,
            InspectionService inspections,
            EnforcementCases cases,
            LocalDate today,
            Runnable changed) {
        this.units = units;
        this.inspections = inspections;
        this.cases = cases;
        this.today = today;
        this.changed = changed;
    }

    private ComboBox<SupervisedUnit> unit() {
        ComboBox<SupervisedUnit> unit = new ComboBox<>(Texts.get("supervision.column.unit"));
        unit.setItems(units.units());
        unit.setItemLabelGenerator(SupervisedUnit::name);
        return unit;
    }

    void finding() {
        ComboBox<SupervisedUnit> unit = unit();
        Select<UnitFindingKind> kind = Fields.choice("supervision.column.kind", "finding-kind", UnitFindingKind.class);
        TextArea description = Fields.text("supervision.column.description");
        TextArea requirement = Fields.text("supervision.column.requirement");
        DateField found = Fields.day("supervision.column.found", today, today);
        DateField due = Fields.day("supervision.column.due", null, null);
        MultiSelectComboBox<InspectionListItem> checks =
                new MultiSelectComboBox<>(Texts.get("supervision.field.inspections"));
        checks.setItems(inspections
                .list(InspectionFilter.ALL, new PageRequest(0, BEHIND))
                .rows());
        checks.setItemLabelGenerator(one -> DateField.format(one.inspectedOn()) + " " + one.enterpriseName());
        checks.setHelperText(Texts.get("supervision.field.behind-hint"));
        MultiSelectComboBox<CaseListItem> opened = new MultiSelectComboBox<>(Texts.get("supervision.field.cases"));
        opened.setItems(cases.list(CaseFilter.ALL, new PageRequest(0, BEHIND)).rows());
        opened.setItemLabelGenerator(one -> one.enterpriseName() + " " + one.title());
        new StepDialog(
                        Texts.get("supervision.findings.add"),
                        Texts.get("supervision.findings.effect"),
                        () -> units.find(new UnitFinding.Draft(
                                unit.getValue(),
                                kind.getValue(),
                                description.getValue(),
                                requirement.getValue(),
                                found.getValue(),
                                due.getValue(),
                                checks.getValue().stream()
                                        .map(InspectionListItem::id)
                                        .toList(),
                                opened.getValue().stream().map(CaseListItem::id).toList())),
                        changed)
                .with(unit, kind, description, requirement, found, due, checks, opened)
                .open();
    }

    void mark() {
        ComboBox<SupervisedUnit> unit = unit();
        Select<UnitMarkKind> kind = Fields.choice("supervision.column.kind", "mark-kind", UnitMarkKind.class);
        DateField day = Fields.day("supervision.column.day", today, today);
        TextArea reason = Fields.text("supervision.column.reason");
        TextField basis = Fields.line("supervision.column.basis");
        TextField people = Fields.line("supervision.column.people");
        people.setVisible(false);
        kind.addValueChangeListener(change -> {
            boolean talk =
                    change.getValue() == UnitMarkKind.TALK_REMINDER || change.getValue() == UnitMarkKind.TALK_WARNING;
            people.setVisible(talk);
            basis.setVisible(!talk);
        });
        new StepDialog(
                        Texts.get("supervision.marks.add"),
                        Texts.get("supervision.marks.effect"),
                        () -> units.mark(new UnitMark.Draft(
                                unit.getValue(),
                                kind.getValue(),
                                day.getValue(),
                                reason.getValue(),
                                basis.isVisible() ? basis.getValue() : "",
                                people.isVisible() ? people.getValue() : "")),
                        changed)
                .with(unit, kind, day, reason, basis, people)
                .open();
    }

    void meeting() {
        Select<MeetingKind> kind = Fields.choice("supervision.column.kind", "meeting-kind", MeetingKind.class);
        Checkbox regular = new Checkbox(Texts.get("supervision.meeting.is-regular"), true);
        DateField day = Fields.day("supervision.column.day", today, today);
        TextField leader = Fields.line("supervision.column.leader");
        TextField topic = Fields.line("supervision.column.topic");
        TextArea decisions = Fields.text("supervision.column.decisions");
        new StepDialog(
                        Texts.get("supervision.meetings.add"),
                        "",
                        () -> units.meet(new LeaderMeeting.Draft(
                                kind.getValue(),
                                regular.getValue(),
                                day.getValue(),
                                leader.getValue(),
                                topic.getValue(),
                                decisions.getValue())),
                        changed)
                .with(kind, regular, day, leader, topic, decisions)
                .open();
    }
}
