package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Answer.WorkState;
import org.anbiao.selfevaluation.AnswerChanged;
import org.anbiao.selfevaluation.AnswerInput;
import org.anbiao.selfevaluation.EarlierAnswer;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.jspecify.annotations.Nullable;

/**
 * One item with its answer: a card with large choices on a phone, a row of a dense table in a wide window. What is met is saved with
 * one press; what is not met or does not apply asks for a reason first.
 */
class ItemCard extends Div {

    /** Saves an answer in place of the version that was shown. */
    interface Saving {
        Answer save(String itemCode, AnswerInput input, int version);
    }

    private final transient Item item;
    private final transient List<EarlierAnswer> earlier;
    private final transient Saving saving;
    private final transient Consumer<Answer> saved;
    private final boolean open;
    private final Map<Result, Button> choices = new EnumMap<>(Result.class);
    private final Div notice = new Div();
    final Button applies = new Button(Texts.get("selfevaluation.presumed.applies"), click -> apply());
    private final Div details = new Div();
    final TextArea reason = new TextArea();
    private final Select<WorkState> workState = new Select<>();
    private final transient Points points;
    private final BigDecimalField score = new BigDecimalField();
    private final Span by = Words.meta("");
    private transient @Nullable Answer answer;
    private transient @Nullable Result chosen;

    /**
     * What may be typed beside a result.
     *
     * @param most points of the item, or full marks of its element where points are taken off
     */
    record Points(ScoringMethod method, BigDecimal most) {

        static Points of(Edition edition, Item item) {
            boolean deducts = edition.method() == ScoringMethod.DEDUCTION;
            return new Points(
                    edition.method(), deducts ? edition.elementOf(item).score() : item.score());
        }

        boolean asked() {
            return method == ScoringMethod.SCORED || method == ScoringMethod.DEDUCTION;
        }
    }

    ItemCard(
            Item item,
            Points points,
            @Nullable Answer answer,
            List<EarlierAnswer> earlier,
            boolean open,
            Component evidence,
            Saving saving,
            Consumer<Answer> saved) {
        this.item = item;
        this.points = points;
        this.earlier = earlier;
        this.saving = saving;
        this.saved = saved;
        this.open = open;
        addClassNames("card", "item-card");
        notice.addClassName("notice-bar");
        applies.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div work = new Div(notice, applies, choices(), details, evidence, by);
        work.addClassName("item-work");
        add(question(), work);
        details();
        show(answer);
    }

    private Div question() {
        Span text = new Span(item.code() + "　" + item.text());
        text.addClassName("item-text");
        Div question = new Div(text);
        question.addClassName("item-question");
        Div facts = new Div();
        facts.addClassName("inline-list");
        if (points.method().counts()) {
            facts.add(Words.meta(Words.figure(points.method(), item.score())));
        }
        if (!item.appliesTo().isEmpty()) {
            facts.add(new StatusChip(
                    Texts.get("selfevaluation.item.applies-to", item.appliesTo()), StatusChip.Tone.NEUTRAL));
        }
        question.add(facts);
        earlier.forEach(before -> question.add(earlier(before)));
        Details help = new Details(Texts.get("selfevaluation.item.help"));
        help.add(line("guidance", item.guidance()), line("evidence", item.evidence()), line("basis", item.basis()));
        question.add(help);
        return question;
    }

    private static Paragraph line(String key, String text) {
        Paragraph line = new Paragraph(Texts.get("selfevaluation.item." + key, text));
        line.addClassName("card-meta");
        line.setVisible(!text.isEmpty());
        return line;
    }

    /** Last year's answer beside this year's, with the question it answered if that was another; taken over only when pressed. */
    private Component earlier(EarlierAnswer before) {
        String reasonText = before.reason().isEmpty() ? "" : "：" + before.reason();
        Div line = new Div(Words.meta(Texts.get(
                before.stillOpen() ? "selfevaluation.item.earlier-open" : "selfevaluation.item.earlier",
                String.valueOf(before.year()),
                Words.result(before.result()) + reasonText)));
        if (!before.source().isEmpty()) {
            line.add(Words.meta(Texts.get("selfevaluation.item.earlier-source", before.source(), before.asked())));
        }
        line.addClassName("item-earlier");
        if (open && !before.stillOpen()) {
            Button take = new Button(Texts.get("selfevaluation.item.take"), click -> {
                reason.setValue(before.reason());
                choose(before.result());
            });
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            line.add(take);
        }
        return line;
    }

    private Div choices() {
        Div row = new Div();
        row.addClassName("item-choices");
        for (Result result : Result.values()) {
            Button choice = new Button(Words.result(result), click -> choose(result));
            choice.addClassNames("item-choice", "item-choice-" + result.code().replace('_', '-'));
            choice.setEnabled(open);
            choices.put(result, choice);
            row.add(choice);
        }
        return row;
    }

