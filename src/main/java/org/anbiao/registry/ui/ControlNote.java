package org.anbiao.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ControlElement;

/** What an enterprise's overall colour asks, for its own people and for who inspects it. */
public class ControlNote extends Div {

    /** The note about one colour. */
    public ControlNote(ControlElement element) {
        addClassName("card");
        Span title = new Span(Texts.get("registry.control.title"));
        title.addClassName("card-title");
        Div head = new Div(title, RegistryWords.colorChip(element.color()));
        head.addClassName("inline-list");
        Span words = new Span(element.words());
        words.addClassName("lines");
        add(head, words, source(element));
    }

    /** Whose words they are. */
    static Span source(ControlElement element) {
        Span source = new Span(
                element.chosenBy().isEmpty()
                        ? Texts.get("registry.control.common")
                        : Texts.get("registry.control.chosen", element.chosenBy()));
        source.addClassName("card-meta");
        return source;
    }
}
