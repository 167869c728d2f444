package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.anbiao.common.PageRequest;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.FileRecordSource.Kind;
import org.anbiao.selfevaluation.EvidenceChoice;

/** What the enterprise's file holds already: of one kind or all, searched by words, page by page, several at once. */
class EvidenceDialog {

    private static final int PAGE = 30;
    /** At once, however far somebody scrolls. */
    private static final int MOST = 1_000;

    final Select<Kind> kind = new Select<>();
    final MultiSelectComboBox<EvidenceChoice> choice =
            new MultiSelectComboBox<>(Texts.get("selfevaluation.evidence.choose-field"));
    private final transient StepDialog dialog;

    /** Finds a page of a kind (empty for all) by words. */
    interface Finding {
        List<EvidenceChoice> find(String kind, String words, PageRequest page);
    }

    /**
     * @param chosen gets what was chosen
     */
    EvidenceDialog(List<Kind> kinds, Finding finding, Consumer<Set<EvidenceChoice>> chosen, Runnable done) {
        kind.setLabel(Texts.get("selfevaluation.evidence.kind"));
        kind.setItems(kinds);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.get("selfevaluation.evidence.kind.all"));
        kind.setItemLabelGenerator(one -> Texts.get(one == null ? "selfevaluation.evidence.kind.all" : one.labelKey()));
        kind.addValueChangeListener(change -> choice.getLazyDataView().refreshAll());
        choice.setPageSize(PAGE);
        choice.setItems(query -> finding
                .find(
                        kind.isEmpty() ? "" : kind.getValue().code(),
                        query.getFilter().orElse(""),
                        new PageRequest(query.getOffset(), Math.min(query.getLimit(), MOST)))
                .stream());
        choice.setItemLabelGenerator(
                one -> Texts.get("selfevaluation.evidence.choice", one.label(), DateField.format(one.day())));
        choice.setHelperText(Texts.get("selfevaluation.evidence.choose-hint"));
        dialog = new StepDialog(
                        Texts.get("selfevaluation.evidence.choose"), "", () -> chosen.accept(choice.getValue()), done)
                .with(kind, choice);
    }

    void open() {
        dialog.open();
    }
}
