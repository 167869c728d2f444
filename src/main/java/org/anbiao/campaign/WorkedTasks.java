package org.anbiao.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.campaign.persistence.WorkedRows;
import org.anbiao.common.Messages;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskNote;
import org.anbiao.workflow.TaskNotes;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.anbiao.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tasks of a unit that ask for work at each of its enterprises: help visits and inspections. They show how many
 * enterprises were reached in the campaign's time, whoever went there, lead to the page of the work, and close by themselves with
 * the last enterprise; a unit that reached those it meant to reach closes its task by hand.
 */
@Component
class WorkedTasks implements TaskNotes {

    private final WorkedRows rows;
    private final Map<String, EnterpriseWork> works;
    private final TaskSettlement settlement;
    private final Messages messages;
    private final Clock clock;

    WorkedTasks(
            WorkedRows rows, List<EnterpriseWork> works, TaskSettlement settlement, Messages messages, Clock clock) {
        this.rows = rows;
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(EnterpriseWork::unitTask, work -> work));
        this.settlement = settlement;
        this.messages = messages;
        this.clock = clock;
    }

    /** How many of a unit's enterprises were reached; those that are spared count in neither number. */
    private record Count(long done, long total) {

        boolean complete() {
            return total > 0 && done == total;
        }
    }

    /** Days that several units share, those of one campaign above all. */
    private record Window(LocalDate from, LocalDate until) {}

    @Override
    public Map<UUID, TaskNote> notes(List<InboxItem> items) {
        Map<String, List<InboxItem>> byTask = items.stream()
                .filter(item -> "unit".equals(item.subjectType()) && works.containsKey(item.taskKey()))
                .collect(Collectors.groupingBy(InboxItem::taskKey));
        Map<UUID, TaskNote> notes = new HashMap<>();
        byTask.forEach((key, asked) -> {
            EnterpriseWork work = work(key);
            Map<UUID, Count> counts = counts(
                    work, asked.stream().map(InboxItem::subjectId).distinct().toList());
            for (InboxItem item : asked) {
                Count count = counts.get(item.subjectId());
                if (count != null) {
                    notes.put(
                            item.id(),
                            new TaskNote("campaign.worked." + key, List.of(count.done(), count.total()), work.page()));
                }
            }
        });
        return notes;
    }

    /** Closes what is complete in a campaign; for the background, in a transaction of the campaign's authority. */
    void closeComplete(UUID campaignId) {
        works.keySet().forEach(key -> closeComplete(campaignId, key, null));
    }

    /**
     * The same for one task.
     *
     * @param enterpriseId only of units that follow this one; null for all
     */
    void closeComplete(UUID campaignId, String unitTask, @Nullable UUID enterpriseId) {
        List<WorkItem> open = rows.open(campaignId, unitTask, enterpriseId);
        if (open.isEmpty()) {
            return;
        }
        Map<UUID, Count> counts =
                counts(work(unitTask), open.stream().map(WorkItem::subjectId).toList());
        LocalDate today = LocalDate.now(clock);
        for (WorkItem item : open) {
            Count count = counts.get(item.subjectId());
            if (count != null && count.complete()) {
                String note = messages.chinese("campaign.worked." + unitTask + ".closed", count.total());
                settlement.settle(item, new TaskResult(note, null, today), today);
            }
        }
    }

    private EnterpriseWork work(String key) {
        return java.util.Objects.requireNonNull(works.get(key));
    }

    private Map<UUID, Count> counts(EnterpriseWork work, List<UUID> campaignUnitIds) {
        Map<UUID, Count> counts = new HashMap<>();
        rows.reach(campaignUnitIds, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(reach -> new Window(reach.from(), reach.until())))
                .forEach((window, reaches) -> {
                    Set<UUID> all = new HashSet<>();
                    reaches.forEach(reach -> all.addAll(reach.enterprises()));
                    Set<UUID> done = work.done(all, window.from(), window.until());
                    // who was reached although nobody had to counts as reached
                    Set<UUID> waived = new HashSet<>(work.spared(all, window.from(), window.until()));
                    waived.removeAll(done);
                    for (WorkedRows.Reach reach : reaches) {
                        counts.put(
                                reach.campaignUnitId(),
                                new Count(
                                        number(reach, done), reach.enterprises().size() - number(reach, waived)));
                    }
                });
        return counts;
    }

    private static long number(WorkedRows.Reach reach, Set<UUID> among) {
        return reach.enterprises().stream().filter(among::contains).count();
    }
}
