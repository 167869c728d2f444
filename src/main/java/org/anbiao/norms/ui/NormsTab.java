package org.anbiao.norms.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.Texts;
import org.anbiao.registry.ui.EnterpriseTab;

/** The way from the enterprise's file to its own lists, posts, assessment and rules. */
@SpringComponent
class NormsTab implements EnterpriseTab {

    private static final List<String> PAGES =
            List.of(NormsNavigation.OWN, NormsNavigation.POSTS, NormsNavigation.ASSESSMENT, NormsNavigation.RULES);

    @Override
    public String key() {
        return "norms";
    }

    @Override
    public String labelKey() {
        return "norms.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        Div list = new Div();
        list.addClassName("card-list");
        for (String page : PAGES) {
            Anchor link = new Anchor(page + "/" + enterpriseId, Texts.get("norms.page." + page));
            link.addClassName("card-title");
            Div card = new Div(link);
            card.addClassName("card");
            list.add(card);
        }
        return list;
    }
}
