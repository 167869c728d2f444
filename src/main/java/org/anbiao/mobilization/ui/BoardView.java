package org.anbiao.mobilization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.mobilization.CampaignFrame;
import org.anbiao.mobilization.CopyState;
import org.anbiao.mobilization.DocumentCopy;
import org.anbiao.mobilization.PublicBoard;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.ui.EnterpriseHomePart;
import org.springframework.beans.factory.ObjectProvider;

/** 公示栏: notice and commitment as they hang on the enterprise's board, for its employees, below what they have to do. Made for a phone. */
@Route("mobilization/board")
@RolesAllowed("ENTERPRISE_EMPLOYEE")
class BoardView extends MobilizationPage {

    private final transient PublicBoard board;
    private final transient ObjectProvider<EnterpriseHomePart> homeParts;
    private final transient CurrentActor currentActor;

    BoardView(PublicBoard board, ObjectProvider<EnterpriseHomePart> homeParts, CurrentActor currentActor) {
        super("mobilization.nav.board");
        this.board = board;
        this.homeParts = homeParts;
        this.currentActor = currentActor;
        addClassName("phone-page");
    }

    /** Employees open on this page: what they have to do today comes first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        super.beforeEnter(event);
        UUID enterprise = currentActor.get().enterpriseId();
        if (enterprise != null) {
            List<Component> parts = homeParts
                    .orderedStream()
                    .flatMap(part -> part.content(enterprise).stream())
                    .toList();
            addComponentAtIndex(0, new Div(parts.toArray(Component[]::new)));
        }
    }

    @Override
    List<CampaignFrame> campaigns() {
        return board.campaigns();
    }

    @Override
    void show(CampaignFrame campaign, List<CampaignFrame> campaigns, BeforeEnterEvent event) {
        add(
                new PageHeader(Texts.get("mobilization.nav.board"))
                        .withSubtitle(Texts.get("mobilization.public-board.subtitle")),
                campaignSelect(campaign, campaigns, "mobilization/board"));
        List<DocumentCopy> copies = board.copies(campaign.id());
        if (copies.isEmpty()) {
            add(new EmptyState(
                    Texts.get("mobilization.public-board.none"), Texts.get("mobilization.public-board.none.hint")));
        }
        copies.forEach(copy -> add(document(campaign, copy)));
    }

    private Div document(CampaignFrame campaign, DocumentCopy copy) {
        Div line = new Div(Chips.of(copy));
        line.addClassName("copy-line");
        UUID photoId = copy.photoFileId();
        if (copy.state() == CopyState.POSTED && photoId != null) {
            line.add(new Span(DateField.format(copy.since())), file(photoId, Texts.get("mobilization.board.photo")));
        }
        return new Div(line, new DocumentText(board.text(campaign.id(), copy.kind())));
    }
}
