package org.anbiao.safeguard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;
import org.anbiao.safeguard.DutyYear;
import org.anbiao.safeguard.FundService;
import org.anbiao.safeguard.PrincipalDuty;
import org.anbiao.safeguard.PrincipalService;
import org.anbiao.safeguard.Protection;
import org.anbiao.safeguard.ProtectionService;
import org.anbiao.safeguard.SafeguardFinding;

/** 安全保障 in the enterprise's file: how the principal's duties, the funds and labour protection stand, and the way to each. */
@SpringComponent
class SafeguardTab implements EnterpriseTab {

    private final PrincipalService principals;
    private final FundService funds;
    private final ProtectionService protections;

    SafeguardTab(PrincipalService principals, FundService funds, ProtectionService protections) {
        this.principals = principals;
        this.funds = funds;
        this.protections = protections;
    }

    @Override
    public String key() {
        return "safeguard";
    }

    @Override
    public String labelKey() {
        return "safeguard.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        DutyYear duties = principals.of(enterpriseId, asOf.getYear());
        Protection protection = protections.of(enterpriseId);
        String year = String.valueOf(asOf.getYear());
        Div list = SafeguardWords.list();
        list.add(card(
                SafeguardNavigation.PRINCIPAL,
                enterpriseId,
                Texts.get(
                        "safeguard.tab.principal",
                        year,
                        duties.fiveInPlace(),
                        PrincipalDuty.PRINCIPAL_FIVE.size(),
                        duties.days()),
                duties.findings()));
        list.add(funds.find(enterpriseId, asOf.getYear())
                .map(fund -> card(
                        SafeguardNavigation.FUNDS,
                        enterpriseId,
                        Texts.get(
                                "safeguard.tab.funds",
                                year,
                                SafeguardWords.plain(fund.dueWan()),
                                SafeguardWords.plain(fund.drawn()),
                                SafeguardWords.plain(fund.used())),
                        fund.findings(funds.today())))
                .orElseGet(() -> card(
                        SafeguardNavigation.FUNDS, enterpriseId, Texts.get("safeguard.fund.none", year), List.of())));
        list.add(card(
                SafeguardNavigation.PROTECTION,
                enterpriseId,
                Texts.get(
                        "safeguard.protection.count",
                        protection.count(Protection.State.GIVEN) + protection.count(Protection.State.SOON),
                        protection.count(Protection.State.NEVER),
                        protection.count(Protection.State.DUE)),
                protection.findings()));
        return list;
    }

    private static Div card(String page, UUID enterpriseId, String text, List<SafeguardFinding> findings) {
        Anchor link = new Anchor(page + "/" + enterpriseId, Texts.get("safeguard.page." + page));
        link.addClassName("card-title");
        Div card = SafeguardWords.card(link, SafeguardWords.meta(text));
        findings.stream()
                .filter(SafeguardFinding::urgent)
                .forEach(finding -> card.add(SafeguardWords.meta(SafeguardWords.text(finding))));
        return card;
    }
}
