package org.anbiao.campaign.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.Texts;
import org.anbiao.workflow.ui.ProcessPanel;

/** Where does the campaign stand? Its own process, drawn. */
@Route("process/campaign/:campaign")
@PermitAll
@CssImport("./workflow.css")
class CampaignProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CampaignBoard board;

    CampaignProcessView(CampaignBoard board) {
        this.board = board;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.process");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID id = event.getRouteParameters()
                .get("campaign")
                .flatMap(CampaignParts::uuid)
                .orElse(null);
        if (id == null
                || !Notices.attempt(() -> board.picture(id).ifPresent(picture -> add(new ProcessPanel(picture))))) {
            event.forwardTo(CampaignListView.class);
        }
    }
}
