package org.anbiao.administration.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.reorganisation.Reorganisation;
import org.anbiao.administration.reorganisation.Reorganisation.Share;
import org.anbiao.administration.reorganisation.ReorganisationService;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.Texts;

/** Several units become one. */
class MergePanel extends Div implements ReorganisationForm {

    private final MultiSelectComboBox<UnitLine> from =
            new MultiSelectComboBox<>(Texts.get("administration.reorganisation.merge.from"));
    private final TargetField into = new TargetField(Texts.get("administration.reorganisation.merge.to"));

    private final transient ReorganisationService reorganisations;
    private final UUID tenantId;

    MergePanel(ReorganisationService reorganisations, UUID tenantId, List<UnitLine> units) {
        this.reorganisations = reorganisations;
        this.tenantId = tenantId;
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
    public Act act(Grounds grounds) {
        if (from.getValue().isEmpty()) {
            throw new DomainException("administration.reorganisation.merge.from-missing");
        }
        return new UnitAct(
                reorganisations,
                new Reorganisation(
                        tenantId,
                        Reorganisation.Kind.MERGE,
                        from.getValue().stream().map(UnitLine::id).toList(),
                        into.getValue() == null ? List.of() : List.of(into.getValue()),
                        Share.ALL,
                        grounds.on(),
                        grounds.reason(),
                        grounds.document()));
    }
}
