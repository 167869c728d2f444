package org.anbiao.lookback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.Permission;
import org.anbiao.lookback.LookBack;
import org.anbiao.lookback.LookBackDirectory;
import org.anbiao.lookback.LookBackEntries;

/**
 * The report behind a review, for whoever decides on it; a reviewer opens the one that was given by name and no other. Who has it back
 * for revision is led to the page on which it is revised.
 */
@Route("lookback/reviewed/:lookback")
@RolesAllowed({"CAMPAIGN_ADMIN", "SAFETY_OFFICE", "UNIT_WORKER", "SECTION_WORKER", "REVIEWER"})
class ReviewedLookBackView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LookBackDirectory directory;
    private final transient LookBackEntries entries;
    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    ReviewedLookBackView(
            LookBackDirectory directory, LookBackEntries entries, AuthenticationContext authentication, Clock clock) {
        this.directory = directory;
        this.entries = entries;
        this.authentication = authentication;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<UUID> id = event.getRouteParameters().get("lookback").flatMap(Words::id);
        boolean decides = authentication.hasAuthority(Permission.REVIEW_DECIDE);
        Optional<LookBack> found = id.flatMap(decides ? directory::underReview : directory::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else if (decides) {
            show(found.get());
        } else {
            event.forwardTo(
                    LookBackNavigation.ROUTE,
                    QueryParameters.of("campaign", found.get().campaignId().toString()));
        }
    }

    private void show(LookBack lookBack) {
        LocalDate handedIn = lookBack.handedInOn();
        add(
                new PageHeader(Texts.get("lookback.review-title", directory.unit(lookBack)))
                        .withState(Words.chip(Words.standing(lookBack)))
                        .withSubtitle(
                                handedIn == null
                                        ? null
                                        : Texts.get("lookback.handed-in-on", DateField.format(handedIn))),
                new LookBackText(lookBack, directory, entries, LocalDate.now(clock)));
    }

    @Override
    public String getPageTitle() {
        return Texts.title("lookback.nav");
    }
}
