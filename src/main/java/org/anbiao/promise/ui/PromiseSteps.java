package org.anbiao.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.promise.PromiseProposal;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.promise.SafetyPromise.Content;
import org.anbiao.promise.SpecialWork;

/** What the principal does with promises: publishes one, takes one back. */
final class PromiseSteps {

    private static final int LONGEST = 300;

    private final PromiseService promises;
    private final Runnable changed;

    PromiseSteps(PromiseService promises, Runnable changed) {
        this.promises = promises;
        this.changed = changed;
    }

    /** The text as the portal proposes it, changed as the principal likes, signed with the principal's name. */
    void publish() {
        PromiseProposal proposal = promises.propose();
        Map<String, TextArea> parts = new LinkedHashMap<>();
        proposal.content().parts().forEach((part, words) -> {
            TextArea area = new TextArea(Texts.get("promise.part." + part));
            area.setMaxLength(LONGEST);
            area.setValue(words);
            parts.put(part, area);
        });
        CheckboxGroup<SpecialWork> work = new CheckboxGroup<>(Texts.get("promise.work.field"));
        work.setItems(SpecialWork.values());
        work.setItemLabelGenerator(one -> Texts.get("promise.work." + one.code()));
        TextField note = new TextField(Texts.get("promise.work.note"));
        note.setMaxLength(LONGEST);
        note.setHelperText(Texts.get("promise.work.note-hint"));
        TextField signature = new TextField(Texts.get("promise.signature-field"));
        signature.setMaxLength(50);
        signature.setHelperText(Texts.get("promise.signature-hint", proposal.signerName()));
        List<Component> fields = new ArrayList<>(List.of(
                PromiseWords.meta(PromiseWords.highest(proposal.facts())),
                PromiseWords.meta(PromiseWords.points(proposal.facts())),
                PromiseWords.meta(PromiseWords.hazards(proposal.facts()))));
        fields.addAll(parts.values());
        fields.addAll(List.of(work, note, signature));
        new StepDialog(
                        Texts.get("promise.publish"),
                        Texts.get("promise.publish-effect", proposal.validUntil()),
                        () -> promises.publish(
                                new Content(
                                        value(parts, "duties"),
                                        value(parts, "system"),
                                        value(parts, "funds"),
                                        value(parts, "control"),
                                        value(parts, "hazards"),
                                        work.getValue(),
                                        note.getValue()),
                                signature.getValue()),
                        changed)
                .with(fields.toArray(Component[]::new))
                .open();
    }

    private static String value(Map<String, TextArea> parts, String part) {
        TextArea area = parts.get(part);
        return area == null ? "" : area.getValue();
    }

    void withdraw(SafetyPromise promise) {
        TextField reason = new TextField(Texts.get("promise.withdraw-reason"));
        reason.setMaxLength(LONGEST);
        new StepDialog(
                        Texts.get("promise.withdraw"),
                        Texts.get("promise.withdraw-effect", promise.madeOn()),
                        () -> promises.withdraw(promise.id(), reason.getValue()),
                        changed)
                .with(reason)
                .ending()
                .open();
    }
}
