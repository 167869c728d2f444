package org.anbiao.workflow;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.workflow.persistence.InboxQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the actor owes, across campaigns. Reads the inbox's own table, never the engine. */
@Service
@PreAuthorize("hasAuthority('inbox.read')")
@Transactional(readOnly = true)
public class Inbox {

    private final InboxQueries queries;
    private final Responsibility responsibility;
    private final List<TaskNotes> notes;
    private final List<ReviewKind> kinds;
    private final CurrentActor currentActor;
    private final Clock clock;

    Inbox(
            InboxQueries queries,
            Responsibility responsibility,
            List<TaskNotes> notes,
            List<ReviewKind> kinds,
            CurrentActor currentActor,
            Clock clock) {
        this.queries = queries;
        this.responsibility = responsibility;
        this.notes = notes;
        this.kinds = kinds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** A value of the campaign filter. */
    public record Choice(UUID id, String name) {}

    /** One page and the number of tasks of the whole list. */
    public PagedList<InboxItem> page(InboxFilter filter, PageRequest page) {
        InboxOwner owner = responsibility.inbox();
        return queries.page(owner, filter, LocalDate.now(clock), page);
    }

    /** Open tasks by how soon they are due. */
    public InboxCounts counts() {
        LocalDate today = LocalDate.now(clock);
        return queries.counts(responsibility.inbox(), today, endOfWeek(today));
    }

    /** Campaigns that have open tasks in this inbox. */
    public List<Choice> campaigns() {
        return queries.campaigns(responsibility.inbox()).stream()
                .map(choice -> new Choice(choice.id(), choice.name()))
                .toList();
    }

    /** A phase of the filter; {@code campaign} tells phases of the same name apart. */
    public record PhaseChoice(UUID id, String name, String campaign) {}

    /** Phases that have open tasks in this inbox, of one campaign or of all of them. */
    public List<PhaseChoice> phases(@Nullable UUID campaignId) {
        return queries.phases(responsibility.inbox(), campaignId).stream()
                .map(choice -> new PhaseChoice(choice.id(), choice.name(), choice.detail()))
                .toList();
    }

    /** A kind of document in the filter of reviews. */
    public record KindChoice(String key, String labelKey) {}

    /** Kinds of documents that are reviewed. */
    public List<KindChoice> reviewKinds() {
        return kinds.stream()
                .map(kind -> new KindChoice(kind.key(), kind.labelKey()))
                .toList();
    }

    /** Units whose documents wait for a decision in this inbox; with the authority's name, as those below have theirs. */
    public List<PhaseChoice> reviewUnits() {
        return queries.reviewUnits(responsibility.inbox()).stream()
                .map(choice -> new PhaseChoice(choice.id(), choice.name(), choice.detail()))
                .toList();
    }

    /** What modules say of the tasks of a page, by task. */
    public Map<UUID, TaskNote> notes(List<InboxItem> items) {
        Map<UUID, TaskNote> all = new HashMap<>();
        notes.forEach(module -> all.putAll(module.notes(items)));
        return all;
    }

    /** The steps of the actor's own enterprise in its running campaigns, in the order of the scheme; none for offices. */
    public List<InboxItem> ownSteps() {
        UUID enterpriseId = currentActor.get().enterpriseId();
        return enterpriseId == null ? List.of() : queries.steps(enterpriseId);
    }

    /** The steps of an enterprise in its running campaigns, in the order of the scheme. */
    @PreAuthorize("hasAuthority('campaign.read')")
    public List<InboxItem> stepsOf(UUID enterpriseId) {
        return queries.steps(enterpriseId);
    }

    /** Sunday of the week a day lies in. */
    public static LocalDate endOfWeek(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
