package org.anbiao.norms.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.OwnPoint;
import org.jspecify.annotations.Nullable;

/** The points of a norm or of an own set under their headings; where it is open each can be changed, and many added at once. */
class PointList extends Div {

    private static final int LONGEST = 1000;
    private static final int CELLS = 5;

    private final transient List<OwnPoint> points;
    private final boolean open;
    private final transient Consumer<List<OwnPoint>> changed;

    /** @param changed keeps all points as they are now; a refusal leaves the dialog open */
    PointList(List<OwnPoint> points, boolean open, Consumer<List<OwnPoint>> changed) {
        this.points = points;
        this.open = open;
        this.changed = changed;
        addClassName("card-list");
        if (points.isEmpty()) {
            add(new EmptyState(Texts.get("norms.points.none"), open ? Texts.get("norms.points.none-hint") : ""));
        }
        String part = "";
        int number = 0;
        for (OwnPoint point : points) {
            if (!point.part().equals(part)) {
                part = point.part();
                add(new H4(part));
            }
            add(card(point, ++number));
        }
        if (open) {
            Button one = new Button(Texts.get("norms.points.add"), click -> edit(null));
            Button many = new Button(Texts.get("norms.points.add-many"), click -> many());
            many.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div row = new Div(one, many);
            row.addClassName("inline-list");
            add(row);
        }
    }

    private Div card(OwnPoint point, int number) {
        Span text = new Span(number + ".　" + point.text());
        Div card = new Div(text);
        card.addClassNames("card", "norm-point");
        line(card, "norms.points.how-line", point.how());
        line(card, "norms.points.basis-line", point.basis());
        line(card, "norms.points.measure-line", point.measure());
        if (open) {
            Button change = new Button(Texts.get("norms.points.change"), click -> edit(point));
            Button remove = new Button(Texts.get("norms.points.remove"), click -> remove(point));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div row = new Div(change, remove);
            row.addClassName("inline-list");
            card.add(row);
        }
        return card;
    }

    private static void line(Div card, String key, String words) {
        if (!words.isEmpty()) {
            card.add(NormWords.meta(Texts.get(key, words)));
        }
    }

    private void remove(OwnPoint point) {
        List<OwnPoint> left = new ArrayList<>(points);
        left.remove(point);
        org.anbiao.common.ui.Notices.attempt(() -> changed.accept(left));
    }

    private void edit(@Nullable OwnPoint point) {
        TextField part = new TextField(Texts.get("norms.points.part"));
        part.setMaxLength(100);
        TextArea text = new TextArea(Texts.get("norms.points.text"));
        text.setMaxLength(LONGEST);
        text.setRequiredIndicatorVisible(true);
        TextArea how = new TextArea(Texts.get("norms.points.how"));
        how.setMaxLength(LONGEST);
        TextArea basis = new TextArea(Texts.get("norms.points.basis"));
        basis.setMaxLength(LONGEST);
        TextArea measure = new TextArea(Texts.get("norms.points.measure"));
        measure.setMaxLength(LONGEST);
        if (point != null) {
            basis.setValue(point.basis());
            measure.setValue(point.measure());
            part.setValue(point.part());
            text.setValue(point.text());
            how.setValue(point.how());
        } else if (!points.isEmpty()) {
            part.setValue(points.get(points.size() - 1).part());
        }
        new StepDialog(
                        Texts.get(point == null ? "norms.points.add" : "norms.points.change"),
                        "",
                        () -> {
                            if (text.getValue().isBlank()) {
                                throw new DomainException("norms.point-empty");
                            }
                            List<OwnPoint> now = new ArrayList<>(points);
                            if (point == null) {
                                now.add(OwnPoint.own(
                                        part.getValue(),
                                        text.getValue(),
                                        how.getValue(),
                                        basis.getValue(),
                                        measure.getValue()));
                            } else {
                                now.set(
                                        now.indexOf(point),
                                        point.with(
                                                part.getValue(),
                                                text.getValue(),
                                                how.getValue(),
                                                basis.getValue(),
                                                measure.getValue()));
                            }
                            changed.accept(now);
                        },
                        () -> {})
                .with(part, text, how, basis, measure)
                .open();
    }

    /** Pasted from a sheet or a document: a line a point, cells apart by a tab or a bar. */
    private void many() {
        TextArea lines = new TextArea(Texts.get("norms.points.lines"));
        lines.setHelperText(Texts.get("norms.points.lines-hint"));
        lines.setMinHeight("12rem");
        new StepDialog(
                        Texts.get("norms.points.add-many"),
                        "",
                        () -> {
                            List<OwnPoint> now = new ArrayList<>(points);
                            now.addAll(pasted(lines.getValue()));
                            changed.accept(now);
                        },
                        () -> {})
                .with(lines)
                .open();
    }

    /** Points of pasted lines: heading, text, how, basis and measure, or less. */
    static List<OwnPoint> pasted(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(PointList::read)
                .toList();
    }

    private static OwnPoint read(String line) {
        String[] cells = line.strip().split("\\s*[\t|｜]\\s*", CELLS);
        return cells.length == 1
                ? OwnPoint.own("", cells[0], "")
                : OwnPoint.own(cells[0], cells[1], cell(cells, 2), cell(cells, 3), cell(cells, 4));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
