package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.persistence.CheckReminderRows;
import org.anbiao.checklist.persistence.MissedQueries;
import org.anbiao.checklist.persistence.MissedQueries.Missed;
import org.anbiao.checklist.persistence.OwnCheckRows;
import org.anbiao.common.Messages;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an enterprise's principal and safety manager which checks were not done in their time, and each employee which of the own were
 * not: one message for all that ended since the last look, so that each is told once however often the look is repeated.
 */
@Component
class MissedCheckWarnings {

    static final MessageTemplate MISSED = new MessageTemplate("checklist.message.missed");
    static final MessageTemplate OWN_MISSED = new MessageTemplate("checklist.message.own-missed");

    /** What a portal that stood still for longer does not tell any more; the list of missed checks has it. */
    private static final int LONGEST_DAYS = 31;

    private static final int NAMED = 3;

    private final CheckReminderRows rows;
    private final MissedQueries missed;
    private final OwnCheckRows own;
    private final Notifications notifications;
    private final Messages messages;
    private final AuditLog audit;
    private final Clock clock;

    MissedCheckWarnings(
            CheckReminderRows rows,
            MissedQueries missed,
            OwnCheckRows own,
            Notifications notifications,
            Messages messages,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.missed = missed;
        this.own = own;
        this.notifications = notifications;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at the enterprises in the area of the bound authority. The first look ever only remembers the day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        rows.moveTo(yesterday).ifPresent(told -> {
            LocalDate earliest = yesterday.minusDays(LONGEST_DAYS);
            LocalDate from = told.isBefore(earliest) ? earliest : told.plusDays(1);
            tell(tenantId, missed.inArea(tenantId, from, yesterday));
        });
    }

    private void tell(UUID tenantId, List<Missed> all) {
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, List<Missed>> byEnterprise = all.stream()
                .collect(Collectors.groupingBy(Missed::enterpriseId, LinkedHashMap::new, Collectors.toList()));
        List<Letter> letters = rows.readers(tenantId, List.copyOf(byEnterprise.keySet())).stream()
                .map(reader -> {
                    List<Missed> own = byEnterprise.getOrDefault(reader.enterpriseId(), List.of());
                    return letter(reader.memberId(), own, "checks");
                })
                .toList();
        notifications.tell(tenantId, MISSED, letters);
        notifications.tell(tenantId, OWN_MISSED, toEmployees(all));
        audit.record("check.missed-told", "tenant", tenantId, null, null, all.size());
    }

    /** Each employee is told of the own checks alone, and of none from before they were given. */
    private List<Letter> toEmployees(List<Missed> all) {
        Map<UUID, List<Missed>> byPlan = all.stream().collect(Collectors.groupingBy(Missed::planId));
        Map<UUID, List<Missed>> byMember = new LinkedHashMap<>();
        for (OwnCheckRows.Owned owned : own.owners(byPlan.keySet())) {
            for (Missed one : byPlan.getOrDefault(owned.planId(), List.of())) {
                if (!owned.since().isAfter(one.lastDay())) {
                    byMember.computeIfAbsent(owned.memberId(), member -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        return byMember.entrySet().stream()
                .map(member -> letter(member.getKey(), member.getValue(), "own-checks"))
                .toList();
    }

    private Letter letter(UUID memberId, List<Missed> missed, String address) {
        return new Letter(memberId, List.of(named(missed), String.valueOf(missed.size())), address);
    }

    private String named(List<Missed> own) {
        List<String> titles = own.stream().map(Missed::title).distinct().toList();
        String first = titles.stream()
                .limit(NAMED)
                .map(title -> messages.chinese("checklist.message.title", title))
                .collect(Collectors.joining(messages.chinese("checklist.message.between")));
        return titles.size() <= NAMED ? first : messages.chinese("checklist.message.and-others", first, titles.size());
    }
}
