package org.anbiao.risk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;

/**
 * A page about one enterprise: its own people open it without naming the enterprise, offices with its id in the address. Without an
 * enterprise, or with one that is not in sight, the page says how to get to one.
 */
abstract class EnterprisePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final String titleKey;
    transient RiskAddress address = RiskAddress.NONE;

    /** @param titleKey text of the menu entry, also the title of the window */
    EnterprisePage(CurrentActor currentActor, String titleKey) {
        this.currentActor = currentActor;
        this.titleKey = titleKey;
        addClassName("page");
    }

    /** Builds the page anew. */
    abstract void show(UUID enterprise);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = RiskAddress.of(event);
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(RiskAddress::parse)
                .orElse(currentActor.get().enterpriseId());
        if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get(titleKey)),
                    new EmptyState(Texts.get("risk.choose"), Texts.get("risk.choose-hint")));
        }
    }

    /** Whether an enterprise's own people look, who know its name. */
    boolean isOwn() {
        return currentActor.get().isEnterprise();
    }

    @Override
    public String getPageTitle() {
        return Texts.title(titleKey);
    }
}
