package org.anbiao.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.CheckPlan;
import org.anbiao.checklist.CheckPlanService;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.MissedCheck;
import org.anbiao.checklist.PlannedList;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.registry.ui.EnterpriseTab;

/** 检查 in the enterprise's file: by which lists who checks how often, what was missed lately, and what was done. */
@SpringComponent
class ChecksTab implements EnterpriseTab {

    private static final int DAYS = 30;
    private static final int SHOWN = 10;

    private final CheckPlanService plans;
    private final CheckService checks;
    private final CheckCalendar calendar;
    private final CurrentMember currentMember;

    ChecksTab(CheckPlanService plans, CheckService checks, CheckCalendar calendar, CurrentMember currentMember) {
        this.plans = plans;
        this.checks = checks;
        this.calendar = calendar;
        this.currentMember = currentMember;
    }

    @Override
    public String key() {
        return "checks";
    }

    @Override
    public String labelKey() {
        return "checklist.nav.tab";
    }

    @Override
    public Component content(UUID enterpriseId, LocalDate asOf) {
        Div tab = new Div();
        tab.addClassName("check-part");
        if (!currentMember.has(Permission.HAZARD_READ)) {
            tab.add(new EmptyState(Texts.get("checklist.file.denied"), Texts.get("checklist.file.denied-hint")));
            return tab;
        }
        List<PlannedList> lists = plans.lists(enterpriseId);
        List<MissedCheck> missed =
                calendar.missed(enterpriseId, new CheckCalendar.Span(asOf.minusDays(DAYS - 1), asOf));
        PagedList<SafetyCheckItem> done = checks.finished(enterpriseId, PageRequest.page(0, SHOWN));
        long planned = lists.stream().filter(list -> list.plan() != null).count();
        tab.add(CheckWords.meta(
                Texts.get("checklist.file.line", lists.size(), planned, DAYS, missed.size(), done.total())));
        tab.add(new H3(Texts.get("checklist.file.lists")));
        if (lists.isEmpty()) {
            tab.add(CheckWords.meta(Texts.get("checklist.file.no-lists")));
        }
        tab.add(cards(lists.stream().map(list -> list(list, asOf)).toList()));
        tab.add(new H3(Texts.get("checklist.missed.title", DAYS, missed.size())));
        tab.add(cards(missed.stream().limit(SHOWN).map(ChecksTab::missed).toList()));
        if (missed.size() > SHOWN) {
            tab.add(CheckWords.meta(Texts.get("checklist.missed.more", missed.size() - SHOWN)));
        }
        tab.add(new H3(Texts.get("checklist.file.done", done.total())));
        tab.add(cards(done.rows().stream().map(CheckHistory::card).toList()));
        tab.add(new Anchor(
                ChecklistNavigation.CHECKS + "/" + enterpriseId + "?tab=history", Texts.get("checklist.file.all")));
        return tab;
    }

    private static Div cards(List<Div> cards) {
        Div list = new Div();
        list.addClassName("card-list");
        cards.forEach(list::add);
        return list;
    }

    private static Div list(PlannedList list, LocalDate asOf) {
        Anchor title = new Anchor("own-norm/" + list.set().id(), list.set().title());
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        if (list.newer()) {
            head.add(new StatusChip(Texts.get("checklist.lists.newer"), StatusChip.Tone.WARNING));
        }
        String kind = CheckWords.kind(list.set().kind(), list.set().place()) + " · "
                + Texts.get("checklist.points", list.set().points().size());
        Div card = new Div(head, CheckWords.meta(kind));
        card.addClassName("card");
        CheckPlan plan = list.plan();
        if (plan == null) {
            head.add(new StatusChip(Texts.get("checklist.plan.none"), StatusChip.Tone.WARNING));
        } else {
            plan.schedule()
                    .phaseOn(asOf)
                    .ifPresent(phase -> card.add(CheckWords.meta(
                            Texts.get("checklist.file.plan", plan.responsible(), CheckWords.frequency(phase)))));
        }
        return card;
    }

    private static Div missed(MissedCheck one) {
        Div card = new Div(
                new Span(one.plan().title()),
                CheckWords.meta(CheckWords.kind(one.plan().kind(), one.plan().place())),
                CheckWords.meta(Texts.get(
                        "checklist.due-line",
                        one.plan().responsible(),
                        CheckWords.days(one.period().from(), one.period().lastDay()))));
        card.addClassName("card");
        return card;
    }
}
