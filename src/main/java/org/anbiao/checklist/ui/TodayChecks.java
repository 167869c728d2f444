package org.anbiao.checklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.checklist.CheckService;
import org.anbiao.checklist.DueCheck;
import org.anbiao.checklist.MissedCheck;
import org.anbiao.checklist.SafetyCheckItem;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.Notices;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.Texts;

/** What is to be checked now, what runs, and what was missed in the last days. */
class TodayChecks extends Div {

    static final int DAYS = 30;
    private static final int SHOWN = 20;

    private final transient CheckService checks;
    private final boolean may;
    private final transient LocalDate today;

    /**
     * What is shown.
     *
     * @param running checks that run, those that are due among them
     * @param missed in the last {@link #DAYS} days
     */
    record Content(List<DueCheck> due, List<SafetyCheckItem> running, List<MissedCheck> missed) {}

    /**
     * @param may whether the person does the checks
     * @param emptyHint message key: what to do where nothing is due
     */
    TodayChecks(CheckService checks, Content content, boolean may, String emptyHint, LocalDate today) {
        this.checks = checks;
        this.may = may;
        this.today = today;
        addClassName("check-part");
        List<DueCheck> due = content.due();
        List<DueCheck> open = due.stream().filter(one -> !one.done()).toList();
        add(new H3(Texts.get("checklist.today.title", open.size(), due.size())));
        if (due.isEmpty()) {
            add(new EmptyState(Texts.get("checklist.today.empty"), Texts.get(emptyHint)));
        }
        Div list = new Div();
        list.addClassName("card-list");
        open.forEach(one -> list.add(card(one)));
        due.stream().filter(DueCheck::done).forEach(one -> list.add(card(one)));
        add(list);
        between(content.running(), due);
        missed(content.missed());
    }

    private Div card(DueCheck due) {
        Span title = new Span(due.plan().title());
        title.addClassName("card-title");
        Div head = new Div(title);
        head.addClassName("inline-list");
        if (due.done()) {
            head.add(new StatusChip(Texts.get("checklist.state.done"), StatusChip.Tone.SUCCESS));
        } else if (due.checkId() != null) {
            head.add(new StatusChip(Texts.get("checklist.state.open"), StatusChip.Tone.PROGRESS));
        } else if (due.period().lastDay().equals(today)) {
            head.add(new StatusChip(Texts.get("checklist.due-today"), StatusChip.Tone.WARNING));
        }
        Div card = new Div(
                head,
                CheckWords.meta(CheckWords.kind(due.plan().kind(), due.plan().place())),
                CheckWords.meta(Texts.get(
                        "checklist.due-line",
                        due.plan().responsible(),
                        CheckWords.days(due.period().from(), due.period().lastDay()))));
        card.addClassName("card");
        UUID check = due.checkId();
        if (due.byColleague()) {
            card.add(CheckWords.meta(Texts.get("checklist.done-by-colleague")));
        } else if (due.done() && check != null) {
            card.add(open(check, "checklist.open-record"));
        } else if (may) {
            Button begin = new Button(
                    Texts.get(check == null ? "checklist.begin" : "checklist.go-on"),
                    click -> Notices.attempt(() -> {
                        UUID id = checks.begin(due.plan().id());
                        getUI().ifPresent(ui -> ui.navigate(ChecklistNavigation.CHECK + "/" + id));
                    }));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.addClassName("check-begin");
            card.add(begin);
        } else if (check != null) {
            card.add(open(check, "checklist.open-record"));
        }
        return card;
    }

    private static RouterLink open(UUID check, String key) {
        return new RouterLink(Texts.get(key), CheckView.class, new RouteParameters("id", check.toString()));
    }

    /** Those that run without standing above: between the planned ones, or of a time that is over. */
    private void between(List<SafetyCheckItem> running, List<DueCheck> due) {
        List<SafetyCheckItem> others = running.stream()
                .filter(one -> due.stream().noneMatch(known -> one.id().equals(known.checkId())))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        for (SafetyCheckItem one : others) {
            RouterLink link = open(one.id(), "checklist.go-on");
            link.setText(one.title());
            link.addClassName("card-title");
            Div card = new Div(
                    link,
                    CheckWords.meta(CheckWords.kind(one.kind(), one.place())),
                    CheckWords.meta(
                            Texts.get("checklist.running-line", one.startedOn(), one.answered(), one.points())));
            card.addClassName("card");
            list.add(card);
        }
        add(new H3(Texts.get("checklist.running.title", others.size())), list);
    }

    private void missed(List<MissedCheck> missed) {
        add(new H3(Texts.get("checklist.missed.title", DAYS, missed.size())));
        if (missed.isEmpty()) {
            add(CheckWords.meta(Texts.get("checklist.missed.none")));
            return;
        }
        Div list = new Div();
        list.addClassName("card-list");
        missed.stream().limit(SHOWN).forEach(one -> {
            Div card = new Div(
                    new Span(one.plan().title()),
                    CheckWords.meta(
                            CheckWords.kind(one.plan().kind(), one.plan().place())),
                    CheckWords.meta(Texts.get(
                            "checklist.due-line",
                            one.plan().responsible(),
                            CheckWords.days(one.period().from(), one.period().lastDay()))));
            card.addClassName("card");
            list.add(card);
        });
        add(list);
        if (missed.size() > SHOWN) {
            add(CheckWords.meta(Texts.get("checklist.missed.more", missed.size() - SHOWN)));
        }
    }
}
