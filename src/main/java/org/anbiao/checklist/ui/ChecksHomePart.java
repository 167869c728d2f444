package org.anbiao.checklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.checklist.CheckCalendar;
import org.anbiao.checklist.DueCheck;
import org.anbiao.checklist.OwnChecks;
import org.anbiao.common.ui.LargeButton;
import org.anbiao.common.ui.Texts;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.workflow.ui.EnterpriseHomePart;
import org.springframework.core.annotation.Order;

/** What is to be checked now, on an enterprise's home, and on an employee's the own checks; nothing where there is no plan. */
@SpringComponent
@Order(5)
class ChecksHomePart implements EnterpriseHomePart {

    private static final int SHOWN = 5;
    private static final int DAYS = 7;

    private final CheckCalendar calendar;
    private final OwnChecks own;
    private final CurrentMember currentMember;
    private final Clock clock;

    ChecksHomePart(CheckCalendar calendar, OwnChecks own, CurrentMember currentMember, Clock clock) {
        this.calendar = calendar;
        this.own = own;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public Optional<Component> content(UUID enterpriseId) {
        if (currentMember.has(Permission.CHECK_OWN)) {
            return content(own.due(), own.missed(DAYS).size(), ChecklistNavigation.OWN);
        }
        if (!currentMember.has(Permission.HAZARD_READ)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        int missed = calendar.missed(enterpriseId, new CheckCalendar.Span(today.minusDays(DAYS), today))
                .size();
        return content(calendar.due(enterpriseId), missed, ChecklistNavigation.CHECKS);
    }

    private static Optional<Component> content(List<DueCheck> due, int missed, String page) {
        if (due.isEmpty() && missed == 0) {
            return Optional.empty();
        }
        List<DueCheck> open = due.stream().filter(one -> !one.done()).toList();
        Div part = new Div(new H3(Texts.get("checklist.home.title", open.size(), due.size())));
        part.addClassName("hazard-home");
        UnorderedList list = new UnorderedList();
        open.stream()
                .limit(SHOWN)
                .forEach(one -> list.add(new ListItem(Texts.get(
                        "checklist.home.line",
                        one.plan().title(),
                        one.plan().responsible(),
                        one.period().lastDay()))));
        part.add(list);
        if (missed > 0) {
            part.add(CheckWords.meta(Texts.get("checklist.home.missed", DAYS, missed)));
        }
        part.add(new LargeButton("checklist.home.open", () -> UI.getCurrent().navigate(page)));
        return Optional.of(part);
    }
}
