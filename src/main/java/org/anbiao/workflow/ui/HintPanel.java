package org.anbiao.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.HintNote;
import org.anbiao.workflow.ReviewHint;
import org.anbiao.workflow.ReviewHintDesk;
import org.anbiao.workflow.ReviewSubmission;

/** 核对提示: what a reviewer may want to look at, with its evidence and what was noted about it; hidden where there is nothing. */
class HintPanel extends Details {

    private final transient ReviewHintDesk desk;
    private final transient ReviewSubmission submission;

    HintPanel(ReviewHintDesk desk, ReviewSubmission submission) {
        this.desk = desk;
        this.submission = submission;
        addClassName("hint-panel");
        setWidthFull();
        load();
        setOpened(isVisible());
    }

    private void load() {
        removeAll();
        List<ReviewHint.Noted> hints = desk.of(submission.subjectType(), submission.subjectId());
        setVisible(!hints.isEmpty());
        setSummaryText(Texts.get("workflow.hint.title"));
        Span intro = new Span(Texts.get("workflow.hint.intro"));
        intro.addClassName("card-meta");
        add(intro);
        hints.forEach(noted -> add(card(noted)));
    }

    private Component card(ReviewHint.Noted noted) {
        ReviewHint hint = noted.hint();
        Span seen = new Span(hint.seen());
        seen.addClassName("card-title");
        UnorderedList evidence = new UnorderedList();
        evidence.addClassName("hint-evidence");
        hint.evidence().forEach(piece -> evidence.add(line(piece)));
        Div card = new Div(seen, evidence);
        card.addClassNames("card", "hint-card");
        HintNote note = noted.note();
        if (note != null) {
            Span words =
                    new Span(Texts.get("workflow.hint.noted", note.note(), note.byName(), DateField.minute(note.at())));
            words.addClassName("card-meta");
            Div line = new Div(
                    new StatusChip(
                            Texts.get("workflow.hint.outcome." + note.outcome().code()), Tone.SUCCESS),
                    words);
            line.addClassName("inline-list");
            card.add(line);
        }
        Button write = new Button(
                Texts.get(note == null ? "workflow.hint.note" : "workflow.hint.note-again"), click -> write(hint));
        write.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        card.add(write);
        return card;
    }

    private static ListItem line(ReviewHint.Evidence piece) {
        ListItem line = new ListItem(new Span(piece.text()));
        piece.links().forEach(link -> {
            Anchor anchor = new Anchor(link.address(), link.text());
            anchor.setTarget(AnchorTarget.BLANK);
            anchor.setRouterIgnore(link.address().startsWith("/files/"));
            line.add(anchor);
        });
        return line;
    }

    private void write(ReviewHint hint) {
        RadioButtonGroup<HintNote.Outcome> outcome = new RadioButtonGroup<>(Texts.get("workflow.hint.outcome"));
        outcome.setItems(HintNote.Outcome.values());
        outcome.setItemLabelGenerator(value -> Texts.get("workflow.hint.outcome." + value.code()));
        outcome.setValue(HintNote.Outcome.VERIFIED);
        TextArea note = new TextArea(Texts.get("workflow.hint.note-text"));
        note.setMaxLength(1000);
        new StepDialog(
                        Texts.get("workflow.hint.note"),
                        hint.seen(),
                        () -> desk.note(
                                submission.subjectType(),
                                submission.subjectId(),
                                hint.key(),
                                outcome.getValue(),
                                note.getValue()),
                        this::load)
                .with(outcome, note)
                .open();
    }
}
