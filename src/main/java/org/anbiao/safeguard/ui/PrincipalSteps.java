package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.safeguard.DutyCheck;
import org.anbiao.safeguard.Presence;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.PrincipalService;
import org.jspecify.annotations.Nullable;

/** The dialogs about the principal's duties. */
class PrincipalSteps {

    private final PrincipalService principals;
    private final UUID enterprise;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed shows the page again */
    PrincipalSteps(PrincipalService principals, UUID enterprise, LocalDate today, Runnable changed) {
        this.principals = principals;
        this.enterprise = enterprise;
        this.today = today;
        this.changed = changed;
    }

    /** What a look says, and what inspectors found of it. */
    static List<Span> lines(DutyCheck check) {
        List<Span> lines = new ArrayList<>();
        lines.add(SafeguardWords.meta(Texts.get("safeguard.duty.checked-line", check.checkedOn(), check.recordedBy())));
        LocalDate since = check.inPlaceSince();
        LocalDate due = check.dueOn();
        if (since != null) {
            lines.add(SafeguardWords.meta(Texts.get("safeguard.duty.since-line", since)));
        }
        if (!check.evidence().isEmpty()) {
            lines.add(SafeguardWords.meta(Texts.get("safeguard.duty.evidence-line", check.evidence())));
        }
        if (due != null) {
            lines.add(SafeguardWords.meta(
                    Texts.get("safeguard.duty.missing-line", check.missing(), check.responsible(), due)));
        }
        for (DutyCheck.Finding finding : check.findings()) {
            lines.add(SafeguardWords.meta(Texts.get(
                    finding.confirmed() ? "safeguard.duty.confirmed-line" : "safeguard.duty.contradicted-line",
                    finding.foundOn(),
                    finding.authority(),
                    finding.inspectors(),
                    finding.note())));
        }
        return lines;
    }

    /** Looks at a duty; what was said last time is there already. */
    void check(PrincipalDuty duty, @Nullable DutyCheck last) {
        DateField day = SafeguardWords.day("safeguard.duty.day", today);
        RadioButtonGroup<Boolean> place = new RadioButtonGroup<>(Texts.get("safeguard.duty.in-place-field"));
        place.setItems(true, false);
        place.setItemLabelGenerator(yes -> Texts.get(yes ? "safeguard.duty.in-place" : "safeguard.duty.not-in-place"));
        DateField since = new DateField(Texts.get("safeguard.duty.since"));
        since.setMax(today);
        TextArea evidence = area("safeguard.duty.evidence");
        evidence.setHelperText(Texts.get("safeguard.duty.evidence-hint"));
        TextArea missing = area("safeguard.duty.missing");
        TextField responsible = SafeguardWords.text("safeguard.duty.responsible", 60, "");
        DateField due = new DateField(Texts.get("safeguard.duty.due"));
        place.addValueChangeListener(change -> {
            boolean yes = Boolean.TRUE.equals(change.getValue());
            since.setVisible(yes);
            missing.setVisible(!yes);
            responsible.setVisible(!yes);
            due.setVisible(!yes);
        });
        place.setValue(last == null || last.inPlace());
        if (last != null) {
            since.setValue(last.inPlaceSince());
            evidence.setValue(last.evidence());
            missing.setValue(last.missing());
            responsible.setValue(last.responsible());
            due.setValue(last.dueOn());
        }
        new StepDialog(
                        SafeguardWords.duty(duty),
                        Texts.get("safeguard.duty.check-effect"),
                        () -> principals.check(
                                enterprise,
                                new DutyCheck.Draft(
                                        duty,
                                        day.getValue(),
                                        Boolean.TRUE.equals(place.getValue()),
                                        since.getValue(),
                                        evidence.getValue(),
                                        missing.getValue(),
                                        responsible.getValue(),
                                        due.getValue())),
                        changed)
                .with(day, place, since, evidence, missing, responsible, due)
                .open();
    }

    private static TextArea area(String labelKey) {
        TextArea area = new TextArea(Texts.get(labelKey));
        area.setMaxLength(500);
        return area;
    }

    /** Confirms or contradicts. */
    void inspect(DutyCheck check) {
        DateField day = SafeguardWords.day("safeguard.duty.found-day", today);
        day.setMin(check.checkedOn());
        RadioButtonGroup<Boolean> found = new RadioButtonGroup<>(Texts.get("safeguard.duty.found"));
        found.setItems(true, false);
        found.setItemLabelGenerator(
                yes -> Texts.get(yes ? "safeguard.duty.found-in-place" : "safeguard.duty.found-missing"));
        found.setValue(true);
        TextField inspectors = SafeguardWords.text("safeguard.duty.inspectors", 100, "");
        TextArea note = area("safeguard.duty.found-note");
        new StepDialog(
                        Texts.get("safeguard.duty.inspect"),
                        SafeguardWords.duty(check.duty()),
                        () -> principals.find(
                                enterprise,
                                check.id(),
                                day.getValue(),
                                Boolean.TRUE.equals(found.getValue()),
                                inspectors.getValue(),
                                note.getValue()),
                        changed)
                .with(day, found, inspectors, note)
                .open();
    }

    /** All looks at a duty, of former years too. */
    void history(PrincipalDuty duty) {
        Dialog dialog = new Dialog(SafeguardWords.duty(duty));
        dialog.setWidth("min(36rem, 96vw)");
        Div list = SafeguardWords.list();
        principals.history(enterprise, duty).forEach(check -> {
            Div card = SafeguardWords.card(SafeguardWords.title(
                    Texts.get(check.inPlace() ? "safeguard.duty.in-place" : "safeguard.duty.not-in-place")));
            lines(check).forEach(card::add);
            list.add(card);
        });
        dialog.add(list);
        dialog.getFooter().add(new Button(Texts.get("common.action.close"), click -> dialog.close()));
        dialog.open();
    }

    /** Records the principal on site. */
    void present() {
        DateField day = SafeguardWords.day("safeguard.presence.day", today);
        Select<Presence.Occasion> occasion = new Select<>();
        occasion.setLabel(Texts.get("safeguard.presence.occasion"));
        occasion.setItems(Presence.Occasion.values());
        occasion.setItemLabelGenerator(one -> Texts.get("safeguard.occasion." + one.code()));
        occasion.setValue(Presence.Occasion.HOLIDAY);
        TextField name = SafeguardWords.text(
                "safeguard.presence.name",
                50,
                principals.principals(enterprise).stream().findFirst().orElse(""));
        BigDecimalField hours = new BigDecimalField(Texts.get("safeguard.presence.hours-field"));
        hours.setSuffixComponent(new Span(Texts.get("safeguard.presence.hour")));
        hours.setHelperText(Texts.get("safeguard.presence.hours-hint"));
        TextField note = SafeguardWords.text("safeguard.presence.note", 200, "");
        new StepDialog(
                        Texts.get("safeguard.presence.record"),
                        Texts.get("safeguard.presence.effect"),
                        () -> principals.present(
                                enterprise,
                                new Presence.Draft(
                                        day.getValue(),
                                        occasion.getValue(),
                                        name.getValue(),
                                        hours.getValue(),
                                        note.getValue())),
                        changed)
                .with(day, occasion, name, hours, note)
                .open();
    }

    /** Takes a presence back. */
    void withdraw(Presence presence) {
        SafeguardWords.withdraw(
                Texts.get("safeguard.presence.line", presence.on(), presence.personName()),
                reason -> principals.withdrawPresence(enterprise, presence.id(), reason),
                changed);
    }
}
