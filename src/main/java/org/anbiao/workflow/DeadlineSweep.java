package org.anbiao.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anbiao.audit.AuditLog;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.HolidayCalendar;
import org.anbiao.tenancy.Holidays;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.persistence.DeadlineRows;
import org.anbiao.workflow.persistence.ReviewRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The daily look at an authority's deadlines: what is due soon is told to its owner, what is over is marked and told, what stays
 * over comes before the office and then the leader. A fixed number of statements, however many tasks there are; doing it again
 * does nothing. Nothing is ever blocked.
 */
@Component
class DeadlineSweep {

    private static final List<String> KINDS = List.of("review", "task", "report", "hazard");
    /** Where an office sees what of others is late. */
    private static final Map<String, String> PAGES = Map.of(
            "review",
            "todo?tab=review&overdue=1",
            "task",
            "campaigns",
            "report",
            "reports",
            "hazard",
            "hazards?state=all&overdue=1");
    /** The table is asked for so many working days; what it says of the last holds beyond. */
    private static final int FURTHEST = 60;

    private final DeadlineRows rows;
    private final ReviewRows reviews;
    private final TaskReminders reminders;
    private final EscalationTable table;
    private final TenantSettings settings;
    private final Holidays holidays;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    DeadlineSweep(
            DeadlineRows rows,
            ReviewRows reviews,
            TaskReminders reminders,
            EscalationTable table,
            TenantSettings settings,
            Holidays holidays,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.reminders = reminders;
        this.table = table;
        this.settings = settings;
        this.holidays = holidays;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at everything the bound authority watches. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sweep(UUID tenantId) {
        LocalDate today = LocalDate.now(clock);
        HolidayCalendar calendar = holidays.calendar();
        int before = Integer.parseInt(settings.choice(tenantId, DeadlineSettings.BEFORE, today));
        String pace = settings.choice(tenantId, DeadlineSettings.PACE, today);
        LocalDate soon = calendar.plusWorkingDays(today, before);
        Map<String, Integer> done = new LinkedHashMap<>();
        for (String kind : KINDS) {
            rows.forgetMoved(tenantId, kind, soon);
            // what is late for long comes before the leader at once, not through every step on one day
            escalate(
                    done,
                    tenantId,
                    kind,
                    TaskReminder.Kind.LEADER,
                    lastDay(calendar, today, kind, pace, EscalationTable.LEADER));
            escalate(
                    done,
                    tenantId,
                    kind,
                    TaskReminder.Kind.OFFICE,
                    lastDay(calendar, today, kind, pace, EscalationTable.OFFICE));
            escalate(done, tenantId, kind, TaskReminder.Kind.OVERDUE, today.minusDays(1));
            step(
                    done,
                    kind,
                    TaskReminder.Kind.DUE,
                    rows.reach(tenantId, kind, TaskReminder.Kind.DUE.stage(), today, soon));
        }
        if (!done.isEmpty()) {
            audit.record("deadline.swept", "tenant", tenantId, null, null, done);
        }
    }

    private void escalate(
            Map<String, Integer> done, UUID tenantId, String kind, TaskReminder.Kind step, LocalDate lastDay) {
        step(done, kind, step, rows.reach(tenantId, kind, step.stage(), null, lastDay));
    }

    private void step(Map<String, Integer> done, String kind, TaskReminder.Kind step, List<DeadlineRows.Due> reached) {
        if (reached.isEmpty()) {
            return;
        }
        reminders.tell(reached, step, page(kind, step));
        if ("review".equals(kind)) {
            recordInReviews(reached, step);
        }
        done.put(kind + "." + step.name().toLowerCase(java.util.Locale.ROOT), reached.size());
    }

    private void recordInReviews(List<DeadlineRows.Due> reached, TaskReminder.Kind step) {
        List<UUID> cases =
                rows.reviewsAmong(reached.stream().map(DeadlineRows.Due::id).toList());
        reviews.appendToRunning(
                cases,
                step == TaskReminder.Kind.LEADER ? ReviewStep.Kind.ESCALATED : ReviewStep.Kind.REMINDED,
                currentActor.get().memberName(),
                clock.instant());
    }

    /** Owners have the task in their inbox; the office and the leader look at the whole. */
    private static String page(String kind, TaskReminder.Kind step) {
        boolean owner = step == TaskReminder.Kind.DUE || step == TaskReminder.Kind.OVERDUE;
        return owner ? "todo" : PAGES.getOrDefault(kind, "todo");
    }

    /** The latest last day that the table brings before somebody today; long ago if it never does. */
    private LocalDate lastDay(HolidayCalendar calendar, LocalDate today, String kind, String pace, String to) {
        OptionalInt late = IntStream.rangeClosed(0, FURTHEST)
                .filter(days -> table.to(kind, pace, days).equals(to))
                .findFirst();
        if (late.isEmpty()) {
            return LocalDate.EPOCH;
        }
        LocalDate day = today.minusDays(1);
        while (calendar.workingDaysBetween(day, today) < late.getAsInt()) {
            day = day.minusDays(1);
        }
        return day;
    }
}
