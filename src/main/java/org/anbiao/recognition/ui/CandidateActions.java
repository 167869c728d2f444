package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.SelectionService;

/** The buttons of a candidate's page: what comes next, for whoever's turn it is. */
class CandidateActions {

    private final SelectionService selection;
    private final Candidate candidate;
    private final UUID id;
    private final boolean decides;
    private final LocalDate today;
    private final Runnable changed;

    /**
     * @param decides whether the person may decide reviews
     * @param changed shows the page anew
     */
    CandidateActions(
            SelectionService selection, Candidate candidate, boolean decides, LocalDate today, Runnable changed) {
        this.selection = selection;
        this.candidate = candidate;
        this.id = candidate.id();
        this.decides = decides;
        this.today = today;
        this.changed = changed;
    }

    /** What a step does. */
    private interface Step {
        void run(LocalDate on, String reason);
    }

    /** What comes next. */
    Button[] ofTurn() {
        String level = Texts.get("recognition.level." + candidate.level().code());
        return switch (candidate.state()) {
            case HELPING ->
                new Button[] {
                    primary(button(
                            "help",
                            Texts.get("recognition.candidate.help-effect"),
                            "recognition.candidate.help-what",
                            (on, text) -> selection.helped(id, on, text)))
                };
            case RECOMMENDING ->
                new Button[] {
                    button(
                            "stop",
                            Texts.get("recognition.candidate.stop-effect"),
                            "recognition.field.reason",
                            (on, text) -> selection.recommend(id, false, on, text)),
                    primary(button(
                            "recommend",
                            Texts.get("recognition.candidate.recommend-effect", level),
                            "recognition.field.reason",
                            (on, text) -> selection.recommend(id, true, on, text)))
                };
            case REVIEWING -> reviewing(level);
            case RECOGNISED, REFUSED, GIVEN_UP -> new Button[0];
        };
    }

    /** Returned is only what a reviewer in the portal has before him. */
    private Button[] reviewing(String level) {
        boolean here = selection.isUnderReview(id);
        if (here && !decides) {
            return new Button[0];
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(button(
                "refuse",
                Texts.get("recognition.candidate.refuse-effect"),
                "recognition.field.reason",
                (on, text) -> selection.decide(id, false, on, text)));
        if (here) {
            buttons.add(new Button(Texts.get("recognition.candidate.return"), click -> sendBack()));
            buttons.addAll(List.of(ofWaiting()));
        }
        buttons.add(primary(button(
                "grant",
                Texts.get("recognition.candidate.grant-effect", level, Words.category(candidate.project())),
                "recognition.candidate.grant-basis",
                (on, text) -> selection.decide(id, true, on, text))));
        return buttons.toArray(Button[]::new);
    }

    private void sendBack() {
        TextArea what = new TextArea(Texts.get("recognition.candidate.return-what"));
        what.setMaxLength(500);
        what.setMinHeight("6rem");
        what.setRequiredIndicatorVisible(true);
        new StepDialog(
                        Texts.get("recognition.candidate.return"),
                        Texts.get("recognition.candidate.return-effect"),
                        () -> selection.sendBack(id, what.getValue()),
                        changed)
                .with(what)
                .open();
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button button(String name, String effect, String label, Step step) {
        String title = Texts.get("recognition.candidate." + name);
        return new Button(title, click -> {
            DateField day = new DateField(Texts.get("recognition.field.day"));
            day.setValue(today);
            day.setMax(today);
            TextArea reason = new TextArea(Texts.get(label));
            reason.setMaxLength(500);
            reason.setMinHeight("6rem");
            reason.setRequiredIndicatorVisible(true);
            new StepDialog(
                            title,
                            effect,
                            () -> {
                                LocalDate on = day.getValue();
                                if (on == null) {
                                    throw new DomainException("recognition.day-missing");
                                }
                                step.run(on, reason.getValue());
                            },
                            changed)
                    .with(day, reason)
                    .open();
        });
    }

    /** What who recommended it can still do while others decide. */
    Button[] ofWaiting() {
        if (!selection.isWithdrawable(candidate)) {
            return new Button[0];
        }
        return new Button[] {
            new Button(Texts.get("recognition.candidate.withdraw"), click -> {
                if (Notices.attempt(() -> selection.withdraw(id))) {
                    Notices.done(Texts.get("recognition.candidate.withdrawn"));
                    changed.run();
                }
            })
        };
    }
}
