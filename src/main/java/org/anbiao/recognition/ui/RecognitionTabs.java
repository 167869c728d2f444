package org.anbiao.recognition.ui;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.RecognitionKind;

/** The bar below the title of every page of 示范与定级. */
class RecognitionTabs extends Tabs {

    /** @param chosen key of the page that is open: a kind, {@code selection}, {@code plan} or {@code area} */
    RecognitionTabs(String chosen) {
        Map<String, RouterLink> links = new LinkedHashMap<>();
        for (RecognitionKind kind : RecognitionKind.values()) {
            RouterLink link = new RouterLink(Texts.get("recognition.tab." + kind.code()), RecognitionView.class);
            link.setQueryParameters(Words.address(RecognitionView.KIND, kind.code()));
            links.put(kind.code(), link);
        }
        links.put("selection", new RouterLink(Texts.get("recognition.tab.selection"), CandidatesView.class));
        links.put("plan", new RouterLink(Texts.get("recognition.tab.plan"), PlanView.class));
        links.put("area", new RouterLink(Texts.get("recognition.tab.area"), AreasView.class));
        links.forEach((key, link) -> {
            Tab tab = new Tab(link);
            add(tab);
            if (key.equals(chosen)) {
                setSelectedTab(tab);
            }
        });
    }
}
