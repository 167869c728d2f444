package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.HazardRulesService;
import org.anbiao.hazardrules.RuleFrequency;
import org.anbiao.hazardrules.RuleItem;
import org.anbiao.hazardrules.RulePlace;
import org.anbiao.hazardrules.RuleStep;
import org.jspecify.annotations.Nullable;

/** The dialogs that write a draft of hazard rules and put it in force. */
@SpringComponent
class RulesDialogs {

    private static final int TEN_DAYS = 10;

    private final HazardRulesService rules;
    private final CheckPlanService plans;

    RulesDialogs(HazardRulesService rules, CheckPlanService plans) {
        this.rules = rules;
        this.plans = plans;
    }

    /** An item; hints about its frequency show while it is written. */
    void item(HazardRules draft, @Nullable RuleItem before, Runnable done) {
        UUID enterprise = draft.enterpriseId();
        ItemFields fields =
                new ItemFields(before, places(enterprise, before), List.copyOf(plans.responsible(enterprise)));
        Div hints = new Div();
        hints.addClassNames("proposal", "card-list");
        Runnable look = () -> {
            hints.removeAll();
            rules.hints(enterprise, draft.content(), fields.item())
                    .forEach(hint -> hints.add(RulesWords.meta(RulesWords.hint(hint))));
            hints.setVisible(hints.getComponentCount() > 0);
        };
        fields.changed(look);
        look.run();
        new StepDialog(
                        Texts.get(before == null ? "hazardrules.add-item" : "hazardrules.change-item"),
                        "",
                        () -> rules.save(enterprise, draft.version(), fields.item()),
                        done)
                .with(
                        fields.subject,
                        fields.content,
                        fields.place,
                        fields.frequency,
                        fields.days,
                        hints,
                        fields.responsible)
                .open();
    }

    /** The places to choose from; one that the item names and that is no longer there stays in the list. */
    private List<RulePlace> places(UUID enterprise, @Nullable RuleItem before) {
        List<RulePlace> places = new ArrayList<>(rules.places(enterprise));
        if (before != null && !places.contains(before.place())) {
            places.add(before.place());
        }
        return places;
    }

    void remove(HazardRules draft, RuleItem item, Runnable done) {
        new StepDialog(
                        Texts.get("hazardrules.remove-item"),
                        Texts.get("hazardrules.remove-effect", item.subject()),
                        () -> rules.save(
                                draft.enterpriseId(),
                                draft.version(),
                                draft.content().without(item)),
                        done)
                .ending()
                .open();
    }

    void step(HazardRules draft, RuleStep step, RuleStep.Way before, Runnable done) {
        TextArea how = area("how", before.how());
        TextField who = line("who", before.who());
        TextField when = line("when", before.when());
        new StepDialog(
                        Texts.get("hazardrules.step." + step.code()),
                        "",
                        () -> rules.save(
                                draft.enterpriseId(),
                                draft.version(),
                                draft.content()
                                        .with(step, new RuleStep.Way(how.getValue(), who.getValue(), when.getValue()))),
                        done)
                .with(how, who, when)
                .open();
    }

    void enact(HazardRules draft, Runnable done) {
        TextField title = line("title", draft.title());
        title.setMaxLength(100);
        DateField from = new DateField(Texts.get("hazardrules.field.from"));
        from.setMax(rules.latestDay());
        from.setValue(rules.today());
        TextArea change = area("change", "");
        change.setVisible(draft.edition() > 1);
        new StepDialog(
                        Texts.get("hazardrules.enact"),
                        Texts.get("hazardrules.enact-effect"),
                        () -> rules.enact(
                                draft.enterpriseId(),
                                draft.version(),
                                new HazardRules.Enactment(title.getValue(), from.getValue(), change.getValue())),
                        done)
                .with(title, from, change)
                .open();
    }

