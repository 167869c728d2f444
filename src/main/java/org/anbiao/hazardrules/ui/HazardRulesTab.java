package org.anbiao.hazardrules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.hazardrules.HazardRules;
import org.anbiao.hazardrules.HazardRulesService;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.registry.ui.EnterpriseTab;

/** 隐患排查制度 in the enterprise's file: the version that held on the day, or that there is none. */
@SpringComponent
class HazardRulesTab implements EnterpriseTab {

    private final HazardRulesService rules;
    private final CurrentMember currentMember;

    HazardRulesTab(HazardRulesService rules, CurrentMember currentMember) {
        this.rules = rules;
        this.currentMember = currentMember;
    }

    @Override
    public String key() {
        return "hazard-rules";
    }

    @Override
    public String labelKey() {
        return "hazardrules.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        if (!currentMember.has(Permission.HAZARD_READ)) {
            return new EmptyState(Texts.get("hazardrules.denied"), Texts.get("hazardrules.denied-hint"));
        }
        List<HazardRules> inForce = rules.of(enterpriseId);
        HazardRules current = inForce.stream()
                .filter(one -> one.begunOn(asOf))
                .findFirst()
                .or(() -> inForce.stream().findFirst())
                .orElse(null);
        Div tab = new Div();
        tab.addClassName("card-list");
        if (current == null) {
            tab.add(new EmptyState(Texts.get("hazardrules.empty"), Texts.get("hazardrules.empty-office")));
            return tab;
        }
        Div card = new Div(
                RulesWords.head(current, inForce, asOf),
                RulesWords.meta(current),
                new Anchor(
                        HazardRulesNavigation.RULES + "/" + enterpriseId,
                        inForce.size() > 1
                                ? Texts.get("hazardrules.versions", inForce.size())
                                : Texts.get("hazardrules.open")));
        card.addClassName("card");
        tab.add(card, new RulesContent(current.content()));
        return tab;
    }
}
