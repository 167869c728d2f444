package org.anbiao.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.AssessedItem;
import org.anbiao.recognition.Candidate;
import org.anbiao.recognition.SelectionService;

/** What a candidate is assessed by, item by item: the five goods, or what makes a post qualified. */
class AssessmentPanel extends Div {

    private record Line(RadioButtonGroup<Boolean> met, TextField note) {}

    /** @param edits which goods the person assesses now */
    AssessmentPanel(SelectionService selection, Candidate candidate, Predicate<String> edits, Runnable changed) {
        addClassNames("card", "five-good");
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String item : candidate.items()) {
            AssessedItem found = candidate.assessed().stream()
                    .filter(one -> one.item().equals(item))
                    .findFirst()
                    .orElse(null);
            Span name = new Span(Texts.get("recognition.good." + item));
            Div row = new Div(name);
            row.addClassName("five-good-line");
            if (edits.test(item)) {
                RadioButtonGroup<Boolean> met = new RadioButtonGroup<>();
                met.setItems(true, false);
                met.setItemLabelGenerator(AssessmentPanel::word);
                met.setAriaLabel(name.getText());
                TextField note = new TextField();
                note.setAriaLabel(Texts.get("recognition.candidate.note"));
                note.setPlaceholder(Texts.get("recognition.candidate.note"));
                note.setMaxLength(300);
                if (found != null) {
                    met.setValue(found.met());
                    note.setValue(found.note());
                }
                row.add(met, note);
                lines.put(item, new Line(met, note));
            } else if (found != null) {
                row.add(new StatusChip(word(found.met()), found.met() ? Tone.SUCCESS : Tone.WARNING));
                row.add(Words.meta(found.note()));
            }
            add(row);
        }
        if (!lines.isEmpty()) {
            add(new Button(Texts.get("recognition.candidate.five-good-save"), click -> {
                if (Notices.attempt(() -> selection.assess(candidate.id(), values(candidate, lines)))) {
                    Notices.done(Texts.get("recognition.candidate.saved"));
                    changed.run();
                }
            }));
        }
    }

    private static String word(boolean met) {
        return Texts.get(met ? "recognition.candidate.met" : "recognition.candidate.not-met");
    }

    /** What was not open stays as it was. */
    private static List<AssessedItem> values(Candidate candidate, Map<String, Line> lines) {
        List<AssessedItem> values = candidate.assessed().stream()
                .filter(one -> !lines.containsKey(one.item()))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.forEach((item, line) -> {
            Boolean met = line.met().getValue();
            if (met != null) {
                values.add(new AssessedItem(item, met, line.note().getValue().strip()));
            }
        });
        return values;
    }
}
