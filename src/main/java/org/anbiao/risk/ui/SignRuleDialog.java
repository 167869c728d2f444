package org.anbiao.risk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.anbiao.common.DomainException;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.risk.SignKind;
import org.anbiao.risk.SignRule;
import org.anbiao.risk.SignRules;
import org.jspecify.annotations.Nullable;

/** Sets what signs a sector's enterprises put up: a line per sign, begun with what held before or with one line of each kind. */
class SignRuleDialog {

    private final SignRules rules;
    private final Runnable done;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private List<SignRule.Item> filled = List.of();

    SignRuleDialog(SignRules rules, Runnable done) {
        this.rules = rules;
        this.done = done;
        rows.addClassName("card-list");
    }

    /** @param chosen what is revised; null for a sector that is chosen in the dialog */
    void open(@Nullable SignRule chosen) {
        Select<String> sector = new Select<>();
        sector.setLabel(Texts.get("risk.sign.field.sector"));
        sector.setItems(rules.sectors());
        DateField from = new DateField(Texts.get("risk.sign.field.from"));
        from.setMin(rules.today());
        from.setMax(rules.latestDay());
        from.setValue(rules.today());
        TextField basis = new TextField(Texts.get("risk.sign.field.document"));
        basis.setMaxLength(SignRule.BASIS);
        basis.setHelperText(Texts.get("risk.sign.field.document-hint"));
        if (chosen == null) {
            sector.addValueChangeListener(change -> fill(rules.latest(Objects.requireNonNullElse(change.getValue(), ""))
                    .map(SignRule::items)
                    .orElse(List.of())));
            fill(List.of());
        } else {
            fill(chosen.items());
            sector.setValue(chosen.sector());
            sector.setReadOnly(true);
        }
        Button more = new Button(Texts.get("risk.sign.add"), VaadinIcon.PLUS.create(), click -> add(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        StepDialog dialog = new StepDialog(
                        Texts.get(chosen == null ? "risk.sign.set" : "risk.sign.revise"),
                        Texts.get("risk.sign.effect"),
                        () -> {
                            if (from.getValue() == null) {
                                throw new DomainException("risk.sign.passed", rules.today());
                            }
                            rules.set(new SignRule.Draft(
                                    Objects.requireNonNullElse(sector.getValue(), ""),
                                    items(),
                                    from.getValue(),
                                    basis.getValue()));
                        },
                        done)
                .with(sector, rows, more, from, basis);
        dialog.setWidth("min(64rem, 96vw)");
        dialog.open();
    }

    /** Lines of what was set before; what somebody has written here stays. */
    private void fill(List<SignRule.Item> before) {
        if (!items().equals(filled)) {
            return;
        }
        lines.clear();
        rows.removeAll();
        before.forEach(this::add);
        if (lines.isEmpty()) {
            Arrays.stream(SignKind.values()).forEach(kind -> add(new SignRule.Item(kind, "", "", "", "")));
        }
        filled = items();
    }

    private List<SignRule.Item> items() {
        return lines.stream().map(Line::item).toList();
    }

    private void add(SignRule.@Nullable Item item) {
        Line line = new Line(item == null ? new SignRule.Item(SignKind.WARNING, "", "", "", "") : item);
        lines.add(line);
        Button remove = new Button(VaadinIcon.TRASH.create(), click -> {
            lines.remove(line);
            line.fields.removeFromParent();
        });
        remove.setAriaLabel(Texts.get("risk.sign.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        line.fields.add(remove);
        rows.add(line.fields);
    }

    /** The fields of a sign. */
    private static final class Line {

        private final Select<SignKind> kind;
        private final TextField what;
        private final TextField place;
        private final TextField form;
        private final TextField basis;
        private final Div fields;

        Line(SignRule.Item item) {
            kind = RiskWords.choice("risk.sign.field.kind", "sign.kind", SignKind.class, item.kind());
            what = field("what", 60, item.what());
            place = field("place", 300, item.place());
            form = field("form", 300, item.form());
            basis = field("basis", 300, item.basis());
            fields = new Div(kind, what, place, form, basis);
            fields.addClassName("sign-line");
        }

        private static TextField field(String key, int longest, String value) {
            TextField field = new TextField(Texts.get("risk.sign.field." + key));
            field.setMaxLength(longest);
            field.setValue(value);
            return field;
        }

        SignRule.Item item() {
            return new SignRule.Item(
                    kind.getValue(), what.getValue(), place.getValue(), form.getValue(), basis.getValue());
        }
    }
}
