package org.anbiao.summary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.summary.SummaryDirectory;
import org.anbiao.summary.UnitSummary;

/**
 * The summary behind a review, for whoever decides on it; a reviewer opens the one that was given by name and no other. Who has it back
 * for revision is led to the page on which it is revised.
 */
@Route("summary/reviewed/:summary")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "REVIEWER"})
class ReviewedSummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SummaryDirectory directory;
    private final transient AuthenticationContext authentication;

    ReviewedSummaryView(SummaryDirectory directory, AuthenticationContext authentication) {
        this.directory = directory;
        this.authentication = authentication;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<UUID> id = event.getRouteParameters().get("summary").flatMap(Words::id);
        boolean decides = authentication.hasAuthority(Permission.REVIEW_DECIDE);
        Optional<UnitSummary> found = id.flatMap(decides ? directory::underReview : directory::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (decides) {
            show(found.get());
        } else {
            event.forwardTo(
                    SummaryNavigation.ROUTE,
                    QueryParameters.of("campaign", found.get().campaignId().toString()));
        }
    }

    private void show(UnitSummary summary) {
        LocalDate handedIn = summary.handedInOn();
        add(
                new PageHeader(Texts.get("summary.review-title", directory.unit(summary)))
                        .withState(Words.chip(summary.standing()))
                        .withSubtitle(
                                handedIn == null
                                        ? null
                                        : Texts.get("summary.handed-in-on", DateField.format(handedIn))),
                new SummaryText(summary, directory.opensDocuments(summary)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("summary.nav");
    }
}
