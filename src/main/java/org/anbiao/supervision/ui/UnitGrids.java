package org.anbiao.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;
import org.anbiao.supervision.LeaderMeeting;
import org.anbiao.supervision.UnitFilter;
import org.anbiao.supervision.UnitFinding;
import org.anbiao.supervision.UnitMark;
import org.anbiao.supervision.UnitMarkKind;
import org.anbiao.supervision.UnitSupervision;

/** The lists of findings, praise and talks, meetings, and what stands in each unit's record. */
class UnitGrids {

    private final UnitSupervision units;
    private final LocalDate today;

    UnitGrids(UnitSupervision units, LocalDate today) {
        this.units = units;
        this.today = today;
    }

    /** The list of a tab. */
    Grid<?> of(String tab, UnitFilter filter) {
        return switch (tab) {
            case "marks" -> marks(filter);
            case "meetings" -> meetings(filter);
            case "records" -> counts(filter);
            default -> findings(filter);
        };
    }

    /** Pages of a list. */
    private interface Pages<T> {
        PagedList<T> at(PageRequest page);
    }

    private static <T> CallbackDataProvider<T, Void> provider(Pages<T> pages) {
        return DataProvider.fromCallbacks(
                query -> pages.at(new PageRequest(query.getOffset(), query.getLimit())).rows().stream(),
                query -> (int) pages.at(new PageRequest(0, 1)).total());
    }

    private static <T> Grid<T> paged(Grid<T> list, Pages<T> pages) {
        list.setDataProvider(provider(pages));
        return list;
    }

    private Grid<UnitFinding> findings(UnitFilter filter) {
        Grid<UnitFinding> list = Fields.grid();
        Fields.fixed(list, "found", "8.5rem", UnitFinding::foundOn);
        Fields.wide(list, "unit", 1, one -> one.subject().name());
        Fields.fixed(list, "kind", "11rem", one -> Words.of("finding-kind", one.kind()));
        Fields.wide(
                list,
                "description",
                3,
                one -> new RouterLink(
                        one.description(),
                        UnitFindingView.class,
                        new RouteParameters("id", one.id().toString())));
        Fields.fixed(list, "due", "8.5rem", UnitFinding::dueOn);
        Fields.fixed(list, "state", "10rem", this::chips);
        return paged(list, page -> units.findings(filter, page));
    }

    private Grid<UnitMark> marks(UnitFilter filter) {
        Grid<UnitMark> list = Fields.grid();
        Fields.fixed(list, "day", "8.5rem", UnitMark::happenedOn);
        Fields.wide(list, "unit", 1, one -> one.subject().name());
        Fields.fixed(
                list,
                "kind",
                "7.5rem",
                one -> new StatusChip(
                        Words.of("mark-kind", one.kind()),
                        one.kind() == UnitMarkKind.PRAISE ? Tone.SUCCESS : Tone.WARNING));
        Fields.wide(list, "reason", 3, UnitMark::reason);
        Fields.wide(list, "basis", 2, UnitMark::basis);
        Fields.wide(list, "people", 2, UnitMark::people);
        Fields.fixed(list, "authority", "8rem", UnitMark::authorityName);
        return paged(list, page -> units.marks(filter, page));
    }

    private Grid<LeaderMeeting> meetings(UnitFilter filter) {
        Grid<LeaderMeeting> list = Fields.grid();
        Fields.fixed(list, "day", "8.5rem", LeaderMeeting::heldOn);
        Fields.wide(list, "unit", 1, LeaderMeeting::unitName);
        Fields.fixed(
                list,
                "kind",
                "9.5rem",
                one -> Words.of("meeting-kind", one.kind())
                        + Texts.get(one.regular() ? "supervision.meeting.regular" : "supervision.meeting.irregular"));
        Fields.fixed(list, "leader", "7rem", LeaderMeeting::leader);
        Fields.wide(list, "topic", 2, LeaderMeeting::topic);
        Fields.wide(list, "decisions", 3, LeaderMeeting::decisions);
        return paged(list, page -> units.meetings(filter, page));
    }

    private Grid<UnitMark.Count> counts(UnitFilter filter) {
        Integer year = filter.year();
        Grid<UnitMark.Count> list = Fields.grid();
        Fields.wide(list, "unit", 3, UnitMark.Count::subjectName);
        Fields.figure(list, "praise", UnitMark.Count::praise);
        Fields.figure(list, "criticism", UnitMark.Count::criticism);
        Fields.figure(list, "reminders", UnitMark.Count::reminders);
        Fields.figure(list, "warnings", UnitMark.Count::warnings);
        Fields.figure(list, "open-findings", UnitMark.Count::openFindings);
        list.setItems(units.counts(year == null ? today.getYear() : year));
        return list;
    }

    /** Findings as cards, for a phone. */
    VirtualList<UnitFinding> cards(UnitFilter filter) {
        VirtualList<UnitFinding> cards = new VirtualList<>();
        cards.addClassName("only-narrow");
        cards.setHeightFull();
        cards.setRenderer(new ComponentRenderer<>(this::card));
        cards.setDataProvider(provider(page -> units.findings(filter, page)));
        return cards;
    }

    private Component card(UnitFinding one) {
        RouterLink title = new RouterLink(
                one.description(),
                UnitFindingView.class,
                new RouteParameters("id", one.id().toString()));
        title.addClassName("card-title");
        Div card = new Div(
                title,
                Words.meta(one.subject().name() + " · " + Words.of("finding-kind", one.kind())),
                Words.meta(Texts.get("supervision.visit.due-line", DateField.format(one.dueOn()))),
                chips(one));
        card.addClassName("card");
        return card;
    }

    private Div chips(UnitFinding one) {
        Div chips = new Div(Words.chip(one.state()));
        chips.addClassName("inline-list");
        if (one.isOverdue(today)) {
            chips.add(Words.overdue());
        }
        return chips;
    }
}
