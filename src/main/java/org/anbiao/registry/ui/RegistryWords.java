package org.anbiao.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.EnterpriseListItem;
import org.anbiao.registry.EnterpriseStatus;
import org.anbiao.registry.PlaceCategory;
import org.anbiao.registry.RegistryChoices.Choice;
import org.anbiao.registry.RiskColor;
import org.anbiao.registry.SizeClass;
import org.anbiao.registry.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Words, chips and choice fields that the registry's screens share. */
final class RegistryWords {

    private RegistryWords() {}

    static String sizeClass(@Nullable SizeClass sizeClass) {
        return Texts.get(sizeClass == null ? "registry.size.none" : "registry.size." + sizeClass.key());
    }

    /** Class of an enterprise, category of a nine-small place. */
    static String kindOrClass(EnterpriseListItem item) {
        PlaceCategory category = item.category();
        if (category != null) {
            return Texts.get("registry.category." + category.key());
        }
        SizeClass size = item.sizeClass();
        return size == null ? Texts.get("registry.size.none") : Texts.get("registry.size.short." + size.key());
    }

    static String kind(SubjectKind kind) {
        return Texts.get("registry.kind." + kind.key());
    }

    static String status(EnterpriseStatus status) {
        return Texts.get("registry.status." + status.key());
    }

    static StatusChip statusChip(EnterpriseStatus status) {
        return new StatusChip(
                status(status), status == EnterpriseStatus.ACTIVE ? StatusChip.Tone.SUCCESS : StatusChip.Tone.NEUTRAL);
    }

    static StatusChip colorChip(@Nullable RiskColor color) {
        if (color == null) {
            return new StatusChip(Texts.get("registry.color.none"), StatusChip.Tone.NEUTRAL);
        }
        StatusChip.Tone tone =
                switch (color) {
                    case RED -> StatusChip.Tone.RISK_RED;
                    case ORANGE -> StatusChip.Tone.RISK_ORANGE;
                    case YELLOW -> StatusChip.Tone.RISK_YELLOW;
                    case BLUE -> StatusChip.Tone.RISK_BLUE;
                };
        return new StatusChip(Texts.get("registry.color." + color.key()), tone);
    }

    static ComboBox<Choice> choices(String label, List<Choice> items) {
        ComboBox<Choice> field = new ComboBox<>(label, items);
        field.setItemLabelGenerator(Choice::label);
        field.setClearButtonVisible(true);
        return field;
    }

    /** A field for one of several keys; empty means all. */
    static Select<String> keys(String label, List<String> keys, Function<String, String> word) {
        Select<String> field = new Select<>();
        field.setLabel(label);
        field.setItems(keys);
        field.setItemLabelGenerator(key -> key == null ? Texts.get("common.all") : word.apply(key));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.get("common.all"));
        return field;
    }
}
