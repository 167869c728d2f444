package org.anbiao.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.CellKey;
import org.anbiao.reporting.FormDefinition;
import org.anbiao.reporting.FormRule;
import org.anbiao.reporting.ReportCell;
import org.anbiao.reporting.ReportCheck;
import org.anbiao.reporting.ReportFilling;

/** What the last check found: what must be fixed first, then what passes with an explanation. */
class CheckList extends Div {

    CheckList(List<ReportCheck> checks, List<FormDefinition> forms, boolean checked) {
        addClassName("card-list");
        if (checks.isEmpty()) {
            add(
                    checked
                            ? new EmptyState(
                                    Texts.get("reporting.check.clean"), Texts.get("reporting.check.clean-hint"))
                            : new EmptyState(
                                    Texts.get("reporting.check.not-yet"), Texts.get("reporting.check.not-yet-hint")));
        }
        checks.forEach(check -> add(card(check, form(check, forms))));
    }

    /** Lets the user explain warnings; {@code changed} runs after each. */
    CheckList withExplaining(UUID reportId, List<ReportCheck> checks, ReportFilling filling, Runnable changed) {
        for (int i = 0; i < checks.size(); i++) {
            ReportCheck check = checks.get(i);
            if (check.finding().rule().severity() == FormRule.Severity.WARNING) {
                ((Div) getComponentAt(i)).add(explaining(reportId, check, filling, changed));
            }
        }
        return this;
    }

    private static Div card(ReportCheck check, FormDefinition form) {
        FormRule.Severity severity = check.finding().rule().severity();
        StatusChip.Tone tone =
                switch (severity) {
                    case ERROR -> StatusChip.Tone.ERROR;
                    case WARNING -> StatusChip.Tone.WARNING;
                    case INFO -> StatusChip.Tone.NEUTRAL;
                };
        Span where = new Span(form.title());
        where.addClassName("card-meta");
        Div card = new Div(
                new Div(new StatusChip(Texts.get("reporting.check.level." + severity), tone)),
                new Span(ReportWords.sentence(check.finding(), form)),
                where);
        card.addClassName("card");
        if (!check.explanation().isEmpty()) {
            card.add(new Span(Texts.get("reporting.check.explained", check.explainedBy(), check.explanation())));
        }
        return card;
    }

    private static Div explaining(UUID reportId, ReportCheck check, ReportFilling filling, Runnable changed) {
        TextField text = new TextField(Texts.get("reporting.check.explain"));
        text.setValue(check.explanation());
        text.setWidthFull();
        Button save = new Button(Texts.get("reporting.check.explain-save"), click -> {
            if (Notices.attempt(() -> filling.explain(reportId, check.finding(), text.getValue()))) {
                Notices.done(Texts.get("reporting.check.saved"));
                changed.run();
            }
        });
        Div line = new Div(text, save);
        line.addClassName("check-explain");
        return line;
    }

    private static FormDefinition form(ReportCheck check, List<FormDefinition> forms) {
        return forms.stream()
                .filter(form -> form.id().equals(check.finding().formId()))
                .findFirst()
                .orElseThrow();
    }

    /** The worst finding about each cell. */
    static Map<CellKey, FormRule.Severity> worst(
            FormDefinition form, Map<CellKey, ReportCell> cells, List<ReportCheck> checks) {
        Map<CellKey, FormRule.Severity> worst = new HashMap<>();
        checks.stream()
                .filter(check -> check.finding().formId().equals(form.id()) && check.blocking())
                .forEach(check -> {
                    String column = check.finding().columnId();
                    List<String> columns =
                            column.isEmpty() ? check.finding().rule().left() : List.of(column);
                    cells.keySet().stream()
                            .filter(key -> columns.contains(key.columnId())
                                    && key.rowId().equals(check.finding().rowId()))
                            .forEach(key -> worst.merge(
                                    key,
                                    check.finding().rule().severity(),
                                    (a, b) -> a.ordinal() <= b.ordinal() ? a : b));
                });
        return worst;
    }
}
