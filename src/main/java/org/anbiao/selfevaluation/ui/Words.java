package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Answer;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.ScoringMethod;

/** Words and chips of this module. */
final class Words {

    private Words() {}

    static String result(Result result) {
        return Texts.get("selfevaluation.result." + result.code());
    }

    static StatusChip chip(Result result) {
        return new StatusChip(
                result(result),
                switch (result) {
                    case MET -> Tone.SUCCESS;
                    case NOT_MET -> Tone.ERROR;
                    case NOT_APPLICABLE -> Tone.NEUTRAL;
                });
    }

    static StatusChip chip(Evaluation.State state) {
        return new StatusChip(
                Texts.get("selfevaluation.state." + state.code()),
                switch (state) {
                    case OPEN, SIGNED -> Tone.PROGRESS;
                    case APPROVED -> Tone.SUCCESS;
                    case RETURNED -> Tone.WARNING;
                });
    }

    static StatusChip chip(Edition.State state) {
        return new StatusChip(
                Texts.get("selfevaluation.edition.state." + state.code()),
                switch (state) {
                    case DRAFT -> Tone.PROGRESS;
                    case PUBLISHED -> Tone.SUCCESS;
                    case WITHDRAWN -> Tone.NEUTRAL;
                });
    }

    /** How an edition reckons, with its full score where it has one of its own. */
    static String method(Edition edition) {
        return Texts.get("selfevaluation.method-of." + edition.method().code(), number(edition.fullScore()));
    }

    /** What the figure of an item means by a method; empty without points. */
    static String figure(ScoringMethod method, BigDecimal score) {
        return method.counts() ? Texts.get("selfevaluation.item.score." + method.code(), number(score)) : "";
    }

    /** Who gave an answer last, or that the standard says it. */
    static String by(Answer answer) {
        if (answer.answeredByName().isEmpty()) {
            return Texts.get("selfevaluation.item.by-standard");
        }
        return Texts.get(
                answer.reopened() ? "selfevaluation.item.reopened" : "selfevaluation.item.by", answer.answeredByName());
    }

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }
}
