package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.FilterBar;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.norms.PostService;
import org.anbiao.safeguard.FundAudit;
import org.anbiao.safeguard.FundEntry;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.FundUse;
import org.anbiao.safeguard.FundYear;
import org.anbiao.safeguard.SafeguardFinding;
import org.anbiao.tenancy.CurrentActor;

/** 安全生产费用: to be drawn, drawn, used and for what, audited inside and outside, in 万元. */
@Route(SafeguardNavigation.FUNDS + "/:enterprise?")
@RolesAllowed({
    "CAMPAIGN_ADMIN",
    "SAFETY_OFFICE",
    "UNIT_WORKER",
    "SECTION_WORKER",
    "GRID_WORKER",
    "LEADER",
    "CITY_READER",
    "ENTERPRISE_PRINCIPAL",
    "ENTERPRISE_SAFETY_MANAGER"
})
class FundsView extends SafeguardPage {

    private final transient FundService funds;
    private final transient PostService posts;
    private final transient AuthenticationContext authentication;

    FundsView(FundService funds, PostService posts, CurrentActor currentActor, AuthenticationContext authentication) {
        super(currentActor, "safeguard.nav.funds");
        this.funds = funds;
        this.posts = posts;
        this.authentication = authentication;
    }

    @Override
    void show(UUID enterprise) {
        LocalDate today = funds.today();
        int year = year(today);
        FundYear fund = funds.find(enterprise, year).orElse(null);
        List<Integer> recorded = funds.years(enterprise);
        boolean open = authentication.hasAuthority(Permission.FACT_RECORD);
        FundSteps steps = new FundSteps(funds, enterprise, year, today, () -> show(enterprise));
        removeAll();
        PageHeader header = new PageHeader(Texts.get("safeguard.fund.title", String.valueOf(year)))
                .withSubtitle(
                        isOwn()
                                ? Texts.get("safeguard.fund.subtitle")
                                : posts.enterprise(enterprise).name());
        add(header, new FilterBar(years(year, today, recorded)));
        if (fund == null) {
            if (open) {
                Button set = new Button(Texts.get("safeguard.fund.set"), click -> steps.set(null));
                set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                header.withActions(set);
            }
            add(new EmptyState(
                    Texts.get("safeguard.fund.none", String.valueOf(year)), Texts.get("safeguard.fund.none-hint")));
            return;
        }
        List<SafeguardFinding> findings = fund.findings(today);
        header.withState(SafeguardWords.chip(findings));
        if (open) {
            Button use = new Button(Texts.get("safeguard.fund.use"), click -> steps.use());
            use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.withActions(
                    new Button(Texts.get("safeguard.fund.change"), click -> steps.set(fund)),
                    new Button(Texts.get("safeguard.fund.audit"), click -> steps.audit()),
                    new Button(Texts.get("safeguard.fund.draw"), click -> steps.draw()),
                    use);
        }
        add(SafeguardWords.findings(findings), summary(fund), new H3(Texts.get("safeguard.fund.audits")));
        add(audits(fund, open, steps), new H3(Texts.get("safeguard.fund.entries")), entries(fund, open, steps));
    }

    private static Div summary(FundYear fund) {
        Div card = SafeguardWords.card(
                SafeguardWords.title(Texts.get(
                        "safeguard.fund.sums",
                        SafeguardWords.plain(fund.dueWan()),
                        SafeguardWords.plain(fund.drawn()),
                        SafeguardWords.plain(fund.used()))),
                SafeguardWords.meta(Texts.get(
                        "safeguard.fund.balance",
                        SafeguardWords.plain(fund.carriedWan()),
                        SafeguardWords.plain(fund.balance()))),
                SafeguardWords.meta(Texts.get("safeguard.fund.basis-line", fund.basis())));
        fund.usedFor()
                .forEach((use, wan) -> card.add(
                        SafeguardWords.meta(Texts.get("safeguard.fund.use-sum", use(use), SafeguardWords.plain(wan)))));
        return card;
    }

    static String use(FundUse use) {
        return Texts.get("safeguard.use." + use.code());
    }

    static String line(FundEntry entry) {
        FundUse use = entry.use();
        return Texts.get(
                "safeguard.fund.entry-line",
                entry.on(),
                use == null ? Texts.get("safeguard.fund.drawn") : use(use),
                SafeguardWords.plain(entry.wan()));
    }

    private static Div audits(FundYear fund, boolean open, FundSteps steps) {
        Div list = SafeguardWords.list();
        if (fund.audits().isEmpty()) {
            list.add(SafeguardWords.meta(Texts.get("safeguard.fund.no-audits")));
        }
        for (FundAudit audit : fund.audits()) {
            Div card = SafeguardWords.card(
                    SafeguardWords.inline(
                            SafeguardWords.title(
                                    Texts.get("safeguard.audit." + audit.kind().code())),
                            new StatusChip(
                                    Texts.get(audit.isOpen() ? "safeguard.fund.open" : "safeguard.fund.in-order"),
                                    audit.isOpen() ? StatusChip.Tone.ERROR : StatusChip.Tone.SUCCESS)),
                    SafeguardWords.meta(Texts.get("safeguard.fund.audit-line", audit.on(), audit.by())),
                    SafeguardWords.meta(Texts.get("safeguard.fund.finding-line", audit.finding())));
            if (audit.divertedWan().signum() > 0) {
                card.add(SafeguardWords.meta(
                        Texts.get("safeguard.fund.diverted-line", SafeguardWords.plain(audit.divertedWan()))));
            }
            LocalDate settled = audit.settledOn();
            if (settled != null) {
                card.add(SafeguardWords.meta(Texts.get("safeguard.fund.settled-line", settled, audit.settledNote())));
            }
            if (open && audit.isOpen()) {
                card.add(SafeguardWords.inline(SafeguardWords.quiet(
                        new Button(Texts.get("safeguard.fund.settle"), click -> steps.settle(audit)))));
            }
            list.add(card);
        }
        return list;
    }

    private static Div entries(FundYear fund, boolean open, FundSteps steps) {
        Div list = SafeguardWords.list();
        if (fund.entries().isEmpty()) {
            list.add(SafeguardWords.meta(Texts.get("safeguard.fund.no-entries")));
        }
        for (FundEntry entry : fund.entries()) {
            Div card = SafeguardWords.card(SafeguardWords.title(line(entry)));
            if (!entry.note().isEmpty()) {
                card.add(SafeguardWords.meta(entry.note()));
            }
            if (!entry.counts()) {
                card.add(SafeguardWords.meta(Texts.get("safeguard.withdrawn", entry.withdrawnNote())));
            } else if (open) {
                card.add(SafeguardWords.inline(SafeguardWords.quiet(
                        new Button(Texts.get("safeguard.withdraw"), click -> steps.withdraw(entry)))));
            }
            list.add(card);
        }
        return list;
    }
}
