package org.anbiao.risk.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.RiskPoint;

/** The register of an enterprise in a wide window. */
class PointGrid extends Grid<RiskPoint> {

    PointGrid() {
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("only-wide");
        setAllRowsVisible(true);
        addComponentColumn(RiskPointsView::link)
                .setHeader(Texts.get("risk.field.name"))
                .setFlexGrow(3);
        addColumn(point -> point.content().place())
                .setHeader(Texts.get("risk.field.place"))
                .setFlexGrow(1);
        addComponentColumn(point -> RiskWords.chip(point.color()))
                .setHeader(Texts.get("risk.field.color"))
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(point -> RiskWords.of("kind", point.content().kind()))
                .setHeader(Texts.get("risk.field.kind"))
                .setWidth("6.5rem")
                .setFlexGrow(0);
        addColumn(point -> RiskWords.accidents(point.content()))
                .setHeader(Texts.get("risk.field.accidents"))
                .setFlexGrow(2);
        addColumn(point -> RiskWords.of("level", point.content().level()) + " · "
                        + point.content().responsible())
                .setHeader(Texts.get("risk.field.responsible"))
                .setFlexGrow(1);
        addColumn(point -> String.join("、", point.content().posts()))
                .setHeader(Texts.get("risk.field.posts"))
                .setFlexGrow(1);
        addColumn(point -> DateField.format(point.gradedOn()))
                .setHeader(Texts.get("risk.field.graded-on"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
    }
}
