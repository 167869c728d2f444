package org.anbiao.supervision.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.SizeClass;
import org.anbiao.supervision.DrawCriteria;
import org.anbiao.supervision.DrawSubject;
import org.anbiao.supervision.RandomDrawService;

/** A new draw: from what, how many; it says beforehand from how many would be drawn. */
class DrawDialog extends StepDialog {

    private static final int USUAL = 5;

    /** The fields; made before the dialog, which needs them for its confirmation. */
    private static final class Parts {

        private final TextField title = Fields.line("supervision.column.title");
        private final Select<DrawSubject> subject =
                Fields.choice("supervision.column.subject", "subject", DrawSubject.class);
        private final Select<Choice> sector;
        private final Select<Choice> village;
        private final Select<RiskColor> color;
        private final Select<SizeClass> size;
        private final Checkbox key = new Checkbox(Texts.get("supervision.draw.key-only"));
        private final DateField from = Fields.day("supervision.draw.records-from", null, null);
        private final DateField to = Fields.day("supervision.draw.records-to", null, null);
        private final IntegerField wanted = new IntegerField(Texts.get("supervision.column.wanted"));
        private final Span available = Words.meta("");

        Parts(RegistryChoices choices) {
            sector = Fields.all("supervision.draw.sector", choices.sectors(), Choice::label);
            village = Fields.all("supervision.column.village", choices.villages(), Choice::label);
            color = Fields.all(
                    "supervision.draw.color",
                    List.of(RiskColor.values()),
                    one -> Texts.get("registry.color." + one.key()));
            size = Fields.all(
                    "supervision.draw.size-class",
                    List.of(SizeClass.values()),
                    one -> Texts.get("registry.size." + one.key()));
            wanted.setValue(USUAL);
            wanted.setMin(1);
            wanted.setStepButtonsVisible(true);
        }

        private DrawCriteria criteria() {
            boolean records = subject.getValue() != DrawSubject.ENTERPRISE;
            return new DrawCriteria(
                    subject.getValue(),
                    sector.getValue() == null ? null : sector.getValue().id(),
                    village.getValue() == null ? null : village.getValue().id(),
                    color.getValue() == null ? null : color.getValue().key(),
                    size.getValue() == null ? null : size.getValue().key(),
                    key.getValue(),
                    records ? from.getValue() : null,
                    records ? to.getValue() : null);
        }

        /** The filter as the draw keeps it. */
        private String words() {
            List<String> words = new ArrayList<>();
            for (Select<?> select : List.of(sector, village, color, size)) {
                if (select.getValue() != null) {
                    words.add(label(select));
                }
            }
            if (key.getValue()) {
                words.add(Texts.get("supervision.draw.key-only"));
            }
            if (subject.getValue() != DrawSubject.ENTERPRISE && (from.getValue() != null || to.getValue() != null)) {
                words.add(DateField.format(from.getValue()) + "—" + DateField.format(to.getValue()));
            }
            return words.isEmpty() ? Texts.get("supervision.draw.no-filter") : String.join("，", words);
        }

        private static <T> String label(Select<T> select) {
            return select.getLabel() + "：" + select.getItemLabelGenerator().apply(select.getValue());
        }
    }

    DrawDialog(RandomDrawService draws, RegistryChoices choices, Consumer<UUID> drawn) {
        this(draws, new Parts(choices), new UUID[1], drawn);
    }

    private DrawDialog(RandomDrawService draws, Parts parts, UUID[] made, Consumer<UUID> drawn) {
        super(
                Texts.get("supervision.draws.add"),
                Texts.get("supervision.draws.effect"),
                () -> made[0] = draws.draw(
                        parts.title.getValue(),
                        parts.criteria(),
                        parts.words(),
                        Objects.requireNonNullElse(parts.wanted.getValue(), 0)),
                () -> drawn.accept(made[0]));
        Runnable count = () -> {
            boolean records = parts.subject.getValue() != DrawSubject.ENTERPRISE;
            parts.from.setVisible(records);
            parts.to.setVisible(records);
            parts.available.setText(Texts.get("supervision.draw.available", draws.size(parts.criteria())));
        };
        parts.subject.addValueChangeListener(change -> count.run());
        List.of(parts.sector, parts.village).forEach(field -> field.addValueChangeListener(change -> count.run()));
        parts.color.addValueChangeListener(change -> count.run());
        parts.size.addValueChangeListener(change -> count.run());
        parts.key.addValueChangeListener(change -> count.run());
        parts.from.addValueChangeListener(change -> count.run());
        parts.to.addValueChangeListener(change -> count.run());
        count.run();
        with(
                parts.title,
                parts.subject,
                parts.sector,
                parts.village,
                parts.color,
                parts.size,
                parts.key,
                parts.from,
                parts.to,
                parts.available,
                parts.wanted);
    }
}
