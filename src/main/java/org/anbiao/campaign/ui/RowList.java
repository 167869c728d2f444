package org.anbiao.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.anbiao.common.ui.Texts;

/** Rows that can be added, moved and removed. */
class RowList<R extends Component> extends Div {

    private final List<R> rows = new ArrayList<>();
    private final Div body = new Div();
    private final Button add;
    private boolean fixed;

    RowList(String addKey, Supplier<R> empty) {
        add = new Button(Texts.get(addKey), VaadinIcon.PLUS.create(), click -> addRow(empty.get()));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(body, add);
    }

    /** Whether the rows stay as many and in the order they are; before rows are added. */
    void fixed(boolean value) {
        fixed = value;
        add.setVisible(!value);
    }

    void addRow(R row) {
        rows.add(row);
        body.add(row);
    }

    void remove(R row) {
        rows.remove(row);
        body.remove(row);
    }

    void moveUp(R row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            rows.remove(at);
            rows.add(at - 1, row);
            body.removeAll();
            rows.forEach(body::add);
        }
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    /** A small button that removes a row. */
    Button removeButton(R row, String what) {
        return small(VaadinIcon.TRASH, Texts.get("campaign.row.remove", what), () -> remove(row));
    }

    /** A small button that moves a row up. */
    Button upButton(R row, String what) {
        return small(VaadinIcon.ARROW_UP, Texts.get("campaign.row.up", what), () -> moveUp(row));
    }

    private Button small(VaadinIcon icon, String label, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.setVisible(!fixed);
        return button;
    }
}
