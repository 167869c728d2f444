package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.StandardType;
import org.anbiao.selfevaluation.standard.EditionHead;
import org.anbiao.selfevaluation.standard.EditionSummary;
import org.anbiao.selfevaluation.standard.Standard;
import org.anbiao.selfevaluation.standard.StandardService;

/** The dialog that begins a draft: empty, or with the tree of another edition. */
class NewEdition {

    private final transient StepDialog dialog;
    private String key = "";

    /**
     * @param today day from which it holds unless another is chosen
     * @param created gets the key of the draft
     */
    NewEdition(StandardService standards, List<EditionSummary> editions, LocalDate today, Consumer<String> created) {
        TextField name = new TextField(Texts.get("selfevaluation.standards.name"));
        TextField number = new TextField(Texts.get("selfevaluation.standards.number"));
        TextField label = new TextField(Texts.get("selfevaluation.standards.label"));
        Select<StandardType> type = new Select<>();
        type.setLabel(Texts.get("selfevaluation.standards.type"));
        type.setItems(StandardType.values());
        type.setItemLabelGenerator(one -> Texts.get("selfevaluation.standard-type." + one.code()));
        type.setValue(StandardType.LOCAL);
        DateField from = new DateField(Texts.get("selfevaluation.standards.valid-from"));
        from.setValue(today);
        MethodChoice method = new MethodChoice();
        Select<EditionSummary> like = like(editions, method);
        dialog = new StepDialog(
                        Texts.get("selfevaluation.standards.new"),
                        Texts.get("selfevaluation.standards.new-effect"),
                        () -> key = standards.draft(
                                new EditionHead(
                                        new Standard(
                                                name.getValue().strip(),
                                                name.getValue().strip(),
                                                number.getValue().strip(),
                                                type.getValue()),
                                        label.getValue().strip(),
                                        from.getValue() == null ? today : from.getValue(),
                                        null,
                                        "",
                                        method.getValue()),
                                like.getValue() == null ? "" : like.getValue().key()),
                        () -> created.accept(key))
                .with(name, number, label, type, from, like, method);
    }

    /** A copy has the method of what it is copied from, unless another is chosen. */
    private static Select<EditionSummary> like(List<EditionSummary> editions, MethodChoice method) {
        Select<EditionSummary> like = new Select<>();
        like.setLabel(Texts.get("selfevaluation.standards.like"));
        like.setItems(editions);
        like.setEmptySelectionAllowed(true);
        like.setEmptySelectionCaption(Texts.get("selfevaluation.standards.like-none"));
        like.setItemLabelGenerator(one -> one == null
                ? Texts.get("selfevaluation.standards.like-none")
                : one.standard().name() + " " + one.label());
        like.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                method.setValue(change.getValue().method());
            }
        });
        return like;
    }

    void open() {
        dialog.open();
    }
}
