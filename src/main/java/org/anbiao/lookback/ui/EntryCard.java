package org.anbiao.lookback.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.lookback.ImprovementEntry;
import org.anbiao.lookback.LookBackEntries;
import org.jspecify.annotations.Nullable;

/** An entry of the improvement list, with the steps to change and to close it. */
class EntryCard extends Div {

    private final transient ImprovementEntry entry;
    private final transient LookBackEntries entries;
    private final transient LocalDate today;
    private final transient Runnable changed;

    /**
     * @param own whether the actor's unit follows it and may close it
     * @param written whether the list is open, so that it may be changed and removed
     */
    EntryCard(
            ImprovementEntry entry,
            LookBackEntries entries,
            LocalDate today,
            boolean own,
            boolean written,
            Runnable changed) {
        this.entry = entry;
        this.entries = entries;
        this.today = today;
        this.changed = changed;
        addClassNames("card", "lookback-entry");
        Span title = new Span(entry.problem());
        title.addClassName("card-title");
        Div head = new Div(title, chip());
        head.addClassName("page-header-name");
        if (entry.afterReport()) {
            head.add(new StatusChip(Texts.get("lookback.entry.after-report"), Tone.NEUTRAL));
        }
        add(head, new Span(Texts.get("lookback.entry.measure-line", entry.measure())));
        add(Words.meta(
                Texts.get("lookback.entry.responsible-line", entry.responsible(), DateField.format(entry.dueOn()))));
        LocalDate done = entry.doneOn();
        if (done != null) {
            add(Words.meta(Texts.get(
                    "lookback.entry.done-line", DateField.format(done), entry.doneNote(), entry.doneByName())));
        } else if (own) {
            add(steps(written));
        }
    }

    private StatusChip chip() {
        if (!entry.isOpen()) {
            return new StatusChip(Texts.get("lookback.entry.state.done"), Tone.SUCCESS);
        }
        return entry.isOverdue(today)
                ? new StatusChip(Texts.get("lookback.entry.state.overdue"), Tone.ERROR)
                : new StatusChip(Texts.get("lookback.entry.state.open"), Tone.PROGRESS);
    }

    private Div steps(boolean written) {
        Div row = new Div(new Button(Texts.get("lookback.entry.close"), click -> close()));
        row.addClassName("card-actions");
        if (written) {
            Button change = new Button(
                    Texts.get("lookback.entry.change"),
                    click -> form(
                            Texts.get("lookback.entry.change"),
                            entry,
                            today,
                            input -> entries.change(entry.id(), entry.version(), input),
                            changed));
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Button remove = new Button(Texts.get("lookback.entry.remove"), click -> remove());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(change, remove);
        }
        return row;
    }

    private void close() {
        TextArea note = new TextArea(Texts.get("lookback.entry.done-note"));
        note.setMaxLength(1000);
        DateField day = new DateField(Texts.get("lookback.entry.done-on"));
        day.setValue(today);
        day.setMax(today);
        new StepDialog(
                        Texts.get("lookback.entry.close"),
                        entry.problem(),
                        () -> entries.close(
                                entry.id(),
                                entry.version(),
                                day.getValue() == null ? today : day.getValue(),
                                note.getValue()),
                        changed)
                .with(note, day)
                .open();
    }

    private void remove() {
        new StepDialog(
                        Texts.get("lookback.entry.remove"),
                        Texts.get("lookback.entry.remove-effect", entry.problem()),
                        () -> entries.remove(entry.id(), entry.version()),
                        changed)
                .ending()
                .open();
    }

    /** The form of an entry; with a former one its values stand in it. */
    static void form(
            String title,
            @Nullable ImprovementEntry former,
            LocalDate today,
            Consumer<ImprovementEntry.Input> action,
            Runnable done) {
        TextArea problem = new TextArea(Texts.get("lookback.entry.problem"));
        problem.setMaxLength(1000);
        TextArea measure = new TextArea(Texts.get("lookback.entry.measure"));
        measure.setMaxLength(1000);
        TextField responsible = new TextField(Texts.get("lookback.entry.responsible"));
        responsible.setMaxLength(100);
        DateField due = new DateField(Texts.get("lookback.entry.due"));
        if (former == null) {
            due.setMin(today);
        } else {
            problem.setValue(former.problem());
            measure.setValue(former.measure());
            responsible.setValue(former.responsible());
            due.setValue(former.dueOn());
        }
        new StepDialog(
                        title,
                        "",
                        () -> action.accept(new ImprovementEntry.Input(
                                problem.getValue(), measure.getValue(), responsible.getValue(), due.getValue())),
                        done)
                .with(problem, measure, responsible, due)
                .open();
    }
}
