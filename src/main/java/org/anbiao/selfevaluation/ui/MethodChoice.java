package org.anbiao.selfevaluation.ui;

import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.selfevaluation.standard.Edition;
import org.anbiao.selfevaluation.standard.ScoringMethod;

/** How an edition reckons; of a draft it can be changed, and the dialog says what becomes of the figures. */
class MethodChoice extends Select<ScoringMethod> {

    /** For an edition that is not there yet. */
    MethodChoice() {
        setLabel(Texts.get("selfevaluation.method"));
        setItems(ScoringMethod.values());
        setItemLabelGenerator(MethodChoice::name);
        setValue(ScoringMethod.SCORED);
        explain(ScoringMethod.SCORED);
        addValueChangeListener(change -> explain(change.getValue()));
    }

    /** @param changed gets another method of the draft */
    MethodChoice(Edition draft, Consumer<ScoringMethod> changed) {
        this();
        setMaxWidth("30rem");
        setValue(draft.method());
        addValueChangeListener(change -> {
            if (!change.isFromClient() || change.getValue() == draft.method()) {
                return;
            }
            ScoringMethod wanted = change.getValue();
            if (draft.items().isEmpty()) {
                Notices.attempt(() -> changed.accept(wanted));
                return;
            }
            setValue(draft.method());
            new StepDialog(
                            name(wanted),
                            Texts.get("selfevaluation.method.effect." + wanted.code()),
                            () -> changed.accept(wanted),
                            () -> {})
                    .open();
        });
    }

    private void explain(ScoringMethod method) {
        setHelperText(Texts.get("selfevaluation.method.explained." + method.code()));
    }

    static String name(ScoringMethod method) {
        return Texts.get("selfevaluation.method." + method.code());
    }
}
