package org.anbiao.risk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.AccidentType;
import org.anbiao.risk.ControlLevel;
import org.anbiao.risk.PointContent;
import org.anbiao.risk.PointContent.Duties;
import org.anbiao.risk.RiskKind;
import org.jspecify.annotations.Nullable;

/** The fields of a risk point besides its colour and duties. */
class PointFields {

    private static final int LONG = 1000;

    final TextField name;
    final TextField place;
    final Select<RiskKind> kind;
    final TextArea factors;
    final MultiSelectComboBox<AccidentType> accidents =
            new MultiSelectComboBox<>(Texts.get("risk.field.accidents"), AccidentType.values());
    final TextArea measures;
    final Select<ControlLevel> level;
    final TextField responsible;
    final MultiSelectComboBox<String> posts = new MultiSelectComboBox<>(Texts.get("risk.field.posts"));

    /**
     * @param point as it stands; null for a new one
     * @param known names of the enterprise's posts; others can be typed
     */
    PointFields(@Nullable PointContent point, List<String> known) {
        name = RiskWords.line("risk.field.name", point == null ? "" : point.name());
        name.setHelperText(Texts.get("risk.field.name-hint"));
        place = RiskWords.line("risk.field.place", point == null ? "" : point.place());
        kind = RiskWords.choice("risk.field.kind", "kind", RiskKind.class, point == null ? null : point.kind());
        factors = RiskWords.area("risk.field.factors", point == null ? "" : point.factors());
        measures = RiskWords.area("risk.field.measures", point == null ? "" : point.measures());
        level = RiskWords.choice("risk.field.level", "level", ControlLevel.class, point == null ? null : point.level());
        responsible = RiskWords.line("risk.field.responsible", point == null ? "" : point.responsible());
        factors.setMaxLength(LONG);
        measures.setMaxLength(LONG);
        accidents.setItemLabelGenerator(one -> RiskWords.of("accident", one));
        accidents.setWidthFull();
        posts.setWidthFull();
        posts.setHelperText(Texts.get("risk.field.posts-hint"));
        Set<String> names = new LinkedHashSet<>(known);
        if (point != null) {
            accidents.setValue(new LinkedHashSet<>(point.accidents()));
            names.addAll(point.posts());
        }
        List<String> items = new ArrayList<>(names);
        posts.setItems(items);
        posts.setAllowCustomValue(true);
        posts.addCustomValueSetListener(event -> {
            Set<String> chosen = new LinkedHashSet<>(posts.getValue());
            chosen.addAll(Arrays.asList(event.getDetail().strip().split("[,\\u3001\\uFF0C]+")));
            chosen.stream().filter(one -> !items.contains(one)).forEach(items::add);
            posts.setItems(items);
            posts.setValue(chosen);
        });
        if (point != null) {
            posts.setValue(new LinkedHashSet<>(point.posts()));
        }
    }

    Component[] all() {
        return new Component[] {name, place, kind, factors, accidents, measures, level, responsible, posts};
    }

    PointContent content(Duties duties) {
        return new PointContent(
                name.getValue(),
                place.getValue(),
                kind.getValue(),
                factors.getValue(),
                accidents.getValue().stream().sorted().toList(),
                measures.getValue(),
                level.getValue(),
                responsible.getValue(),
                List.copyOf(posts.getValue()),
                duties);
    }
}
