package org.anbiao.risk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.SignRule;

/** The signs that a department asks of a sector: a list, on a phone cards. */
final class SignList extends Div {

    SignList(SignRule rule) {
        addClassName("card-list");
        Grid<SignRule.Item> grid = new Grid<>();
        grid.addThemeNames("compact", "row-stripes", "wrap-cell-content");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        grid.addColumn(item -> RiskWords.of("sign.kind", item.kind()))
                .setHeader(Texts.get("risk.sign.field.kind"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(SignRule.Item::what)
                .setHeader(Texts.get("risk.sign.field.what"))
                .setFlexGrow(2);
        grid.addColumn(SignRule.Item::place)
                .setHeader(Texts.get("risk.sign.field.place"))
                .setFlexGrow(3);
        grid.addColumn(SignRule.Item::form)
                .setHeader(Texts.get("risk.sign.field.form"))
                .setFlexGrow(3);
        grid.addColumn(SignRule.Item::basis)
                .setHeader(Texts.get("risk.sign.field.basis"))
                .setFlexGrow(2);
        grid.setItems(rule.items());
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        rule.items().forEach(item -> cards.add(card(item)));
        add(grid, cards);
    }

    private static Div card(SignRule.Item item) {
        Span title = new Span(RiskWords.of("sign.kind", item.kind()) + " · " + item.what());
        title.addClassName("card-title");
        Div card = new Div(title, new Span(item.place()));
        card.addClassName("card");
        if (!item.form().isEmpty()) {
            card.add(new Span(item.form()));
        }
        if (!item.basis().isEmpty()) {
            card.add(RiskWords.meta(item.basis()));
        }
        return card;
    }

    /** What holds for an enterprise, to be unfolded at its board. */
    static Div panel(List<SignRule> rules) {
        Div panel = new Div();
        panel.addClassNames("card-list", "sign-panel");
        for (SignRule rule : rules) {
            Details details = new Details(
                    Texts.get("risk.sign.panel", rule.authority(), rule.items().size()),
                    RiskWords.meta(Texts.get("risk.sign.since", DateField.format(rule.validFrom()), rule.basis())),
                    new SignList(rule));
            details.setWidthFull();
            panel.add(details);
        }
        return panel;
    }
}
