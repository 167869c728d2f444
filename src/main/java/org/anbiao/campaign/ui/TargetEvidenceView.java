package org.anbiao.campaign.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.anbiao.campaign.CampaignTargets;
import org.anbiao.campaign.TargetProgress;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.reporting.TargetEvidence;
import org.jspecify.annotations.Nullable;

/** The enterprises behind a target's figure. */
@Route("campaigns/:campaign/targets/:number([0-9]{1,4})")
@PermitAll
@CssImport("./campaign.css")
class TargetEvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient CampaignTargets targets;

    TargetEvidenceView(CampaignTargets targets) {
        this.targets = targets;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.tab.targets");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UUID id = event.getRouteParameters()
                .get("campaign")
                .flatMap(CampaignParts::uuid)
                .orElse(null);
        int number =
                event.getRouteParameters().get("number").map(Integer::valueOf).orElse(0);
        QueryParameters query = event.getLocation().getQueryParameters();
        UUID unit =
                query.getSingleParameter("unit").flatMap(CampaignParts::uuid).orElse(null);
        int page = query.getSingleParameter("page")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (id == null || !Notices.attempt(() -> show(id, number, unit, page, query))) {
            event.forwardTo(CampaignListView.class);
        }
    }

    private void show(UUID id, int number, @Nullable UUID unit, int page, QueryParameters query) {
        TargetProgress progress = targets.find(id, number, unit);
        PagedList<TargetEvidence> found = targets.evidence(id, number, unit, PageRequest.page(page - 1, PAGE_SIZE));
        add(new PageHeader(
                        progress.target().name(),
                        new Anchor("campaigns/" + id + "?tab=targets", Texts.get("campaign.targets.back")))
                .withState(new StatusChip(
                        Texts.get(
                                "campaign.targets.reached-so-far",
                                progress.actual(),
                                progress.target().unitLabel()),
                        progress.reached() ? StatusChip.Tone.SUCCESS : StatusChip.Tone.NEUTRAL))
                .withSubtitle(Texts.get(
                        "campaign.targets.window",
                        progress.scopeName(),
                        DateField.format(progress.question().from()),
                        DateField.format(progress.question().asOf()))));
        if (found.total() == 0) {
            String key = progress.recorded() ? "campaign.targets.nobody" : "campaign.targets.not-recorded";
            add(new EmptyState(Texts.get(key), Texts.get(key + ".hint")));
            return;
        }
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.missing.enterprise"),
                        Texts.get("campaign.missing.village"),
                        Texts.get("campaign.targets.date"));
        for (TargetEvidence item : found.rows()) {
            table.addRow(
                    item.enterpriseId() == null
                            ? HtmlTable.text(item.label() == null ? "" : item.label())
                            : new Anchor("enterprises/" + item.enterpriseId(), item.name()),
                    HtmlTable.text(item.village()),
                    HtmlTable.text(DateField.format(item.date())));
        }
        add(table, pager(id, number, page, found.total(), query));
    }

    private static Div pager(UUID id, int number, int page, long total, QueryParameters query) {
        long pages = (total + PAGE_SIZE - 1) / PAGE_SIZE;
        Div pager = new Div();
        pager.addClassName("inbox-pager");
        if (page > 1) {
            pager.add(link(id, number, page - 1, query, "campaign.missing.before"));
        }
        pager.add(new Span(Texts.get("campaign.targets.page", page, pages, total)));
        if (page < pages) {
            pager.add(link(id, number, page + 1, query, "campaign.missing.after"));
        }
        return pager;
    }

    private static Anchor link(UUID id, int number, int page, QueryParameters query, String key) {
        QueryParameters other = query.merging("page", String.valueOf(page));
        return new Anchor("campaigns/" + id + "/targets/" + number + "?" + other.getQueryString(), Texts.get(key));
    }
}
