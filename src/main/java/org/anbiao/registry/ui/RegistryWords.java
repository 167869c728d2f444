package org.anbiao.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.anbiao.common.ui.DateField;
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

    /** Stands between an authority and its unit. */
    private static final String SEPARATOR = " · ";

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
        return shortClass(item.sizeClass());
    }

    static String shortClass(@Nullable SizeClass size) {
        return size == null ? Texts.get("registry.size.none") : Texts.get("registry.size.short." + size.key());
    }

    /** A moment to the minute, in China. */
    static String minute(Instant at) {
        ZonedDateTime there = at.atZone(ZoneId.of("Asia/Shanghai"));
        return DateField.format(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm").format(there);
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

    /** A name that starts with an authority, without that authority where it is the reader's own. */
    static String within(String own, String name) {
        String prefix = own + SEPARATOR;
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** The village, with its township in front where that is not the reader's own. */
    static String village(String own, EnterpriseListItem item) {
        return within(own, item.areaName() + SEPARATOR + item.villageName());
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
