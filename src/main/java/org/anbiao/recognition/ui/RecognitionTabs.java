package org.anbiao.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.QueryParameters;
import org.anbiao.common.ui.Texts;
import org.anbiao.recognition.RecognitionKind;

/** The bar below the title of every page of 示范与定级. */
class RecognitionTabs extends Tabs {

    /** @param chosen key of the page that is open: a kind, {@code selection}, {@code plan} or {@code area} */
    RecognitionTabs(String chosen) {
        for (RecognitionKind kind : RecognitionKind.values()) {
            tab(kind.code(), chosen);
        }
        tab("selection", chosen);
        tab("plan", chosen);
        tab("area", chosen);
        addSelectedChangeListener(change -> open(change.getSelectedTab().getId().orElse("")));
    }

    private void tab(String key, String chosen) {
        Tab tab = new Tab(Texts.get("recognition.tab." + key));
        tab.setId(key);
        add(tab);
        if (key.equals(chosen)) {
            setSelectedTab(tab);
        }
    }

    private static void open(String key) {
        UI ui = UI.getCurrent();
        switch (key) {
            case "selection" -> ui.navigate(CandidatesView.class);
            case "plan" -> ui.navigate(PlanView.class);
            case "area" -> ui.navigate(AreasView.class);
            default -> {
                QueryParameters kind = Words.address(RecognitionView.KIND, key);
                ui.navigate(RecognitionView.class, kind);
            }
        }
    }
}
