package org.anbiao.campaign.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.anbiao.campaign.TargetPlan;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;

/** Targets by sector or for the whole campaign; 0 is a target too. */
class TargetsSection extends SetupSection {

    private static final List<String> MEASURES = List.of(
            "benchmark_cases",
            "benchmark_enterprises",
            "benchmark_upgraded",
            "premium_enterprises",
            "graded_enterprises",
            "qualified_posts",
            "model_posts",
            "key_enterprises");

    private final transient SectionEdit edit;
    private final RowList<TargetRow> rows = new RowList<>(
            "campaign.targets.add",
            () -> new TargetRow(new TargetPlan(
                    MEASURES.get(0),
                    "",
                    "",
                    "",
                    BigDecimal.ZERO,
                    false,
                    "",
                    false,
                    null,
                    Texts.get("campaign.targets.unit-default"),
                    "",
                    null,
                    null)));

    TargetsSection(SectionEdit edit) {
        super("targets", edit);
        this.edit = edit;
        edit.content().targets().forEach(target -> rows.addRow(new TargetRow(target)));
        fields(rows);
    }

    @Override
    void save() {
        edit.saver().targets(rows.rows().stream().map(TargetRow::value).toList());
    }

    private final class TargetRow extends Div {

        private final transient TargetPlan before;
        private final TextField scope = new TextField(Texts.get("campaign.targets.scope"));
        private final Select<String> measure = new Select<>();
        private final TextField name = new TextField(Texts.get("campaign.targets.name"));
        private final BigDecimalField number = new BigDecimalField(Texts.get("campaign.targets.number"));
        private final Checkbox percent = new Checkbox(Texts.get("campaign.targets.percent"));
        private final TextField unit = new TextField(Texts.get("campaign.targets.unit"));
        private final TextField office = new TextField(Texts.get("campaign.targets.office"));
        private final DateField startsOn = new DateField(Texts.get("campaign.targets.starts"));
        private final DateField dueOn = new DateField(Texts.get("campaign.targets.due"));

        TargetRow(TargetPlan target) {
            this.before = target;
            addClassName("setup-row");
            scope.setValue(target.scopeLabel());
            measure.setLabel(Texts.get("campaign.targets.measure"));
            measure.setItems(MEASURES);
            measure.setItemLabelGenerator(value -> Texts.get("campaign.measure." + value));
            measure.setValue(target.measure());
            name.setValue(target.name());
            number.setValue(target.number());
            number.addClassName("narrow");
            percent.setValue(target.percent());
            unit.setValue(target.unitLabel());
            unit.addClassName("narrow");
            office.setValue(target.leadOffice());
            office.addClassName("narrow");
            startsOn.setValue(target.startsOn());
            startsOn.addClassName("date");
            dueOn.setValue(target.dueOn());
            dueOn.addClassName("date");
            add(
                    scope,
                    measure,
                    name,
                    number,
                    percent,
                    unit,
                    office,
                    startsOn,
                    dueOn,
                    rows.removeButton(this, target.name()));
        }

        TargetPlan value() {
            boolean bySector = !before.sector().isEmpty();
            return new TargetPlan(
                    measure.getValue(),
                    name.getValue().strip(),
                    scope.getValue().strip(),
                    bySector ? scope.getValue().strip() : "",
                    number.getValue() == null ? BigDecimal.ZERO : number.getValue(),
                    percent.getValue(),
                    before.base(),
                    before.perUnit(),
                    before.stretch(),
                    unit.getValue().strip(),
                    office.getValue().strip(),
                    startsOn.getValue(),
                    dueOn.getValue());
        }
    }
}
