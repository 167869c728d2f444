package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Award;
import org.anbiao.recognition.Recognition;
import org.anbiao.recognition.RecognitionService;

/** One recognition with everything about it, and withdrawing it. */
class RecognitionCard extends Div {

    /** @param writes whether the person may withdraw it */
    RecognitionCard(RecognitionService service, Recognition one, boolean writes, LocalDate today, Runnable changed) {
        addClassName("card");
        Award award = one.award();
        Span title = new Span(Words.name(award));
        title.addClassName("card-title");
        Div head = new Div(title, Words.state(one, today));
        head.addClassName("inline-list");
        add(head, Words.meta(DateField.format(award.achievedOn()) + " · " + award.body()));
        add(new Span(Texts.get("recognition.detail.basis", award.basis())));
        if (!award.personName().isEmpty()) {
            add(new Span(Texts.get("recognition.detail.person", award.personName())));
        }
        LocalDate until = award.validUntil();
        if (until != null) {
            add(Words.meta(Texts.get("recognition.detail.until", until)));
        }
        if (one.expired() && one.withdrawnOn() == null) {
            add(Words.meta(Texts.get(
                    one.inForceOn(today) ? "recognition.detail.expired-counted" : "recognition.detail.expired-ended")));
        }
        LocalDate withdrawn = one.withdrawnOn();
        if (withdrawn != null) {
            add(new Span(Texts.get("recognition.detail.withdrawn", withdrawn, one.withdrawReason())));
        }
        if (!award.caseText().isEmpty()) {
            Div text = new Div(award.caseText());
            text.addClassName("lines");
            add(text);
        }
        UUID file = one.fileId();
        if (file != null) {
            add(Words.file(file));
        }
        add(Words.meta(Texts.get("recognition.detail.by", one.recordedBy())));
        if (writes && one.standsOn(today)) {
            add(actions(service, one, today, changed));
        }
    }

    private static Div actions(RecognitionService service, Recognition one, LocalDate today, Runnable changed) {
        Button withdraw = new Button(Texts.get("recognition.withdraw.action"), click -> {
            DateField day = new DateField(Texts.get("recognition.field.day"));
            day.setValue(today);
            TextArea reason = reason();
            new StepDialog(
                            Texts.get("recognition.withdraw.action") + " · " + Words.name(one.award()),
                            Texts.get("recognition.withdraw.effect"),
                            () -> {
                                LocalDate on = day.getValue();
                                if (on == null) {
                                    throw new DomainException("recognition.day-missing");
                                }
                                service.withdraw(one.id(), on, reason.getValue());
                            },
                            changed)
                    .with(day, reason)
                    .ending()
                    .open();
        });
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Button remove = new Button(Texts.get("recognition.remove.action"), click -> {
            TextArea reason = reason();
            new StepDialog(
                            Texts.get("recognition.remove.action") + " · " + Words.name(one.award()),
                            Texts.get("recognition.remove.effect"),
                            () -> service.remove(one.id(), reason.getValue()),
                            changed)
                    .with(reason)
                    .ending()
                    .open();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(withdraw, remove);
        row.addClassName("inline-list");
        return row;
    }

    private static TextArea reason() {
        TextArea reason = new TextArea(Texts.get("recognition.field.reason"));
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }
}
