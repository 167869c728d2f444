package org.anbiao.sectors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.UUID;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageAddress;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;

/** A page about one enterprise: its own people open it without naming the enterprise, offices with its id in the address. */
abstract class SectorPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentActor currentActor;
    private final String titleKey;

    /** @param titleKey text of the menu entry, also the title of the window */
    SectorPage(CurrentActor currentActor, String titleKey) {
        this.currentActor = currentActor;
        this.titleKey = titleKey;
        addClassName("page");
    }

    /** Builds the page anew. */
    abstract void show(UUID enterprise);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID enterprise = event.getRouteParameters()
                .get("enterprise")
                .flatMap(PageAddress::parse)
                .orElse(currentActor.get().enterpriseId());
        if (enterprise == null || !Notices.attempt(() -> show(enterprise))) {
            removeAll();
            add(
                    new PageHeader(Texts.get(titleKey)),
                    new EmptyState(Texts.get("sectors.choose"), Texts.get("sectors.choose-hint")));
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
