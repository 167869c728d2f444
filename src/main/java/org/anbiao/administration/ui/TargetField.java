package org.anbiao.administration.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.common.ui.Texts;

/** A successor: a unit that is there, or the name of a new one. */
class TargetField extends ComboBox<Target> {

    TargetField(String label) {
        super(label);
        addClassName("wide-field");
        setHelperText(Texts.get("administration.reorganisation.target-hint"));
        setItemLabelGenerator(TargetField::words);
        setAllowCustomValue(true);
        addCustomValueSetListener(
                event -> setValue(new Target(null, event.getDetail().strip())));
    }

    /** What can be chosen; what was chosen stays. */
    void offer(List<UnitLine> units) {
        Target before = getValue();
        setItems(units.stream().map(unit -> new Target(unit.id(), unit.name())).toList());
        setValue(before);
    }

    static String words(Target target) {
        return target.unitId() == null
                ? Texts.get("administration.reorganisation.target-new", target.name())
                : target.name();
    }
}
