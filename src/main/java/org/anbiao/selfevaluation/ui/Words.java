package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.Answer.Result;
import org.anbiao.selfevaluation.Evaluation;
import org.anbiao.selfevaluation.standard.Edition;

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

    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }
}
