package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.OwnChecks;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;

/** 我的检查 of an employee: the checks of the own post that are due, those that were missed, and what the person has checked. */
@Route(ChecklistNavigation.OWN)
@RolesAllowed("ENTERPRISE_EMPLOYEE")
class OwnChecksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 10;

    private final transient OwnChecks own;
    private final transient CheckService checks;
    private final transient Clock clock;

    OwnChecksView(OwnChecks own, CheckService checks, Clock clock) {
        this.own = own;
        this.checks = checks;
        this.clock = clock;
        addClassNames("page", "phone-page", "checks");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::parseInt)
                .orElse(0);
        removeAll();
        add(
                new PageHeader(Texts.get("checklist.nav.checks")).withSubtitle(Texts.get("checklist.own.subtitle")),
                new TodayChecks(
                        checks,
                        new TodayChecks.Content(own.due(), own.running(), own.missed(TodayChecks.DAYS)),
                        true,
                        "checklist.own.empty-hint",
                        LocalDate.now(clock)));
        history(page);
        add(new Anchor(ChecklistNavigation.REPORTED, Texts.get("checklist.own.hazards")));
    }

    private void history(int page) {
        PagedList<SafetyCheckItem> done = own.finished(PageRequest.page(page, PAGE));
        if (done.total() == 0) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        done.rows().forEach(one -> list.add(CheckHistory.card(one)));
        Div part = new Div(new H3(Texts.get("checklist.own.done", done.total())), list);
        part.addClassName("check-part");
        if (done.total() > PAGE) {
            part.add(CheckHistory.pager(
                    page, (int) ((done.total() + PAGE - 1) / PAGE), done.total(), to -> getUI().ifPresent(ui ->
                            ui.navigate(ChecklistNavigation.OWN, QueryParameters.simple(Map.of("page", to))))));
        }
        add(part);
    }

    @Override
    public String getPageTitle() {
        return Texts.title("checklist.nav.checks");
    }
}
