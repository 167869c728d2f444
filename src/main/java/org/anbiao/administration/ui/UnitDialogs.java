package org.anbiao.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.Duty;
import org.anbiao.administration.SectorService;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TermNames;
import org.jspecify.annotations.Nullable;

/** What can be done with a unit, each in a dialog that says what it changes. */
class UnitDialogs {

    private static final int REASON = 200;

    private final UnitService units;
    private final SectorService sectors;
    private final Tenant tenant;
    private final TermNames names;
    private final LocalDate today;
    private final Runnable refresh;

    UnitDialogs(
            UnitService units,
            SectorService sectors,
            Tenant tenant,
            TermNames names,
            LocalDate today,
            Runnable refresh) {
        this.names = names;
        this.units = units;
        this.sectors = sectors;
        this.tenant = tenant;
        this.today = today;
        this.refresh = refresh;
    }

    void refresh() {
        refresh.run();
    }

    void add() {
        Select<OrgUnit.Kind> kind = new Select<>();
        kind.setLabel(Texts.get("administration.unit.kind"));
        kind.setItems(Arrays.stream(OrgUnit.Kind.values())
                .filter(one -> tenant.isArea() || !one.isBlock())
                .toList());
        kind.setItemLabelGenerator(one -> UnitTable.kind(one, names));
        TextField name = new TextField(Texts.get("administration.unit.name"));
        ComboBox<UnitLine> parent = new ComboBox<>(Texts.get("administration.unit.parent-field"));
        parent.setItems(units.units(tenant.id()).stream()
                .filter(line -> line.endedOn() == null && line.kind() != OrgUnit.Kind.GRID_CELL)
                .toList());
        parent.setItemLabelGenerator(UnitLine::name);
        parent.setClearButtonVisible(true);
        parent.setHelperText(Texts.get("administration.unit.parent-hint"));
        new StepDialog(
                        Texts.get("administration.unit.add"),
                        "",
                        () -> units.add(
                                tenant.id(),
                                required(kind.getValue(), "administration.unit.kind-missing"),
                                name.getValue(),
                                parent.getValue() == null
                                        ? null
                                        : parent.getValue().id()),
                        refresh)
                .with(kind, name, parent)
                .open();
    }

    void rename(UnitLine line) {
        TextField name = new TextField(Texts.get("administration.unit.name"));
        name.setValue(line.name());
        new StepDialog(
                        Texts.get("administration.unit.rename"),
                        Texts.get("administration.unit.rename-effect", line.name()),
                        () -> units.rename(tenant.id(), line.id(), name.getValue()),
                        refresh)
                .with(name)
                .open();
    }

    void end(UnitLine line) {
        List<UnitService.Use> uses = units.uses(tenant.id(), line.id());
        if (!uses.isEmpty()) {
            inUse(line, uses);
            return;
        }
        DateField on = day();
        TextArea reason = reason();
        new StepDialog(
                        Texts.get("administration.unit.end"),
                        Texts.get("administration.unit.end-effect", line.name()),
                        () -> units.end(
                                tenant.id(),
                                line.id(),
                                required(on.getValue(), "administration.date.missing"),
                                reason.getValue()),
                        refresh)
                .with(on, reason)
                .ending()
                .open();
    }

    private static void inUse(UnitLine line, List<UnitService.Use> uses) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.get("administration.unit.end"));
        dialog.setWidth("min(36rem, 96vw)");
        UnorderedList list = new UnorderedList();
        uses.forEach(use -> list.add(new ListItem(Texts.get(use.messageKey(), use.count()))));
        dialog.add(new Paragraph(Texts.get("administration.unit.in-use-first", line.name())), list);
        dialog.getFooter().add(new Button(Texts.get("common.action.close"), click -> dialog.close()));
        dialog.open();
    }

    void resume(UnitLine line) {
        TextArea reason = reason();
        new StepDialog(
                        Texts.get("administration.unit.resume"),
                        Texts.get("administration.unit.resume-effect", line.name()),
                        () -> units.resume(tenant.id(), line.id(), reason.getValue()),
                        refresh)
                .with(reason)
                .open();
    }

    /** Who answers: one kind of duty at a time, the former ones below. */
    void duties(@Nullable UUID unitId, String name) {
        List<Duty> duties = sectors.duties(tenant.id(), unitId);
        Select<Duty.Kind> kind = new Select<>();
        kind.setLabel(Texts.get("administration.duty.kind"));
        kind.setItems(Duty.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.get("administration.duty." + one.key()));
        TextField person = new TextField(Texts.get("administration.duty.name"));
        TextField phone = new TextField(Texts.get("administration.duty.phone"));
        EmailField email = new EmailField(Texts.get("administration.duty.email"));
        DateField from = new DateField(Texts.get("administration.duty.from"));
        from.setValue(today);
        kind.addValueChangeListener(event -> {
            Duty present = duties.stream()
                    .filter(duty -> duty.kind() == event.getValue() && duty.toOn() == null)
                    .findFirst()
                    .orElse(null);
            person.setValue(present == null ? "" : present.name());
            phone.setValue(present == null ? "" : present.phone());
            email.setValue(present == null ? "" : present.email());
        });
        kind.setValue(Duty.Kind.PRINCIPAL);
        StepDialog dialog = new StepDialog(
                        Texts.get("administration.duty.title", name),
                        Texts.get("administration.duty.effect"),
                        () -> sectors.assign(
                                tenant.id(),
                                unitId,
                                new Duty(
                                        kind.getValue(),
                                        person.getValue().strip(),
                                        phone.getValue().strip(),
                                        email.getValue().strip(),
                                        required(from.getValue(), "administration.date.missing"),
                                        null)),
                        refresh)
                .with(kind, person, phone, email, from);
        if (!duties.isEmpty()) {
            UnorderedList list = new UnorderedList();
            duties.forEach(duty -> list.add(new ListItem(new Span(words(duty)))));
            dialog.add(new H3(Texts.get("administration.duty.history")), list);
        }
        dialog.open();
    }

    private static String words(Duty duty) {
        String until = duty.toOn() == null
                ? Texts.get("administration.duty.since", DateField.format(duty.fromOn()))
                : Texts.get(
                        "administration.duty.between", DateField.format(duty.fromOn()), DateField.format(duty.toOn()));
        return Texts.get("administration.duty." + duty.kind().key()) + " " + duty.name() + " " + duty.phone() + " "
                + until;
    }

    private DateField day() {
        DateField on = new DateField(Texts.get("administration.unit.end-on"));
        on.setValue(today);
        return on;
    }

    static TextArea reason() {
        TextArea reason = new TextArea(Texts.get("administration.reason"));
        reason.setMaxLength(REASON);
        return reason;
    }

    static <T> T required(@Nullable T value, String key) {
        if (value == null) {
            throw new DomainException(key);
        }
        return value;
    }
}
