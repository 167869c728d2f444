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
import java.util.stream.Stream;
import org.anbiao.campaign.CampaignBoard;
import org.anbiao.campaign.CampaignContent;
import org.anbiao.campaign.CampaignSetup;
import org.anbiao.campaign.MemberUnit;
import org.anbiao.campaign.MissingFilter;
import org.anbiao.campaign.MissingListItem;
import org.anbiao.campaign.PhasePlan;
import org.anbiao.campaign.TaskPlan;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.PageHeader;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** Who is missing? The enterprises behind a figure of the board. */
@Route("campaigns/:campaign/missing")
@PermitAll
@CssImport("./campaign.css")
class MissingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE_SIZE = 50;

    private final transient CampaignBoard board;
    private final transient CampaignSetup setup;

    MissingView(CampaignBoard board, CampaignSetup setup) {
        this.board = board;
        this.setup = setup;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.title("campaign.missing.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters query = event.getLocation().getQueryParameters();
        UUID id = event.getRouteParameters()
                .get("campaign")
                .flatMap(CampaignParts::uuid)
                .orElse(null);
        MissingFilter filter = new MissingFilter(
                query.getSingleParameter("unit").flatMap(CampaignParts::uuid).orElse(null),
                query.getSingleParameter("phase").flatMap(CampaignParts::uuid).orElse(null),
                query.getSingleParameter("task").orElse(null),
                null);
        int page = query.getSingleParameter("page")
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (id == null || !Notices.attempt(() -> show(id, filter, page, query))) {
            event.forwardTo(CampaignListView.class);
        }
    }

    private void show(UUID id, MissingFilter filter, int page, QueryParameters query) {
        CampaignContent content = setup.content(id);
        PagedList<MissingListItem> missing = board.missing(id, filter, PageRequest.page(page - 1, PAGE_SIZE));
        add(new PageHeader(
                        Texts.get("campaign.missing.title"),
                        new Anchor("campaigns/" + id, Texts.get("campaign.missing.back")))
                .withState(new StatusChip(
                        Texts.get("campaign.missing.count", missing.total()),
                        missing.total() == 0 ? StatusChip.Tone.SUCCESS : StatusChip.Tone.WARNING))
                .withSubtitle(subtitle(content, filter)));
        if (missing.total() == 0) {
            add(new EmptyState(Texts.get("campaign.missing.none"), Texts.get("campaign.missing.none.hint")));
            return;
        }
        HtmlTable table = new HtmlTable()
                .withHead(
                        Texts.get("campaign.missing.enterprise"),
                        Texts.get("campaign.missing.village"),
                        Texts.get("campaign.missing.supervisor"),
                        Texts.get("campaign.missing.tasks"),
                        Texts.get("campaign.missing.overdue"),
                        Texts.get("campaign.missing.case"));
        for (MissingListItem item : missing.rows()) {
            table.addRow(
                    new Anchor("enterprises/" + item.enterpriseId(), item.name()),
                    HtmlTable.text(item.village()),
                    HtmlTable.text(item.supervisor()),
                    HtmlTable.text(item.tasks()),
                    item.overdue() == 0
                            ? HtmlTable.text("–")
                            : new StatusChip(
                                    Texts.get("campaign.board.overdue", item.overdue()), StatusChip.Tone.ERROR),
                    new Anchor("process/task/" + item.workItemId(), Texts.get("campaign.process")));
        }
        add(table, pager(id, page, missing.total(), query));
    }

    private static String subtitle(CampaignContent content, MissingFilter filter) {
        Stream<String> unit = content.units().stream()
                .filter(member -> filter.campaignUnitId() != null
                        && filter.campaignUnitId().equals(member.id()))
                .map(MemberUnit::name);
        Stream<String> phase = content.phases().stream()
                .filter(candidate ->
                        filter.phaseId() != null && filter.phaseId().equals(candidate.id()))
                .map(PhasePlan::name);
        Stream<String> task = content.phases().stream()
                .flatMap(candidate -> candidate.tasks().stream())
                .filter(candidate -> candidate.key().equals(filter.taskKey()))
                .map(TaskPlan::name);
        return String.join(
                " · ",
                Stream.of(Stream.of(content.head().title()), unit, phase, task)
                        .flatMap(part -> part)
                        .toList());
    }

    private static Div pager(UUID id, int page, long total, QueryParameters query) {
        long pages = (total + PAGE_SIZE - 1) / PAGE_SIZE;
        Div pager = new Div();
        pager.addClassName("inbox-pager");
        if (page > 1) {
            pager.add(link(id, page - 1, query, "campaign.missing.before"));
        }
        pager.add(new Span(Texts.get("campaign.missing.page", page, pages, total)));
        if (page < pages) {
            pager.add(link(id, page + 1, query, "campaign.missing.after"));
        }
        return pager;
    }

    private static Anchor link(UUID id, int page, QueryParameters query, String key) {
        QueryParameters other = query.merging("page", String.valueOf(page));
        return new Anchor("campaigns/" + id + "/missing?" + other.getQueryString(), Texts.get(key));
    }
}
