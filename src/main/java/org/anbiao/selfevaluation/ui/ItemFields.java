package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.Applicability;
import org.anbiao.selfevaluation.standard.Item;
import org.anbiao.selfevaluation.standard.ScoringMethod;
import org.anbiao.selfevaluation.standard.SubjectClass;
import org.jspecify.annotations.Nullable;

/** The dialog in which an item of a draft is written: words, the figure that the method asks for, whom it is for. */
final class ItemFields {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final ScoringMethod method;
    private final TextArea text;
    private final TextArea guidance;
    private final TextArea evidence;
    private final TextArea basis;
    private final TextArea applies;
    private final BigDecimalField score;
    private final MultiSelectComboBox<SubjectClass> classes =
            new MultiSelectComboBox<>(Texts.get("selfevaluation.sheet.column.for-classes"));
    private final TextField sectors = new TextField(Texts.get("selfevaluation.sheet.column.for-sectors"));

    private ItemFields(@Nullable Item item, ScoringMethod method) {
        this.method = method;
        text = area("text", item == null ? "" : item.text());
        guidance = area("guidance", item == null ? "" : item.guidance());
        evidence = area("evidence", item == null ? "" : item.evidence());
        basis = area("basis", item == null ? "" : item.basis());
        applies = area("applies-to", item == null ? "" : item.appliesTo());
        score = new BigDecimalField(Texts.get("selfevaluation.tree.figure." + method.code()));
        score.setVisible(method.counts());
        score.setValue(item == null ? BigDecimal.TEN : item.score());
        Applicability now = item == null ? Applicability.ALL : item.applicability();
        classes.setItems(SubjectClass.values());
        classes.setItemLabelGenerator(ItemFields::word);
        classes.setValue(now.classes());
        classes.setHelperText(Texts.get("selfevaluation.tree.classes-hint"));
        sectors.setMaxLength(500);
        sectors.setValue(String.join("、", now.sectors()));
        sectors.setHelperText(Texts.get("selfevaluation.tree.sectors-hint"));
    }

    /** @param item null for a new one */
    static void open(@Nullable Item item, ScoringMethod method, Consumer<Item> done) {
        ItemFields fields = new ItemFields(item, method);
        new StepDialog(
                        Texts.get(item == null ? "selfevaluation.tree.add-item" : "selfevaluation.tree.change-item"),
                        "",
                        () -> done.accept(fields.item()),
                        () -> {})
                .with(
                        fields.text,
                        fields.score,
                        fields.guidance,
                        fields.evidence,
                        fields.basis,
                        fields.applies,
                        fields.classes,
                        fields.sectors)
                .open();
    }

    private Item item() {
        BigDecimal figure = method.counts() ? score.getValue() : BigDecimal.ZERO;
        if (text.getValue().isBlank()) {
            throw new DomainException("selfevaluation.tree.item-missing");
        }
        if (figure == null || !isFigure(figure)) {
            throw new DomainException("selfevaluation.tree.figure-wrong");
        }
        return new Item(
                "",
                text.getValue().strip(),
                guidance.getValue().strip(),
                basis.getValue().strip(),
                evidence.getValue().strip(),
                applies.getValue().strip(),
                figure,
                new Applicability(
                        new ArrayList<>(classes.getValue()),
                        List.of(sectors.getValue().split("[、，,；;]"))));
    }

    /** Whether it can be kept: from 0 to 10000, with two decimals at most. */
    static boolean isFigure(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(MOST) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    /** Whom an item is for, in words. */
    static String words(Applicability applicability) {
        String kinds = applicability.classes().stream().map(ItemFields::word).collect(Collectors.joining("、"));
        String trades = String.join("、", applicability.sectors());
        return kinds.isEmpty() || trades.isEmpty() ? kinds + trades : kinds + "；" + trades;
    }

    private static String word(SubjectClass subject) {
        return Texts.get("selfevaluation.class." + subject.code());
    }

    private static TextArea area(String key, String value) {
        TextArea area = new TextArea(Texts.get("selfevaluation.sheet.column." + key));
        area.setMaxLength(1000);
        area.setValue(value);
        return area;
    }
}
