package org.anbiao.workflow.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.Texts;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.Inbox;
import org.anbiao.workflow.InboxCounts;
import org.anbiao.workflow.InboxItem;
import org.springframework.beans.factory.ObjectProvider;

/** 今日待办: what do I owe, by when? */
@Route(InboxView.ROUTE)
@PermitAll
@CssImport("./workflow.css")
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "todo";
    private static final int PAGE_SIZE = 25;

    private final transient Inbox inbox;
    private final transient TaskActions actions;
    private final transient CurrentActor currentActor;
    private final transient ObjectProvider<EnterpriseHomePart> homeParts;
    private final transient Clock clock;
    private InboxAddress address = InboxAddress.ALL;

    InboxView(
            Inbox inbox,
            TaskActions actions,
            CurrentActor currentActor,
            ObjectProvider<EnterpriseHomePart> homeParts,
            Clock clock) {
        this.inbox = inbox;
        this.actions = actions;
        this.currentActor = currentActor;
        this.homeParts = homeParts;
        this.clock = clock;
        addClassNames("page", "inbox");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("workflow.inbox.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = InboxAddress.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        removeAll();
        if (currentActor.get().isEnterprise()) {
            add(new EnterpriseSteps(inbox.ownSteps(), LocalDate.now(clock), actions, this::show));
            UUID enterprise =
                    java.util.Objects.requireNonNull(currentActor.get().enterpriseId());
            homeParts.orderedStream().forEach(part -> part.content(enterprise).ifPresent(this::add));
        } else {
            showOffice();
        }
    }

    private void showOffice() {
        LocalDate today = LocalDate.now(clock);
        PagedList<InboxItem> page =
                inbox.page(address.filter(currentActor.get().memberId()), PageRequest.page(address.page(), PAGE_SIZE));
        InboxList list =
                new InboxList(page.rows(), inbox.notes(page.rows()), today, actions, address.done(), this::show);
        PageHeader header = new PageHeader(Texts.get("workflow.inbox.title"))
                .withSubtitle(Texts.get("workflow.inbox.today", DateField.format(today)));
        if (address.tab() == InboxAddress.Tab.OPEN && page.total() > 0 && actions.permitted()) {
            Button batch = new Button(
                    Texts.get("workflow.inbox.batch"), click -> actions.finishAll(list.selected(), this::show));
            batch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            batch.setEnabled(false);
            list.onSelection(count -> {
                batch.setEnabled(count > 0);
                batch.setText(
                        count > 0 ? Texts.get("workflow.inbox.batch-count", count) : Texts.get("workflow.inbox.batch"));
            });
            header.withActions(batch);
        }
        add(header, counts(inbox.counts()), new InboxFilters(inbox, address, actions.seesReviews(), InboxView::go));
        if (page.total() == 0) {
            add(empty());
        } else {
            add(list, pager(page.total()));
        }
    }

    private Div counts(InboxCounts counts) {
        Div tiles = new Div(
                tile("overdue", counts.overdue()),
                tile("today", counts.today()),
                tile("week", counts.week()),
                tile("later", counts.later()));
        if (counts.waiting() > 0) {
            tiles.add(tile("waiting", counts.waiting()));
        }
        tiles.addClassName("inbox-tiles");
        return tiles;
    }

    private static Div tile(String key, long count) {
        Span number = new Span(String.valueOf(count));
        number.addClassName("inbox-tile-number");
        Div tile = new Div(number, new Span(Texts.get("workflow.inbox.group." + key)));
        tile.addClassNames("inbox-tile", "inbox-tile-" + (count == 0 ? "none" : key));
        return tile;
    }

    private EmptyState empty() {
        boolean filtered = address.overdue()
                || address.mine()
                || address.campaign() != null
                || address.phase() != null
                || address.kind() != null
                || address.from() != null;
        String key = filtered ? "filtered" : address.done() ? "done" : address.reviews() ? "reviews" : "open";
        return new EmptyState(
                Texts.get("workflow.inbox.empty." + key), Texts.get("workflow.inbox.empty." + key + ".hint"));
    }

    private Div pager(long total) {
        int pages = (int) ((total + PAGE_SIZE - 1) / PAGE_SIZE);
        Button before =
                new Button(Texts.get("workflow.inbox.before"), click -> go(address.withPage(address.page() - 1)));
        before.setEnabled(address.page() > 0);
        Button after = new Button(Texts.get("workflow.inbox.after"), click -> go(address.withPage(address.page() + 1)));
        after.setEnabled(address.page() + 1 < pages);
        Div pager =
                new Div(before, new Span(Texts.get("workflow.inbox.page", address.page() + 1, pages, total)), after);
        pager.addClassName("inbox-pager");
        return pager;
    }

    private static void go(InboxAddress address) {
        UI.getCurrent().navigate(ROUTE, address.query());
    }
}
