package org.anbiao.risk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.Grading;
import org.anbiao.risk.Lec;
import org.anbiao.risk.PointColor;
import org.anbiao.risk.PointContent.Duties;
import org.jspecify.annotations.Nullable;

/** How the colour is found, with what comes out of it at once, and the duties that a red or orange point has. */
class GradingFields extends Div {

    private static final int SHORT = 200;

    final RadioButtonGroup<Boolean> method = new RadioButtonGroup<>(Texts.get("risk.grading.method"));
    final Select<BigDecimal> likelihood = factor("likelihood", Lec.LIKELIHOODS);
    final Select<BigDecimal> exposure = factor("exposure", Lec.EXPOSURES);
    final Select<BigDecimal> consequence = factor("consequence", Lec.CONSEQUENCES);
    final Select<PointColor> color = RiskWords.choice("risk.field.color", "color", PointColor.class, null);
    final TextArea reason = RiskWords.area("risk.field.reason", "");
    final DateField on = new DateField(Texts.get("risk.field.graded-on"));
    final TextField monitoring = RiskWords.line("risk.field.monitoring", "");
    final TextField watch = RiskWords.line("risk.field.watch", "");
    final IntegerField days = new IntegerField(Texts.get("risk.field.check-days"));
    private final Div factors = new Div(likelihood, exposure, consequence);
    private final Div result = new Div();
    private final Span duty = RiskWords.meta(Texts.get("risk.duty.hint"));

    /** @param duties as they hold; null for a new point */
    GradingFields(LocalDate today, @Nullable Duties duties) {
        addClassName("risk-grading");
        method.setItems(true, false);
        method.setItemLabelGenerator(lec -> Texts.get(lec ? "risk.grading.lec" : "risk.grading.direct"));
        method.setValue(true);
        factors.addClassName("risk-factors");
        result.addClassName("inline-list");
        on.setMax(today);
        on.setValue(today);
        days.setMin(1);
        days.setMax(366);
        days.setStepButtonsVisible(true);
        days.setValue(30);
        monitoring.setMaxLength(SHORT);
        watch.setMaxLength(SHORT);
        if (duties != null) {
            monitoring.setValue(duties.monitoring());
            watch.setValue(duties.watch());
            days.setValue(duties.checkDays());
        }
        reason.setHelperText(Texts.get(duties == null ? "risk.grading.reason-first" : "risk.grading.reason-again"));
        add(method, factors, color, result, reason, on, duty, monitoring, watch, days);
        method.addValueChangeListener(change -> follow());
        List.of(likelihood, exposure, consequence).forEach(factor -> factor.addValueChangeListener(change -> follow()));
        color.addValueChangeListener(change -> follow());
        follow();
    }

    private static Select<BigDecimal> factor(String name, List<BigDecimal> scale) {
        Select<BigDecimal> select = new Select<>();
        select.setLabel(Texts.get("risk.lec." + name));
        select.setItems(scale);
        select.setItemLabelGenerator(value -> value.toPlainString() + "　"
                + Texts.get("risk.lec." + name + "." + value.toPlainString().replace('.', '-')));
        select.setWidthFull();
        return select;
    }

    private boolean isLec() {
        return Boolean.TRUE.equals(method.getValue());
    }

    private @Nullable Lec lec() {
        BigDecimal l = likelihood.getValue();
        BigDecimal e = exposure.getValue();
        BigDecimal c = consequence.getValue();
        return l == null || e == null || c == null ? null : new Lec(l, e, c);
    }

    private @Nullable PointColor found() {
        Lec lec = lec();
        return isLec() ? lec == null ? null : lec.color() : color.getValue();
    }

    private void follow() {
        factors.setVisible(isLec());
        color.setVisible(!isLec());
        Lec lec = lec();
        PointColor found = found();
        result.removeAll();
        if (isLec()) {
            result.add(new Span(
                    lec == null
                            ? Texts.get("risk.lec.choose")
                            : Texts.get("risk.lec.score", lec.score().toPlainString())));
        }
        if (found != null) {
            result.add(RiskWords.chip(found));
        }
        boolean high = found != null && found.isHigh();
        duty.setVisible(high);
        monitoring.setVisible(high);
        watch.setVisible(high);
    }

    /** What was chosen. */
    Grading grading() {
        return isLec()
                ? Grading.byLec(lec(), reason.getValue(), on.getValue())
                : Grading.direct(color.getValue(), reason.getValue(), on.getValue());
    }

    Duties duties() {
        return new Duties(monitoring.getValue(), watch.getValue(), days.getValue());
    }
}
