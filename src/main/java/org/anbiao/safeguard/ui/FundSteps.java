package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StepDialog;
import org.anbiao.common.ui.Texts;
import org.anbiao.safeguard.FundAudit;
import org.anbiao.safeguard.FundEntry;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.FundUse;
import org.anbiao.safeguard.FundYear;
import org.jspecify.annotations.Nullable;

/** The dialogs about the safety funds of a year. */
class FundSteps {

    private final FundService funds;
    private final UUID enterprise;
    private final int year;
    private final LocalDate today;
    private final Runnable changed;

    /** @param changed shows the page again */
    FundSteps(FundService funds, UUID enterprise, int year, LocalDate today, Runnable changed) {
        this.funds = funds;
        this.enterprise = enterprise;
        this.year = year;
        this.today = today;
        this.changed = changed;
    }

    /** Lays the year down, or changes it. */
    void set(@Nullable FundYear fund) {
        TextArea basis = new TextArea(Texts.get("safeguard.fund.basis"));
        basis.setMaxLength(500);
        basis.setHelperText(Texts.get("safeguard.fund.basis-hint"));
        BigDecimalField due = SafeguardWords.wan("safeguard.fund.due");
        BigDecimalField carried = SafeguardWords.wan("safeguard.fund.carried");
        if (fund == null) {
            carried.setValue(shown(funds.leftBefore(enterprise, year)));
        } else {
            basis.setValue(fund.basis());
            due.setValue(new BigDecimal(SafeguardWords.plain(fund.dueWan())));
            carried.setValue(shown(fund.carriedWan()));
        }
        new StepDialog(
                        Texts.get(fund == null ? "safeguard.fund.set" : "safeguard.fund.change"),
                        Texts.get("safeguard.fund.set-effect", String.valueOf(year)),
                        () -> funds.set(
                                enterprise,
                                year,
                                fund == null ? null : fund.version(),
                                new FundYear.Draft(basis.getValue(), due.getValue(), carried.getValue())),
                        changed)
                .with(basis, due, carried)
                .open();
    }

    private static BigDecimal shown(BigDecimal wan) {
        return new BigDecimal(SafeguardWords.plain(wan));
    }

    void draw() {
        DateField day = day("safeguard.fund.draw-day");
        BigDecimalField amount = SafeguardWords.wan("safeguard.fund.amount");
        TextField note = SafeguardWords.text("safeguard.fund.draw-note", 200, "");
        new StepDialog(
                        Texts.get("safeguard.fund.draw"),
                        "",
                        () -> funds.enter(enterprise, year, null, day.getValue(), amount.getValue(), note.getValue()),
                        changed)
                .with(day, amount, note)
                .open();
    }

    void use() {
        Select<FundUse> use = new Select<>();
        use.setLabel(Texts.get("safeguard.fund.use-field"));
        use.setItems(FundUse.values());
        use.setItemLabelGenerator(FundsView::use);
        use.setValue(FundUse.FACILITIES);
        DateField day = day("safeguard.fund.use-day");
        BigDecimalField amount = SafeguardWords.wan("safeguard.fund.amount");
        TextField note = SafeguardWords.text("safeguard.fund.use-note", 200, "");
        new StepDialog(
                        Texts.get("safeguard.fund.use"),
                        "",
                        () -> funds.enter(
                                enterprise, year, use.getValue(), day.getValue(), amount.getValue(), note.getValue()),
                        changed)
                .with(use, day, amount, note)
                .open();
    }

    /** A day of the year: today, or its last. */
    private DateField day(String labelKey) {
        DateField day = SafeguardWords.day(labelKey, today);
        LocalDate last = LocalDate.of(year, 12, 31);
        day.setMin(LocalDate.of(year, 1, 1));
        if (last.isBefore(today)) {
            day.setMax(last);
            day.setValue(last);
        }
        return day;
    }

    /** Takes an entry back. */
    void withdraw(FundEntry entry) {
        SafeguardWords.withdraw(
                FundsView.line(entry), reason -> funds.withdraw(enterprise, year, entry.id(), reason), changed);
    }

    void audit() {
        Select<FundAudit.Kind> kind = new Select<>();
        kind.setLabel(Texts.get("safeguard.fund.audit-kind"));
        kind.setItems(FundAudit.Kind.values());
        kind.setItemLabelGenerator(one -> Texts.get("safeguard.audit." + one.code()));
        kind.setValue(FundAudit.Kind.INSIDE);
        DateField day = SafeguardWords.day("safeguard.fund.audit-day", today);
        day.setMin(LocalDate.of(year, 1, 1));
        TextField by = SafeguardWords.text("safeguard.fund.by", 100, "");
        TextArea finding = new TextArea(Texts.get("safeguard.fund.finding"));
        finding.setMaxLength(500);
        BigDecimalField diverted = SafeguardWords.wan("safeguard.fund.diverted");
        diverted.setHelperText(Texts.get("safeguard.fund.diverted-hint"));
        new StepDialog(
                        Texts.get("safeguard.fund.audit"),
                        "",
                        () -> funds.audit(
                                enterprise,
                                year,
                                new FundAudit.Draft(
                                        kind.getValue(),
                                        day.getValue(),
                                        by.getValue(),
                                        finding.getValue(),
                                        diverted.getValue())),
                        changed)
                .with(kind, day, by, finding, diverted)
                .open();
    }

    /** Records that diverted money was put back. */
    void settle(FundAudit audit) {
        DateField day = SafeguardWords.day("safeguard.fund.settled-day", today);
        TextField how = SafeguardWords.text("safeguard.fund.how", 200, "");
        new StepDialog(
                        Texts.get("safeguard.fund.settle"),
                        Texts.get("safeguard.fund.diverted-line", SafeguardWords.plain(audit.divertedWan())),
                        () -> funds.settle(enterprise, year, audit.id(), day.getValue(), how.getValue()),
                        changed)
                .with(day, how)
                .open();
    }
}