    private void details() {
        reason.setWidthFull();
        reason.setMaxLength(1000);
        workState.setLabel(Texts.get("selfevaluation.item.work-state"));
        workState.setItems(WorkState.values());
        workState.setItemLabelGenerator(state -> Texts.get("selfevaluation.work-state." + state.code()));
        score.setLabel(Texts.get("selfevaluation.item." + (deducts() ? "deducted" : "partial")));
        score.setSuffixComponent(new Span("/ " + Words.number(points.most())));
        Button save = new Button(Texts.get("common.action.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(workState, score, save);
        row.addClassName("item-details-row");
        details.add(reason, row);
        details.addClassName("item-details");
    }

    private void choose(Result result) {
        chosen = result;
        mark();
        if (result == Result.MET) {
            save();
            return;
        }
        reason.setLabel(Texts.get("selfevaluation.item.reason." + result.code()));
        reason.setRequiredIndicatorVisible(true);
        score.setVisible(result == Result.NOT_MET && points.asked());
        if (deducts() && score.getValue() == null) {
            score.setValue(item.score());
        }
        workState.setVisible(result == Result.NOT_MET);
        workState.setValue(result == Result.NOT_MET ? WorkState.UNDER_WAY : WorkState.NOT_BEGUN);
        details.setVisible(true);
        reason.focus();
    }

    private void save() {
        Result result = chosen;
        if (result == null) {
            return;
        }
        AnswerInput input = new AnswerInput(
                result,
                result == Result.MET ? "" : reason.getValue(),
                result == Result.NOT_MET ? workState.getValue() : null,
                result == Result.NOT_MET && points.asked() ? score.getValue() : null);
        Answer before = answer;
        boolean went = Notices.attempt(() -> {
            try {
                show(saving.save(item.code(), input, before == null ? 0 : before.version()));
            } catch (AnswerChanged changed) {
                conflict(changed);
            }
        });
        Answer now = answer;
        if (went && now != null) {
            saved.accept(now);
        } else if (result == Result.MET) {
            show(before);
        }
    }

    /** Somebody else was faster: shows who answered what, and keeps what was typed here. */
    private void conflict(AnswerChanged changed) {
        String typed = reason.getValue();
        Answer current = changed.current();
        show(current);
        reason.setValue(typed);
        // opened again by the reviewer: the comment stands there already, and pressing once more saves
        if (!current.reopened()) {
            notice.setText(Texts.get(
                    "selfevaluation.item.changed",
                    current.answeredByName(),
                    Words.result(current.result()) + (current.reason().isEmpty() ? "" : "：" + current.reason())));
        }
        notice.setVisible(true);
    }

    private void show(@Nullable Answer shown) {
        answer = shown;
        chosen = shown == null ? null : shown.result();
        boolean commented = shown != null && !shown.reviewComment().isEmpty();
        notice.setVisible(commented);
        notice.setText(
                commented && shown != null ? Texts.get("selfevaluation.item.comment", shown.reviewComment()) : "");
        if (shown != null) {
            reason.setValue(shown.reason());
            score.setValue(shown.result() == Result.NOT_MET && shown.score().signum() > 0 ? shown.score() : null);
            by.setText(Words.by(shown));
        }
        details.setVisible(false);
        mark();
        if (shown != null && shown.result() != Result.MET) {
            details.setVisible(true);
            reason.setLabel(
                    Texts.get("selfevaluation.item.reason." + shown.result().code()));
            score.setVisible(shown.result() == Result.NOT_MET && points.asked());
            workState.setVisible(shown.result() == Result.NOT_MET);
            workState.setValue(shown.workState());
        }
        reason.setReadOnly(!open);
        details.getChildren().filter(child -> child != reason).forEach(child -> child.setVisible(open));
        presumed(shown != null && shown.isPresumed());
    }

    /** What the standard leaves the enterprise out of is shown as such; one press says that it applies after all. */
    private void presumed(boolean left) {
        if (left && answer != null) {
            notice.setText(Texts.get("selfevaluation.presumed.notice", answer.reason()));
            notice.setVisible(true);
            details.setVisible(false);
            reason.clear();
        }
        applies.setVisible(left && open);
        choices.values().forEach(choice -> choice.setVisible(!left));
    }

    private void apply() {
        presumed(false);
        notice.setVisible(false);
    }

    private boolean deducts() {
        return points.method() == ScoringMethod.DEDUCTION;
    }

    private void mark() {
        choices.forEach((result, button) -> {
            boolean pressed = result == chosen;
            button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            button.setClassName("chosen", pressed);
        });
        setClassName("answered", answer != null && !answer.reopened());
    }
}