    void discard(HazardRules draft, Runnable done) {
        new StepDialog(
                        Texts.get("hazardrules.discard"),
                        Texts.get(
                                "hazardrules.discard-effect",
                                draft.content().items().size()),
                        () -> rules.discard(draft.enterpriseId(), draft.version()),
                        done)
                .ending()
                .open();
    }

    private static TextArea area(String field, String value) {
        TextArea area = new TextArea(Texts.get("hazardrules.field." + field));
        area.setMaxLength(1000);
        area.setWidthFull();
        area.setValue(value);
        return area;
    }

    private static TextField line(String field, String value) {
        TextField line = new TextField(Texts.get("hazardrules.field." + field));
        line.setMaxLength(200);
        line.setWidthFull();
        line.setValue(value);
        return line;
    }

    /** The fields of an item. */
    private static final class ItemFields {

        private final @Nullable RuleItem before;
        private final RuleItem blank =
                RuleItem.of("", "", RulePlace.WHOLE, RuleFrequency.of(RuleFrequency.Kind.MONTHLY), "");
        final TextField subject;
        final TextArea content;
        final Select<RulePlace> place = new Select<>();
        final Select<RuleFrequency.Kind> frequency = new Select<>();
        final IntegerField days = new IntegerField(Texts.get("hazardrules.field.days"));
        final ComboBox<String> responsible = new ComboBox<>(Texts.get("hazardrules.field.responsible"));

        ItemFields(@Nullable RuleItem before, List<RulePlace> places, List<String> names) {
            this.before = before;
            RuleItem shown = before == null ? blank : before;
            subject = line("subject", shown.subject());
            subject.setMaxLength(60);
            content = area("content", shown.content());
            place.setLabel(Texts.get("hazardrules.field.place"));
            place.setHelperText(Texts.get("hazardrules.field.place-hint"));
            place.setItems(places);
            place.setItemLabelGenerator(RulesWords::place);
            place.setValue(shown.place());
            frequency.setLabel(Texts.get("hazardrules.field.frequency"));
            frequency.setItems(RuleFrequency.Kind.values());
            frequency.setItemLabelGenerator(kind -> Texts.get(
                    "hazardrules.frequency." + kind.code() + (kind == RuleFrequency.Kind.EVERY_DAYS ? ".choice" : "")));
            frequency.setValue(shown.frequency().kind());
            days.setMin(1);
            days.setMax(366);
            days.setStepButtonsVisible(true);
            days.setValue(
                    shown.frequency().everyDays() == 0
                            ? TEN_DAYS
                            : shown.frequency().everyDays());
            days.setVisible(shown.frequency().kind() == RuleFrequency.Kind.EVERY_DAYS);
            responsible.setHelperText(Texts.get("hazardrules.field.responsible-hint"));
            responsible.setAllowCustomValue(true);
            List<String> choices = new ArrayList<>(names);
            if (!shown.responsible().isEmpty() && !choices.contains(shown.responsible())) {
                choices.add(0, shown.responsible());
            }
            responsible.setItems(choices);
            responsible.setValue(shown.responsible().isEmpty() ? null : shown.responsible());
            responsible.addCustomValueSetListener(event -> responsible.setValue(event.getDetail()));
        }

        void changed(Runnable look) {
            place.addValueChangeListener(change -> look.run());
            days.addValueChangeListener(change -> look.run());
            frequency.addValueChangeListener(change -> {
                days.setVisible(change.getValue() == RuleFrequency.Kind.EVERY_DAYS);
                look.run();
            });
        }

        RuleItem item() {
            boolean counted = frequency.getValue() == RuleFrequency.Kind.EVERY_DAYS;
            return (before == null ? blank : before)
                    .with(
                            subject.getValue(),
                            content.getValue(),
                            place.getValue(),
                            new RuleFrequency(
                                    frequency.getValue(), counted ? Objects.requireNonNullElse(days.getValue(), 0) : 0),
                            Objects.requireNonNullElse(responsible.getValue(), ""));
        }
    }
}
