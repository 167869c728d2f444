package org.anbiao.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.recognition.persistence.SpreadCaseRows;
import org.anbiao.workflow.InboxItem;
import org.anbiao.workflow.TaskNote;
import org.anbiao.workflow.TaskNotes;
import org.springframework.stereotype.Component;

/**
 * The units' task 推广标杆经验: it shows the cases and observations on site of the campaign's time and leads to the page of
 * cases. How much is enough no scheme says, so that the unit closes it by hand.
 */
@Component
class SpreadCasesTask implements TaskNotes {

    private static final String UNIT_TASK = "spread_cases";

    private final SpreadCaseRows rows;

    SpreadCasesTask(SpreadCaseRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<UUID, TaskNote> notes(List<InboxItem> items) {
        List<InboxItem> asked = items.stream()
                .filter(item -> "unit".equals(item.subjectType()) && UNIT_TASK.equals(item.taskKey()))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SpreadCaseRows.Shown> shown =
                rows.of(asked.stream().map(InboxItem::subjectId).distinct().toList()).stream()
                        .collect(Collectors.toMap(SpreadCaseRows.Shown::campaignUnitId, each -> each));
        Map<UUID, TaskNote> notes = new HashMap<>();
        for (InboxItem item : asked) {
            SpreadCaseRows.Shown found = shown.get(item.subjectId());
            if (found != null) {
                notes.put(
                        item.id(),
                        new TaskNote(
                                "recognition.spread-cases",
                                List.of(found.cases(), found.observations()),
                                "recognition?kind=case"));
            }
        }
        return notes;
    }
}
