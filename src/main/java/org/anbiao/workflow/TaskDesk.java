package org.anbiao.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.WorkItems;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the dialogs of the inbox need: finishing with evidence in one transaction, and who can take a task over. */
@Service
@PreAuthorize("hasAuthority('task.work')")
@Transactional
public class TaskDesk {

    private final TaskCompletion completion;
    private final WorkItems items;
    private final FileStore files;
    private final Responsibility responsibility;
    private final CurrentActor currentActor;
    private final List<TaskRule> rules;
    private final ReviewCases reviews;
    private final Clock clock;

    TaskDesk(
            TaskCompletion completion,
            WorkItems items,
            FileStore files,
            Responsibility responsibility,
            CurrentActor currentActor,
            List<TaskRule> rules,
            ReviewCases reviews,
            Clock clock) {
        this.completion = completion;
        this.items = items;
        this.files = files;
        this.responsibility = responsibility;
        this.currentActor = currentActor;
        this.rules = rules;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A file as it was uploaded. */
    public record Evidence(String name, byte[] content) {}

    /**
     * A person a task can be handed to.
     *
     * @param absentUntil last day, inclusive, on which somebody stands in today; null for a person who is there
     * @param substitute who stands in; null for a person who is there
     */
    public record Colleague(
            UUID id,
            String name,
            @Nullable LocalDate absentUntil,
            @Nullable String substitute) {}

    /**
     * Finishes tasks with the same result; file and tasks stand or fall together.
     *
     * @param evidence null without a file
     */
    public void finish(List<UUID> workItemIds, TaskResult result, @Nullable Evidence evidence) {
        UUID fileId = result.fileId();
        if (evidence != null) {
            fileId = store(workItemIds, evidence);
        }
        completion.completeAll(workItemIds, new TaskResult(result.note(), fileId, result.doneOn(), result.answers()));
    }

    /** About the enterprise if all tasks are of the same one; the tasks themselves are checked with their completion, before anything is kept. */
    private UUID store(List<UUID> workItemIds, Evidence evidence) {
        List<WorkItem> found =
                workItemIds.stream().flatMap(id -> items.find(id).stream()).toList();
        if (!found.stream().allMatch(responsibility::covers)) {
            throw new DomainException("workflow.task.not-yours");
        }
        List<@Nullable UUID> about =
                found.stream().map(WorkItem::enterpriseId).distinct().toList();
        UUID enterpriseId = about.size() == 1 ? about.get(0) : null;
        return currentActor.callAs(
                currentActor.get().atLarge(), () -> files.store(enterpriseId, evidence.name(), evidence.content())
                        .id());
    }

    /** People of the responsible unit who can take a task over; of a review only those who may decide it. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(UUID workItemId) {
        List<Colleague> colleagues = items.colleagues(workItemId, LocalDate.now(clock));
        return items.find(workItemId)
                .filter(item -> ReviewCases.isReviewing(item.subjectType(), item.taskKey()))
                .map(item -> colleagues.stream()
                        .filter(colleague -> reviews.mayReview(item.subjectId(), colleague.id()))
                        .toList())
                .orElse(colleagues);
    }

    /** Address of the document a review or a task is about. */
    @PreAuthorize("hasAnyAuthority('campaign.read', 'inbox.read')")
    @Transactional(readOnly = true)
    public Optional<String> documentPage(String subjectType, UUID subjectId) {
        return rules.stream()
                .flatMap(rule -> rule.documentPage(subjectType, subjectId).stream())
                .findFirst();
    }
}
