package org.anbiao.checklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.anbiao.checklist.CheckDone;
import org.anbiao.common.ui.DateField;
import org.anbiao.common.ui.EmptyState;
import org.anbiao.common.ui.StatusChip;
import org.anbiao.common.ui.StatusChip.Tone;
import org.anbiao.common.ui.Texts;

/** Who is responsible for which checks, what each did last and what each missed. */
class PeopleTab extends Div {

    /** @param days how far back was looked */
    PeopleTab(List<CheckDone> all, int days) {
        addClassName("check-part");
        if (all.isEmpty()) {
            add(new EmptyState(Texts.get("checklist.people.empty"), Texts.get("checklist.today.empty-hint")));
            return;
        }
        long missing = all.stream()
                .filter(one -> one.missed() > 0)
                .map(PeopleTab::who)
                .distinct()
                .count();
        add(new H3(Texts.get("checklist.people.title", days, missing)));
        all.stream().collect(Collectors.groupingBy(PeopleTab::who)).values().stream()
                .sorted(Comparator.comparingInt(PeopleTab::missed)
                        .reversed()
                        .thenComparing(person -> person.get(0).plan().responsible()))
                .forEach(person -> add(card(person)));
    }

    /** Two people of one name are two. */
    private static List<Object> who(CheckDone one) {
        return List.of(
                one.plan().responsible(),
                String.valueOf(one.plan().memberId()),
                String.valueOf(one.plan().postId()));
    }

    private static int missed(List<CheckDone> person) {
        return person.stream().mapToInt(CheckDone::missed).sum();
    }

    private static Div card(List<CheckDone> person) {
        Span name = new Span(person.get(0).plan().responsible());
        name.addClassName("card-title");
        int owed = person.stream().mapToInt(CheckDone::owed).sum();
        Div head = new Div(name);
        head.addClassName("inline-list");
        if (owed > 0) {
            head.add(
                    missed(person) == 0
                            ? new StatusChip(Texts.get("checklist.people.kept"), Tone.SUCCESS)
                            : new StatusChip(Texts.get("checklist.people.missed", missed(person)), Tone.ERROR));
        }
        if (person.stream().anyMatch(one -> one.plan().isOfEmployees())) {
            head.add(new StatusChip(Texts.get("checklist.people.own"), Tone.NEUTRAL));
        }
        Div card = new Div(head);
        card.addClassName("card");
        person.forEach(one -> card.add(line(one)));
        return card;
    }

    private static Div line(CheckDone one) {
        Span title = new Span(one.plan().title());
        LocalDate last = one.lastOn();
        Div line = new Div(
                title,
                CheckWords.meta(CheckWords.kind(one.plan().kind(), one.plan().place())),
                CheckWords.meta(
                        Texts.get("checklist.people.line", DateField.format(one.since()), one.owed(), one.missed())),
                CheckWords.meta(
                        last == null
                                ? Texts.get("checklist.people.never")
                                : Texts.get("checklist.people.last", DateField.format(last), one.lastBy())));
        line.addClassName("check-person");
        return line;
    }
}
