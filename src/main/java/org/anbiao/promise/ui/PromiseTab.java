package org.anbiao.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Texts;
import org.anbiao.promise.PromiseService;
import org.anbiao.promise.SafetyPromise;
import org.anbiao.registry.ui.EnterpriseTab;

/** 安全承诺 in the enterprise's file: the promise that was the latest on the day, and the way to all of them. */
@SpringComponent
class PromiseTab implements EnterpriseTab {

    private final PromiseService promises;

    PromiseTab(PromiseService promises) {
        this.promises = promises;
    }

    @Override
    public String key() {
        return "promise";
    }

    @Override
    public String labelKey() {
        return "promise.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        SafetyPromise latest = promises.of(enterpriseId).stream()
                .filter(one -> one.counts() && !one.madeOn().isAfter(asOf))
                .findFirst()
                .orElse(null);
        if (latest == null) {
            return new EmptyState(Texts.get("promise.none"), Texts.get("promise.none-hint"));
        }
        Div card = PromiseWords.card(
                PromiseWords.inline(PromiseWords.chip(SafetyPromise.state(latest, null, asOf))),
                PromiseWords.text(latest),
                new Anchor(PromiseNavigation.OWN + "/" + enterpriseId, Texts.get("promise.tab-open")));
        Div tab = new Div(card);
        tab.addClassName("card-list");
        return tab;
    }
}
