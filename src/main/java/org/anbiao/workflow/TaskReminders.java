package org.anbiao.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.common.Messages;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.notification.Letter;
import org.anbiao.notification.MessageTemplate;
import org.anbiao.notification.Notifications;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.persistence.DeadlineRows;
import org.anbiao.workflow.persistence.DeadlineRows.Audience;
import org.anbiao.workflow.persistence.DeadlineRows.Due;
import org.anbiao.workflow.persistence.DeadlineRows.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people of tasks: one message a person however many tasks it is about, and on each task who was told. A few statements for
 * any number of tasks, all in the caller's transaction.
 */
@Component
public class TaskReminders {

    private static final String INBOX = "todo";
    private static final Set<String> WORKING = roles(role -> role.permissions().contains(Permission.TASK_WORK));
    /** Who of an office coordinates, as opposed to reviewers and experts, who see only what was given to them. */
    private static final Set<String> OFFICE = roles(role -> role.permissions().contains(Permission.TASK_WORK)
            && (role.reach() == Role.Reach.AUTHORITY || role.reach() == Role.Reach.UNIT));

    private static final Set<String> ASSIGNED = roles(role -> role.reach() == Role.Reach.ASSIGNED);

    private static final Set<String> LEADING = Set.of(Role.LEADER.name(), Role.CAMPAIGN_ADMIN.name());
    private static final int MOST_NAMES = 10;

    private final DeadlineRows rows;
    private final Notifications notifications;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final Clock clock;

    TaskReminders(
            DeadlineRows rows,
            Notifications notifications,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.notifications = notifications;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.messages = messages;
        this.clock = clock;
    }

    private static Set<String> roles(Predicate<Role> which) {
        return Arrays.stream(Role.values()).filter(which).map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Somebody reminds the owners of tasks (催办), which are marked with it; the caller has checked the right to do so.
     *
     * @return how many people were told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remind(Collection<UUID> workItemIds) {
        return tell(rows.find(workItemIds), TaskReminder.Kind.MANUAL, INBOX, Map.of());
    }

    /**
     * Somebody reminds the owners of whatever is open about some subjects; of a report the person named for it.
     *
     * @param hints what the task about a subject says beside its title from now on
     * @return how many people were told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remindAbout(String subjectType, Map<UUID, String> hints) {
        return tell(rows.openAbout(subjectType, hints.keySet()), TaskReminder.Kind.MANUAL, INBOX, hints);
    }

    /**
     * Tells of a step in the deadline of tasks.
     *
     * @param link where those who are told find the tasks
     */
    int tell(List<Due> tasks, TaskReminder.Kind kind, String link) {
        return tell(tasks, kind, link, Map.of());
    }

    private int tell(List<Due> tasks, TaskReminder.Kind kind, String link, Map<UUID, String> hintsBySubject) {
        if (tasks.isEmpty()) {
            return 0;
        }
        Map<UUID, Due> byId = new LinkedHashMap<>();
        tasks.forEach(task -> byId.put(task.id(), task));
        Audience audience = audience(kind);
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        int told = 0;
        for (UUID tenantId : authorities(tasks, audience)) {
            List<Reader> readers = currentActor.callAs(
                    tenants.systemActor(tenantId),
                    () -> rows.readers(tenantId, byId.values(), audience, rolesOf(audience), ASSIGNED, today));
            readers.forEach(reader -> names.computeIfAbsent(reader.itemId(), id -> new ArrayList<>())
                    .add(reader.name()));
            told += notifications.tell(tenantId, template(kind), letters(readers, byId, link));
        }
        Map<UUID, String> words =
                names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> join(entry.getValue())));
        Map<UUID, String> hints = new LinkedHashMap<>();
        tasks.stream()
                .filter(task -> hintsBySubject.containsKey(task.subjectId()))
                .forEach(task -> hints.put(task.id(), hintsBySubject.get(task.subjectId())));
        rows.remember(kind, today, currentActor.get().memberName(), List.copyOf(byId.keySet()), words, hints);
        return told;
    }

    private static Audience audience(TaskReminder.Kind kind) {
        return switch (kind) {
            case DUE, OVERDUE, MANUAL -> Audience.OWNER;
            case OFFICE -> Audience.OFFICE;
            case LEADER -> Audience.LEADER;
        };
    }

    private static Set<String> rolesOf(Audience audience) {
        return switch (audience) {
            case OWNER -> WORKING;
            case OFFICE -> OFFICE;
            case LEADER -> LEADING;
        };
    }

    private static MessageTemplate template(TaskReminder.Kind kind) {
        return switch (kind) {
            case DUE -> DeadlineSettings.DUE;
            case OVERDUE -> DeadlineSettings.OVERDUE;
            case OFFICE, LEADER -> DeadlineSettings.ESCALATED;
            case MANUAL -> DeadlineSettings.MANUAL;
        };
    }

    /**
     * An enterprise's people may belong to its area or to whoever supervises it; a late hazard comes before the supervising department
     * in the end.
     */
    private static Set<UUID> authorities(List<Due> tasks, Audience audience) {
        Set<UUID> all = new LinkedHashSet<>();
        for (Due task : tasks) {
            Stream<UUID> own = audience == Audience.OWNER && task.areaTenantId() != null
                    ? Stream.of(task.areaTenantId(), task.supervisorTenantId())
                    : Stream.of(
                            audience == Audience.LEADER
                                            && "hazard".equals(task.subjectType())
                                            && task.supervisorTenantId() != null
                                    ? task.supervisorTenantId()
                                    : task.responsibleTenantId());
            own.filter(java.util.Objects::nonNull).forEach(all::add);
        }
        return all;
    }

    private List<Letter> letters(List<Reader> readers, Map<UUID, Due> tasks, String link) {
        Map<UUID, List<Due>> byMember = new LinkedHashMap<>();
        readers.forEach(reader -> byMember.computeIfAbsent(reader.memberId(), id -> new ArrayList<>())
                .add(java.util.Objects.requireNonNull(tasks.get(reader.itemId()))));
        return byMember.entrySet().stream()
                .map(entry -> letter(entry.getKey(), entry.getValue(), link))
                .toList();
    }

    /** The first task by its day stands for all; their number and the earliest day stand beside it. */
    private Letter letter(UUID memberId, List<Due> tasks, String link) {
        Due first = tasks.stream()
                .min(java.util.Comparator.comparing(
                        Due::dueOn, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())))
                .orElseThrow();
        String words = tasks.size() == 1
                ? messages.chinese("workflow.message.one-task", first.title())
                : messages.chinese("workflow.message.several-tasks", first.title(), tasks.size());
        String due = first.dueOn() == null
                ? messages.chinese("workflow.inbox.no-deadline")
                : messages.chinese("workflow.message.day", first.dueOn());
        return new Letter(memberId, List.of(words, due), link);
    }

    private String join(List<String> names) {
        String shown = names.stream().distinct().limit(MOST_NAMES).collect(Collectors.joining("、"));
        long all = names.stream().distinct().count();
        return all > MOST_NAMES ? messages.chinese("workflow.message.names-more", shown, all) : shown;
    }
}
