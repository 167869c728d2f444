package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.norms.Post;
import org.anbiao.safeguard.Protection;
import org.anbiao.safeguard.ProtectionItem;
import org.anbiao.safeguard.ProtectionItem.Issue;
import org.anbiao.safeguard.ProtectionService;

/** The dialogs about labour protection. */
class ProtectionSteps {

    private static final int YEAR_MONTHS = 12;

    private final ProtectionService protections;
    private final UUID enterprise;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed shows the page again */
    ProtectionSteps(ProtectionService protections, UUID enterprise, LocalDate today, Runnable changed) {
        this.protections = protections;
        this.enterprise = enterprise;
        this.today = today;
        this.changed = changed;
    }

    /** What was handed out to whom; of equipment that is not needed any more without its name. */
    String line(Protection all, Issue issue) {
        String kind = all.items().stream()
                .filter(item -> item.id().equals(issue.itemId()))
                .map(ProtectionItem::kind)
                .findFirst()
                .orElse(Texts.get("safeguard.protection.former"));
        return Texts.get("safeguard.protection.issue-line", issue.on(), issue.personName(), kind, issue.quantity());
    }

    /** Lays down what a post needs. */
    void need(Post post) {
        TextField kind = SafeguardWords.text("safeguard.protection.kind", 60, "");
        kind.setHelperText(Texts.get("safeguard.protection.kind-hint"));
        TextField number = SafeguardWords.text("safeguard.protection.standard", 60, "");
        number.setHelperText(Texts.get("safeguard.protection.standard-hint"));
        IntegerField months = number("safeguard.protection.months-field");
        months.setValue(YEAR_MONTHS);
        new StepDialog(
                        Texts.get("safeguard.protection.need"),
                        post.duties().name(),
                        () -> protections.need(
                                enterprise,
                                post.id(),
                                new ProtectionItem.Draft(kind.getValue(), number.getValue(), months.getValue())),
                        changed)
                .with(kind, number, months)
                .open();
    }

    private static IntegerField number(String labelKey) {
        IntegerField field = new IntegerField(Texts.get(labelKey));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    void end(Post post, ProtectionItem item) {
        new StepDialog(
                        Texts.get("safeguard.protection.end"),
                        Texts.get(
                                "safeguard.protection.end-effect", post.duties().name(), item.kind()),
                        () -> protections.end(enterprise, item.id()),
                        changed)
                .ending()
                .open();
    }

    /** Hands out equipment; everybody in the post is chosen already. */
    void issue(Post post, ProtectionItem item) {
        List<String> names = post.holders().stream().map(Post.Holder::name).toList();
        CheckboxGroup<String> people = new CheckboxGroup<>(Texts.get("safeguard.protection.people"));
        people.setItems(names);
        people.select(names);
        IntegerField quantity = number("safeguard.protection.quantity-field");
        quantity.setValue(1);
        DateField day = SafeguardWords.day("safeguard.protection.issue-day", today);
        new StepDialog(
                        Texts.get("safeguard.protection.issue"),
                        post.duties().name() + "　" + item.kind(),
                        () -> protections.issue(
                                enterprise, item.id(), people.getValue(), quantity.getValue(), day.getValue()),
                        changed)
                .with(people, quantity, day)
                .open();
    }

    /** Takes an issue back. */
    void withdraw(Protection all, Issue issue) {
        SafeguardWords.withdraw(
                line(all, issue), reason -> protections.withdraw(enterprise, issue.id(), reason), changed);
    }

    /** Looks whether the people of a post wear their equipment. */
    void check(Post post) {
        DateField day = SafeguardWords.day("safeguard.protection.check-day", today);
        IntegerField people = number("safeguard.protection.people-field");
        people.setValue(Math.max(1, post.holders().size()));
        IntegerField notWorn = number("safeguard.protection.not-worn-field");
        notWorn.setValue(0);
        TextArea finding = new TextArea(Texts.get("safeguard.protection.finding-field"));
        finding.setMaxLength(300);
        TextField by = SafeguardWords.text("safeguard.protection.by", 60, "");
        new StepDialog(
                        Texts.get("safeguard.protection.check"),
                        post.duties().name(),
                        () -> protections.check(
                                enterprise,
                                post.id(),
                                new ProtectionItem.CheckDraft(
                                        day.getValue(),
                                        people.getValue(),
                                        notWorn.getValue(),
                                        finding.getValue(),
                                        by.getValue())),
                        changed)
                .with(day, people, notWorn, finding, by)
                .open();
    }
}
