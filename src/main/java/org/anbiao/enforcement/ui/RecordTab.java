package org.anbiao.enforcement.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anbiao.common.ui.Texts;
import org.anbiao.enforcement.CreditAct;
import org.anbiao.enforcement.MeasureSide;
import org.anbiao.enforcement.WarningKind;

/** The lists of the page 激励约束. */
enum RecordTab {
    MEASURES("side", MeasureSide.values()),
    WARNINGS("warning-kind", WarningKind.values()),
    CREDIT("credit-act", CreditAct.values()),
    INSURANCE("");

    private final String group;
    private final List<String> kinds;

    RecordTab(String group, Enum<?>... kinds) {
        this.group = group;
        this.kinds = Arrays.stream(kinds)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Codes that the list can be narrowed to. */
    List<String> kinds() {
        return kinds;
    }

    static RecordTab of(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElse(MEASURES);
    }

    Select<String> select(String chosen, Consumer<String> changed) {
        String all = Texts.get("enforcement.list.all");
        Select<String> select = new Select<>();
        select.setLabel(Texts.get("enforcement.field.record-kind"));
        select.setItems(kinds);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItemLabelGenerator(kind -> kind == null ? all : Texts.get("enforcement." + group + "." + kind));
        if (!chosen.isEmpty()) {
            select.setValue(chosen);
        }
        select.addValueChangeListener(change -> changed.accept(change.getValue() == null ? "" : change.getValue()));
        return select;
    }
}
