package org.anbiao.checklist.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.anbiao.checklist.DeliveryTarget;
import org.anbiao.checklist.ListDeliveries;
import org.anbiao.checklist.SectorList;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RegistryChoices;

/** Hands a list over, and says to how many before. */
class DeliverDialog {

    private final ListDeliveries deliveries;
    private final RegistryChoices choices;

    DeliverDialog(ListDeliveries deliveries, RegistryChoices choices) {
        this.deliveries = deliveries;
        this.choices = choices;
    }

    void open(SectorList list, Runnable done) {
        Select<RegistryChoices.Choice> sector = new Select<>();
        sector.setLabel(Texts.get("checklist.deliver.sector"));
        var sectors = choices.sectors();
        sector.setItems(sectors);
        sector.setEmptySelectionAllowed(true);
        sector.setEmptySelectionCaption(Texts.get("checklist.deliver.all"));
        sector.setItemLabelGenerator(one -> one == null ? Texts.get("checklist.deliver.all") : one.label());
        sectors.stream()
                .filter(one -> one.label().equals(list.norm().head().sector()))
                .findFirst()
                .ifPresent(sector::setValue);
        Checkbox former = new Checkbox(Texts.get("checklist.deliver.former"));
        Span count = new Span();
        Runnable reckon = () -> count.setText(Texts.get(
                "checklist.deliver.count", deliveries.count(list.norm().id(), target(sector, former))));
        sector.addValueChangeListener(change -> reckon.run());
        former.addValueChangeListener(change -> reckon.run());
        reckon.run();
        new StepDialog(
                        Texts.get("checklist.deliver.title"),
                        Texts.get("checklist.deliver.effect", list.norm().head().title()),
                        () -> Notices.done(Texts.get(
                                "checklist.deliver.done",
                                deliveries.deliver(list.norm().id(), target(sector, former)))),
                        done)
                .with(sector, former, count)
                .open();
    }

    private static DeliveryTarget target(Select<RegistryChoices.Choice> sector, Checkbox former) {
        return new DeliveryTarget(
                sector.getValue() == null ? null : sector.getValue().id(), former.getValue());
    }
}
