package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.RuleItem;
import org.anbiao.hazardrules.RuleStep;
import org.anbiao.risk.PointColor;
import org.jspecify.annotations.Nullable;

/** What a version of hazard rules says: its items as a list, on a phone as cards, and the five steps. */
final class RulesContent extends Div {

    final Grid<RuleItem> grid = new Grid<>();

    /** To be read. */
    RulesContent(HazardRules.Content content) {
        this(content, null, null);
    }

    /**
     * To be changed.
     *
     * @param itemActions buttons of an item; null to read only
     * @param stepActions buttons of a step; null to read only
     */
    RulesContent(
            HazardRules.Content content,
            @Nullable Function<RuleItem, Component> itemActions,
            @Nullable BiFunction<RuleStep, RuleStep.Way, Component> stepActions) {
        addClassName("card-list");
        add(new H3(Texts.get("hazardrules.items", content.items().size())));
        if (content.items().isEmpty()) {
            add(RulesWords.meta(Texts.get("hazardrules.no-items")));
        } else {
            columns(itemActions);
            grid.setItems(content.items());
            add(grid, cards(content, itemActions));
        }
        add(new H3(Texts.get("hazardrules.steps")), steps(content, stepActions));
    }

    private void columns(@Nullable Function<RuleItem, Component> actions) {
        grid.addThemeNames("compact", "row-stripes", "wrap-cell-content");
        grid.addClassName("only-wide");
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(RulesContent::subject)
                .setHeader(Texts.get("hazardrules.field.subject"))
                .setFlexGrow(2);
        grid.addColumn(RuleItem::content)
                .setHeader(Texts.get("hazardrules.field.content"))
                .setFlexGrow(5);
        grid.addComponentColumn(RulesContent::place)
                .setHeader(Texts.get("hazardrules.field.place"))
                .setFlexGrow(2);
        grid.addColumn(item -> RulesWords.frequency(item.frequency()))
                .setHeader(Texts.get("hazardrules.field.frequency"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        grid.addColumn(RuleItem::responsible)
                .setHeader(Texts.get("hazardrules.field.responsible"))
                .setFlexGrow(1);
        if (actions != null) {
            grid.addComponentColumn(actions::apply).setWidth("9rem").setFlexGrow(0);
        }
    }

    private static Component subject(RuleItem item) {
        Span name = new Span(item.subject());
        if (item.complete()) {
            return name;
        }
        Div both = new Div(name, new StatusChip(Texts.get("hazardrules.incomplete"), Tone.WARNING));
        both.addClassName("inline-list");
        return both;
    }

    private static Component place(RuleItem item) {
        PointColor color = item.place().color();
        if (color == null) {
            return new Span(RulesWords.place(item.place()));
        }
        Tone tone =
                switch (color) {
                    case RED -> Tone.RISK_RED;
                    case ORANGE -> Tone.RISK_ORANGE;
                    case YELLOW -> Tone.RISK_YELLOW;
                    case BLUE -> Tone.RISK_BLUE;
                };
        String name = item.place().name();
        Div both = new Div(
                new StatusChip(
                        name.isEmpty()
                                ? RulesWords.place(item.place())
                                : Texts.get("hazardrules.color." + color.code()),
                        tone),
                new Span(name));
        both.addClassName("inline-list");
        return both;
    }

    private static Div cards(HazardRules.Content content, @Nullable Function<RuleItem, Component> actions) {
        Div cards = new Div();
        cards.addClassNames("only-narrow", "card-list");
        for (RuleItem item : content.items()) {
            Component title = subject(item);
            title.addClassName("card-title");
            Div card = new Div(
                    title,
                    place(item),
                    new Span(item.content()),
                    RulesWords.meta(RulesWords.frequency(item.frequency()) + " · " + item.responsible()));
            card.addClassName("card");
            if (actions != null) {
                card.add(actions.apply(item));
            }
            cards.add(card);
        }
        return cards;
    }

    private static Div steps(
            HazardRules.Content content, @Nullable BiFunction<RuleStep, RuleStep.Way, Component> actions) {
        Div steps = new Div();
        steps.addClassName("card-list");
        content.steps().forEach((step, way) -> {
            Span title = new Span(Texts.get("hazardrules.step." + step.code()));
            title.addClassName("card-title");
            Div head = new Div(title);
            head.addClassName("inline-list");
            if (!way.complete()) {
                head.add(new StatusChip(Texts.get("hazardrules.incomplete"), Tone.WARNING));
            }
            Div card = new Div(head, new Span(way.how()), line("who", way.who()), line("when", way.when()));
            card.addClassName("card");
            if (actions != null) {
                card.add(actions.apply(step, way));
            }
            steps.add(card);
        });
        return steps;
    }

    private static Div line(String field, String words) {
        Div line = new Div(RulesWords.meta(Texts.get("hazardrules.field." + field)), new Span(words));
        line.addClassName("inline-list");
        line.setVisible(!words.isEmpty());
        return line;
    }
}
