package org.anbiao.norms.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.NormHead;
import org.anbiao.norms.NormKind;
import org.anbiao.tenancy.OrgUnit;

/** The fields of a norm's head. */
class NormFields {

    private final Select<NormKind> kind = new Select<>();
    private final TextField sector = new TextField(Texts.get("norms.field.sector"));
    private final TextField title = new TextField(Texts.get("norms.field.title"));
    private final TextField number = new TextField(Texts.get("norms.field.number"));
    private final Select<OrgUnit> unit = new Select<>();
    private final transient List<OrgUnit> units;

    NormFields(List<OrgUnit> units) {
        this.units = units;
        kind.setLabel(Texts.get("norms.field.kind"));
        kind.setItems(NormKind.values());
        kind.setItemLabelGenerator(NormWords::kind);
        kind.setValue(NormKind.INSPECTION_CHECKLIST);
        sector.setMaxLength(60);
        sector.setHelperText(Texts.get("norms.field.sector-hint"));
        title.setMaxLength(120);
        number.setMaxLength(60);
        unit.setLabel(Texts.get("norms.field.unit"));
        unit.setItems(units);
        unit.setEmptySelectionAllowed(true);
        unit.setEmptySelectionCaption(Texts.get("norms.field.unit-none"));
        unit.setItemLabelGenerator(one -> one == null ? Texts.get("norms.field.unit-none") : one.name());
    }

    NormFields with(NormHead head) {
        kind.setValue(head.kind());
        sector.setValue(head.sector());
        title.setValue(head.title());
        number.setValue(head.number());
        units.stream().filter(one -> one.id().equals(head.unitId())).findFirst().ifPresent(unit::setValue);
        return this;
    }

    StepDialog dialog(String heading, String effect, Consumer<NormHead> save, Runnable done) {
        return new StepDialog(heading, effect, () -> save.accept(head()), done).with(title, kind, sector, unit, number);
    }

    private NormHead head() {
        return new NormHead(
                kind.getValue(),
                sector.getValue().strip(),
                title.getValue().strip(),
                number.getValue().strip(),
                unit.getValue() == null ? null : unit.getValue().id());
    }
}
