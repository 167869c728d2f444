package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.checklist.ThreeLists;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Since when each of the three lists is in use, and the day that the forms count. */
class ThreeListsPanel extends Div {

    ThreeListsPanel(ThreeLists lists, UUID enterprise, boolean records, Runnable changed) {
        addClassName("card");
        ThreeLists.State state = lists.of(enterprise);
        Div head = new Div(new H3(Texts.get("checklist.three.title")));
        head.addClassName("inline-list");
        LocalDate recorded = state.recordedOn();
        head.add(
                recorded == null
                        ? new StatusChip(Texts.get("checklist.three.open"), StatusChip.Tone.NEUTRAL)
                        : new StatusChip(
                                Texts.get("checklist.three.recorded", DateField.format(recorded)),
                                StatusChip.Tone.SUCCESS));
        add(
                head,
                line("check", state.checkList()),
                line("hazard", state.hazardList()),
                line("rectification", state.rectificationList()));
        if (records && recorded == null && state.proposal().isPresent()) {
            LocalDate proposal = state.proposal().get();
            Div actions = new Div(new Button(
                    Texts.get("checklist.three.record"), click -> record(lists, enterprise, proposal, changed)));
            actions.addClassName("card-actions");
            add(actions);
        }
    }

    private static Div line(String list, @Nullable LocalDate since) {
        return new Div(CheckWords.meta(Texts.get(
                "checklist.three." + list,
                since == null
                        ? Texts.get("checklist.three.not-yet")
                        : Texts.get("checklist.three.since", DateField.format(since)))));
    }

    private static void record(ThreeLists lists, UUID enterprise, LocalDate proposal, Runnable changed) {
        DateField day = new DateField(Texts.get("checklist.three.day"));
        day.setValue(proposal);
        TextArea note = new TextArea(Texts.get("checklist.three.note"));
        note.setMaxLength(500);
        new StepDialog(
                        Texts.get("checklist.three.record"),
                        Texts.get("checklist.three.effect", DateField.format(proposal)),
                        () -> {
                            LocalDate chosen = day.getValue();
                            if (chosen == null) {
                                throw new DomainException("checklist.three.day-missing");
                            }
                            lists.record(enterprise, chosen, note.getValue());
                        },
                        changed)
                .with(day, note)
                .open();
    }
}
