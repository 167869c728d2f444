package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.RiskMap;
import org.anbiao.risk.RiskPoint;

/** A point in the list beside the map: what the picture shows, in words, and its place in percent for who works without the picture. */
class PointLine extends Div {

    private static final double PERCENT = 100;

    /** @param number of the point in the register and on the picture */
    PointLine(RiskPoint point, int number, RiskMap map, boolean chosen, boolean edits, RiskMapView.Choices choices) {
        addClassName("card");
        if (chosen) {
            addClassName("risk-chosen");
        }
        Span name = new Span(number + "　" + point.content().name());
        name.addClassName("card-title");
        Div head = new Div(RiskWords.chip(point.color()), name);
        head.addClassName("inline-list");
        add(head);
        RiskPoint.Spot spot = point.spot();
        boolean here = spot != null && spot.mapId().equals(map.id());
        String where = point.content().place();
        add(RiskWords.meta(
                here && spot != null
                        ? Texts.get("risk.map.spot", where, percent(spot.x()), percent(spot.y()))
                        : where));
        if (!edits) {
            return;
        }
        Button choose = new Button(
                Texts.get(chosen ? "risk.map.unchoose" : here ? "risk.map.select" : "risk.map.place"),
                click -> choices.selected(point.id()));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choose.setAriaLabel(choose.getText() + " " + point.content().name());
        Div actions = new Div(choose);
        actions.addClassName("inline-list");
        add(actions);
        if (chosen) {
            add(fields(point, here ? spot : null, choices));
        }
        if (here) {
            Button off = new Button(Texts.get("risk.map.take-off"), click -> choices.takeOff(point.id()));
            off.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            off.setAriaLabel(off.getText() + " " + point.content().name());
            actions.add(off);
        }
    }

    private static Div fields(
            RiskPoint point, RiskPoint.@org.jspecify.annotations.Nullable Spot spot, RiskMapView.Choices choices) {
        NumberField x = field("risk.map.x", spot == null ? 50 : percent(spot.x()));
        NumberField y = field("risk.map.y", spot == null ? 50 : percent(spot.y()));
        Button apply = new Button(Texts.get("risk.map.apply"), click -> {
            Double left = x.getValue();
            Double top = y.getValue();
            // outside of 0 to 100 the service says so
            choices.moved(point.id(), left == null ? -1 : left / PERCENT, top == null ? -1 : top / PERCENT);
        });
        apply.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div row = new Div(x, y, apply);
        row.addClassName("risk-spot");
        return row;
    }

    private static NumberField field(String labelKey, double value) {
        NumberField field = new NumberField(Texts.get(labelKey));
        field.setMin(0);
        field.setMax(PERCENT);
        field.setStep(0.1);
        field.setValue(value);
        field.setWidth("6.5rem");
        return field;
    }

    /** One decimal. */
    private static double percent(double share) {
        return Math.round(share * 1000) / 10.0;
    }
}
