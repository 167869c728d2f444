package org.anbiao.common.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.anbiao.common.privacy.Masked;

/** A personal number, masked until it is asked for by a click; who asks leaves a record. */
public class RevealField extends Span {

    /**
     * A number that cannot be asked for.
     *
     * @param number in full or masked already
     */
    public RevealField(String number) {
        addClassName("reveal-field");
        add(new Span(number.isBlank() ? "—" : masked(number)));
    }

    /**
     * @param number in full or masked already
     * @param reading reads the number in full and records that it was read
     * @param telephone whether it can be called
     */
    public RevealField(String number, Supplier<String> reading, boolean telephone) {
        this(number);
        if (number.isBlank()) {
            return;
        }
        Button show = new Button(Texts.get("common.reveal"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        show.setAriaLabel(Texts.get("common.reveal.label", masked(number)));
        show.addClickListener(click -> Notices.attempt(() -> show(reading.get(), telephone)));
        add(show);
    }

    private void show(String full, boolean telephone) {
        removeAll();
        if (telephone) {
            Anchor call = new Anchor("tel:" + full.replace(" ", ""), full);
            call.setRouterIgnore(true);
            add(call);
        } else {
            add(new Span(full));
        }
    }

    private static String masked(String number) {
        return Masked.isMasked(number) ? number : Masked.number(number);
    }
}
