package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.ProposedGround;

/** What the records suggest about an enterprise, each with a button that takes it over. */
class GroundList extends Div {

    private final String actionKey;
    private final transient Consumer<ProposedGround> taken;

    /**
     * @param actionKey what the button says
     * @param taken takes one over
     */
    GroundList(String actionKey, Consumer<ProposedGround> taken) {
        this.actionKey = actionKey;
        this.taken = taken;
        addClassName("card-list");
        setVisible(false);
    }

    /** Shows these in place of others; nothing where there are none. */
    void show(List<ProposedGround> grounds) {
        removeAll();
        setVisible(!grounds.isEmpty());
        if (grounds.isEmpty()) {
            return;
        }
        add(Words.meta(Texts.get("enforcement.grounds.hint")));
        for (ProposedGround ground : grounds) {
            Button take = new Button(Texts.get(actionKey));
            take.addThemeVariants(ButtonVariant.LUMO_SMALL);
            take.addClickListener(click -> {
                taken.accept(ground);
                take.setEnabled(false);
            });
            Div line = new Div(Words.title(Words.of("ground", ground.ground())), Words.meta(ground.check()), take);
            line.addClassName("card");
            add(line);
        }
    }
}
