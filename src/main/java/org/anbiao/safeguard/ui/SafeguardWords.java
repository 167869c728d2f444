package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.SafeguardFinding;

/** Words and small parts that the pages of this module share. */
final class SafeguardWords {

    private static final int SHOWN = 10;

    private SafeguardWords() {}

    static Span meta(String text) {
        Span span = new Span(text);
        span.addClassName("card-meta");
        return span;
    }

    static Span title(String text) {
        Span span = new Span(text);
        span.addClassName("card-title");
        return span;
    }

    static Div inline(com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName("inline-list");
        return row;
    }

    static Div list() {
        Div list = new Div();
        list.addClassName("card-list");
        return list;
    }

    static Div card(com.vaadin.flow.component.Component... parts) {
        Div card = new Div(parts);
        card.addClassName("card");
        return card;
    }

    static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static String duty(PrincipalDuty duty) {
        return Texts.get("safeguard.duty." + duty.code());
    }

    /** An amount or a number of hours without needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String text(SafeguardFinding finding) {
        return Texts.get(
                finding.messageKey(),
                finding.arguments().stream().map(SafeguardWords::word).toArray());
    }

    private static Object word(Object argument) {
        if (argument instanceof PrincipalDuty duty) {
            return duty(duty);
        }
        return argument instanceof BigDecimal number ? plain(number) : argument;
    }

    /** How many warnings there are, as a chip. */
    static StatusChip chip(List<SafeguardFinding> findings) {
        long urgent = findings.stream().filter(SafeguardFinding::urgent).count();
        return urgent > 0
                ? new StatusChip(Texts.get("safeguard.warnings", urgent), StatusChip.Tone.WARNING)
                : new StatusChip(Texts.get("safeguard.no-warnings"), StatusChip.Tone.SUCCESS);
    }

    /** Warnings first, then what may still come; nothing where there is neither. */
    static Div findings(List<SafeguardFinding> findings) {
        Div box = new Div();
        part(
                box,
                "safeguard.warnings",
                findings.stream().filter(SafeguardFinding::urgent).toList());
        part(
                box,
                "safeguard.hints",
                findings.stream().filter(finding -> !finding.urgent()).toList());
        return box;
    }

    private static void part(Div box, String headKey, List<SafeguardFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        findings.stream().limit(SHOWN).forEach(finding -> list.add(new ListItem(text(finding))));
        Details details = new Details(Texts.get(headKey, findings.size()), list);
        if (findings.size() > SHOWN) {
            details.add(meta(Texts.get("safeguard.more", findings.size() - SHOWN)));
        }
        details.setOpened(true);
        box.add(details);
    }

    static TextField text(String labelKey, int length, String value) {
        TextField field = new TextField(Texts.get(labelKey));
        field.setMaxLength(length);
        field.setValue(value);
        return field;
    }

    static DateField day(String labelKey, LocalDate today) {
        DateField day = new DateField(Texts.get(labelKey));
        day.setMax(today);
        day.setValue(today);
        return day;
    }

    /** An amount in 万元. */
    static BigDecimalField wan(String labelKey) {
        BigDecimalField field = new BigDecimalField(Texts.get(labelKey));
        field.setSuffixComponent(new Span(Texts.get("safeguard.wan")));
        field.setHelperText(Texts.get("safeguard.wan-hint"));
        return field;
    }

    /** Takes back what was recorded by mistake, with the reason. */
    static void withdraw(String what, java.util.function.Consumer<String> action, Runnable done) {
        TextField reason = text("safeguard.withdraw-reason", 200, "");
        new StepDialog(
                        Texts.get("safeguard.withdraw"),
                        Texts.get("safeguard.withdraw-effect", what),
                        () -> action.accept(reason.getValue()),
                        done)
                .with(reason)
                .ending()
                .open();
    }
}
