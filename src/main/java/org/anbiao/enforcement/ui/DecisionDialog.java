package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CaseDecision;
import org.anbiao.enforcement.EnforcementCase;
import org.anbiao.enforcement.Sanction;
import org.anbiao.enforcement.SanctionKind;

/** The decision of a case with its sanctions against firm and persons. */
class DecisionDialog extends StepDialog {

    private final TextField number;
    private final DateField day;
    private final TextArea basis;
    private final Checkbox expose;
    private final TextArea noSanction;
    private final List<Entry> entries;

    DecisionDialog(EnforcementCase found, LocalDate today, Consumer<CaseDecision> decide, Runnable done) {
        this(
                found,
                decide,
                done,
                Fields.line("enforcement.field.decision-number"),
                Fields.day("enforcement.field.decided", today, today),
                Fields.text("enforcement.field.basis"),
                new Checkbox(Texts.get("enforcement.case.expose")),
                Fields.text("enforcement.field.no-sanction"),
                new ArrayList<>());
    }

    private DecisionDialog(
            EnforcementCase found,
            Consumer<CaseDecision> decide,
            Runnable done,
            TextField number,
            DateField day,
            TextArea basis,
            Checkbox expose,
            TextArea noSanction,
            List<Entry> entries) {
        super(
                Texts.get("enforcement.case.decide"),
                Texts.get("enforcement.case.decide-effect", found.enterpriseName()),
                () -> decide.accept(new CaseDecision(
                        number.getValue(),
                        day.getValue(),
                        basis.getValue(),
                        entries.stream().map(Entry::sanction).toList(),
                        entries.isEmpty() ? noSanction.getValue() : "",
                        expose.getValue())),
                done);
        this.number = number;
        this.day = day;
        this.basis = basis;
        this.expose = expose;
        this.noSanction = noSanction;
        this.entries = entries;
        noSanction.setHelperText(Texts.get("enforcement.case.no-sanction-hint"));
        Div cards = new Div();
        cards.addClassName("card-list");
        Button add =
                new Button(Texts.get("enforcement.sanction.add"), VaadinIcon.PLUS.create(), click -> addEntry(cards));
        with(this.number, this.day, this.basis, cards, add, this.noSanction, this.expose);
    }

    private void addEntry(Div cards) {
        Entry entry = new Entry();
        Button remove = new Button(Texts.get("common.action.delete"), click -> {
            entries.remove(entry);
            cards.remove(entry);
            noSanction.setVisible(entries.isEmpty());
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        entry.add(remove);
        entries.add(entry);
        cards.add(entry);
        noSanction.setVisible(false);
    }

    private static final class Entry extends Div {

        private final Select<SanctionKind> kind =
                Fields.choice("enforcement.field.sanction-kind", "sanction-kind", SanctionKind.class);
        private final Checkbox person = new Checkbox(Texts.get("enforcement.sanction.of-person"));
        private final TextField name = Fields.line("enforcement.field.person");
        private final BigDecimalField amount = new BigDecimalField(Texts.get("enforcement.field.amount"));
        private final IntegerField persons = new IntegerField(Texts.get("enforcement.field.persons"));
        private final Checkbox ceiling = new Checkbox(Texts.get("enforcement.sanction.ceiling-hint"));

        Entry() {
            addClassName("card");
            persons.setStepButtonsVisible(true);
            persons.setMin(1);
            persons.setValue(1);
            kind.addValueChangeListener(change -> arrange());
            person.addValueChangeListener(change -> arrange());
            arrange();
            add(kind, person, name, amount, ceiling, persons);
        }

        private void arrange() {
            boolean fine = kind.getValue() == SanctionKind.FINE;
            boolean transfer = kind.getValue() == SanctionKind.JUDICIAL_TRANSFER;
            person.setVisible(!transfer);
            name.setVisible(!transfer && person.getValue());
            amount.setVisible(fine);
            ceiling.setVisible(fine);
            persons.setVisible(transfer);
        }

        Sanction sanction() {
            boolean fine = kind.getValue() == SanctionKind.FINE;
            boolean transfer = kind.getValue() == SanctionKind.JUDICIAL_TRANSFER;
            BigDecimal yuan = fine && amount.getValue() != null ? amount.getValue() : BigDecimal.ZERO;
            return new Sanction(
                    UUID.randomUUID(),
                    kind.getValue(),
                    transfer || person.getValue(),
                    name.isVisible() ? name.getValue() : "",
                    yuan,
                    transfer && persons.getValue() != null ? persons.getValue() : 0,
                    fine && ceiling.getValue(),
                    null,
                    "");
        }
    }
}
