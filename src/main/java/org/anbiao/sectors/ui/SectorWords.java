package org.anbiao.sectors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;

/** Small parts that the pages of this module share. */
final class SectorWords {

    private SectorWords() {}

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Span title(String text) {
        Span span = new Span(text);
        span.addClassName("card-title");
        return span;
    }

    static Div inline(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("inline-list");
        return row;
    }

    static Div list() {
        Div list = new Div();
        list.addClassName("card-list");
        return list;
    }

    static Div card(Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** A number without needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static TextField text(String labelKey, int length) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(length);
        return field;
    }

    /** Takes back what was recorded by mistake, with the reason. */
    static void withdraw(String what, Consumer<String> action, Runnable done) {
        TextField reason = text("sectors.withdraw-reason", 200);
        new StepDialog(
                        Texts.get("sectors.withdraw"),
                        Texts.get("sectors.withdraw-effect", what),
                        () -> action.accept(reason.getValue()),
                        done)
                .with(reason)
                .ending()
                .open();
    }
}
