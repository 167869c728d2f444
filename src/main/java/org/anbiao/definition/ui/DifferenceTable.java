package org.anbiao.definition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.definition.Difference;
import org.anbiao.definition.ParagraphDifference;

/** Differences side by side, each with a word for what it does; of long texts only the paragraphs that differ. */
public class DifferenceTable extends Div {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final transient DifferenceWords words;
    private final String beforeLabel;
    private final String afterLabel;
    private final Element body = new Element("tbody");
    private final transient Map<Difference, Checkbox> choices = new LinkedHashMap<>();

    /**
     * @param beforeLabel whose the left values are, for instance 上级第1版
     * @param afterLabel whose the right values are
     */
    public DifferenceTable(String beforeLabel, String afterLabel, DifferenceWords words, List<Difference> differences) {
        this(beforeLabel, afterLabel, words);
        differences.forEach(difference -> row(difference, null));
    }

    private DifferenceTable(String beforeLabel, String afterLabel, DifferenceWords words) {
        this.words = words;
        this.beforeLabel = beforeLabel;
        this.afterLabel = afterLabel;
        addClassName("difference-table");
        Element head = new Element("tr");
        for (String label : List.of(
                Texts.get("definition.difference.what"),
                Texts.get("definition.difference.change"),
                beforeLabel,
                afterLabel)) {
            head.appendChild(new Element("th").setAttribute("scope", "col").setText(label));
        }
        getElement()
                .appendChild(new Element("table")
                        .appendChild(new Element("thead").appendChild(head))
                        .appendChild(body));
    }

    /** A table whose points can be chosen one by one. */
    public static DifferenceTable choosable(
            String beforeLabel,
            String afterLabel,
            DifferenceWords words,
            List<Difference> differences,
            Predicate<Difference> chosenFirst) {
        DifferenceTable table = new DifferenceTable(beforeLabel, afterLabel, words);
        differences.forEach(difference -> {
            Checkbox choice = new Checkbox(words.what(difference), chosenFirst.test(difference));
            table.choices.put(difference, choice);
            table.row(difference, choice);
        });
        return table;
    }

    /** What was chosen, in the order of the table. */
    public List<Difference> chosen() {
        return choices.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void row(Difference difference, @org.jspecify.annotations.Nullable Checkbox choice) {
        Component what = choice == null ? new Span(words.what(difference)) : choice;
        String before = value(difference, difference.before());
        String after = value(difference, difference.after());
        List<ParagraphDifference> paragraphs = ParagraphDifference.between(before, after);
        body.appendChild(new Element("tr")
                .appendChild(new Element("th").setAttribute("scope", "row").appendChild(what.getElement()))
                .appendChild(
                        new Element("td").appendChild(chip(difference.change()).getElement()))
                .appendChild(cell(beforeLabel, paragraphs, ParagraphDifference::before))
                .appendChild(cell(afterLabel, paragraphs, ParagraphDifference::after)));
    }

    private String value(Difference difference, String value) {
        Matcher days = DAY.matcher(value.isEmpty() ? "" : words.value(difference, value));
        return days.replaceAll(day -> Matcher.quoteReplacement(DateField.format(LocalDate.parse(day.group()))));
    }

    private static Element cell(
            String label,
            List<ParagraphDifference> paragraphs,
            java.util.function.Function<ParagraphDifference, String> side) {
        Element cell = new Element("td").setAttribute("data-label", label);
        List<String> changed = paragraphs.stream()
                .filter(paragraph -> !paragraph.same())
                .map(side)
                .filter(text -> !text.isEmpty())
                .toList();
        changed.forEach(text -> cell.appendChild(new Paragraph(text).getElement()));
        if (changed.isEmpty()) {
            cell.appendChild(new Span(Texts.get("definition.difference.none")).getElement());
        }
        return cell;
    }

    private static StatusChip chip(Difference.Change change) {
        return new StatusChip(
                Texts.get("definition.change." + change),
                switch (change) {
                    case ADDED -> StatusChip.Tone.SUCCESS;
                    case REMOVED -> StatusChip.Tone.WARNING;
                    case CHANGED -> StatusChip.Tone.PROGRESS;
                });
    }
}
