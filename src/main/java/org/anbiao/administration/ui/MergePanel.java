package org.anbiao.administration.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.Reorganisation.Target;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;

/** Several units become one. */
class MergePanel extends Div implements ReorganisationForm {

    private final MultiSelectComboBox<UnitLine> from =
            new MultiSelectComboBox<>(Texts.get("administration.reorganisation.merge.from"));
    private final TargetField into = new TargetField(Texts.get("administration.reorganisation.merge.to"));

    MergePanel(List<UnitLine> units) {
        from.setItems(units);
        from.setItemLabelGenerator(UnitLine::name);
        from.setHelperText(Texts.get("administration.reorganisation.merge.from-hint"));
        from.addClassName("wide-field");
        from.addValueChangeListener(event -> into.offer(units.stream()
                .filter(unit -> event.getValue().isEmpty()
                        || event.getValue().iterator().next().kind() == unit.kind())
                .toList()));
        into.offer(units);
        add(new FilterBar(from, into));
    }

    @Override
    public List<UUID> from() {
        if (from.getValue().isEmpty()) {
            throw new DomainException("administration.reorganisation.merge.from-missing");
        }
        return from.getValue().stream().map(UnitLine::id).toList();
    }

    @Override
    public List<Target> targets() {
        return into.getValue() == null ? List.of() : List.of(into.getValue());
    }

    @Override
    public Share share() {
        return Share.ALL;
    }
}
