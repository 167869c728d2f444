package org.anbiao.supervision.ui;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.anbiao.common.ui.Texts;

/** Tabs of a page that keeps the chosen one in its address. */
final class PageTabs {

    private PageTabs() {}

    /**
     * The tabs.
     *
     * @param keys their keys; texts stand under {@code supervision.tab.<key>}
     * @param chosen the key of the open one
     */
    static Tabs of(String route, List<String> keys, String chosen) {
        Tabs tabs = new Tabs();
        for (String key : keys) {
            Tab tab = new Tab(Texts.get("supervision.tab." + key));
            tab.setId(key);
            tabs.add(tab);
            if (key.equals(chosen)) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(change -> tabs.getUI()
                .ifPresent(ui -> ui.navigate(
                        route,
                        QueryParameters.simple(
                                Map.of("tab", change.getSelectedTab().getId().orElse(keys.get(0)))))));
        return tabs;
    }
}
