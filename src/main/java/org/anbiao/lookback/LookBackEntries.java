package org.anbiao.lookback;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.lookback.persistence.EntryRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The continual-improvement list of a unit (持续改进清单, R-097): written with the report, closed entry by entry, also long after the
 * report was approved and the campaign is over.
 */
@Service
@PreAuthorize("hasAuthority('plan.submit')")
@Transactional
public class LookBackEntries {

    private final LookBackAccess access;
    private final EntryRows rows;
    private final AuditLog audit;

    LookBackEntries(LookBackAccess access, EntryRows rows, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Adds an entry: to the report's list while that is open, or beside the approved report.
     *
     * @throws DomainException if problem, measure, responsibility or deadline is missing or the deadline has passed, while the report
     *     is under review, or was returned for something else
     */
    public UUID add(UUID lookBackId, ImprovementEntry.Input given) {
        LookBack lookBack = access.own(lookBackId);
        if (!lookBack.isApproved()) {
            requireOpen(lookBack);
        }
        ImprovementEntry.Input input = checked(given, null);
        UUID id =
                rows.insert(lookBack, access.campaign(lookBack.campaignId()).tenantId(), input, lookBack.isApproved());
        audit.record("look_back.entry-added", LookBackService.SUBJECT, lookBackId, null, null, input);
        return id;
    }

    /**
     * Changes an entry that is not closed while the list is open. What was approved stays as it is.
     *
     * @throws DomainException as {@link #add}, and if somebody else changed it meanwhile
     */
    public void change(UUID entryId, int expectedVersion, ImprovementEntry.Input given) {
        ImprovementEntry entry = own(entryId);
        requireOpen(access.own(entry.lookBackId()));
        ImprovementEntry.Input input = checked(given, entry.dueOn());
        if (!rows.change(entryId, expectedVersion, input)) {
            throw changed();
        }
        audit.record("look_back.entry-changed", LookBackService.SUBJECT, entry.lookBackId(), null, entry, input);
    }

    /**
     * Takes an entry off the list while that is open.
     *
     * @throws DomainException if the list is not open, or somebody else changed the entry meanwhile
     */
    public void remove(UUID entryId, int expectedVersion) {
        ImprovementEntry entry = own(entryId);
        requireOpen(access.own(entry.lookBackId()));
        if (!rows.remove(entryId, expectedVersion)) {
            throw changed();
        }
        audit.record("look_back.entry-removed", LookBackService.SUBJECT, entry.lookBackId(), null, entry, null);
    }

    /**
     * Closes an entry (销号), whatever the state of the report.
     *
     * @param note what was done
     * @throws DomainException without a note, for a day in the future, or if it was closed or changed meanwhile
     */
    public void close(UUID entryId, int expectedVersion, LocalDate doneOn, String note) {
        ImprovementEntry entry = own(entryId);
        if (note.isBlank()) {
            throw new DomainException("lookback.entry.note-missing");
        }
        if (doneOn.isAfter(access.today())) {
            throw new DomainException("lookback.entry.in-future");
        }
        if (!rows.close(entryId, expectedVersion, doneOn, note.strip())) {
            throw changed();
        }
        audit.record(
                "look_back.entry-closed",
                LookBackService.SUBJECT,
                entry.lookBackId(),
                null,
                null,
                Map.of("problem", entry.problem(), "doneOn", doneOn.toString(), "note", note.strip()));
    }

    private ImprovementEntry own(UUID entryId) {
        ImprovementEntry entry = rows.find(entryId).orElseThrow(LookBackAccess::unknown);
        access.own(entry.lookBackId());
        return entry;
    }

    private void requireOpen(LookBack lookBack) {
        if (!access.open(lookBack).contains(Section.ENTRIES)) {
            throw new DomainException("lookback.entries.closed");
        }
    }

    /** @param before the deadline that stands and may stay though it has passed; null for a new entry */
    private ImprovementEntry.Input checked(ImprovementEntry.Input given, @Nullable LocalDate before) {
        ImprovementEntry.Input input = given.stripped();
        LocalDate due = input.dueOn();
        if (!input.isComplete() || due == null) {
            throw new DomainException("lookback.entry.incomplete");
        }
        if (due.isBefore(access.today()) && !due.equals(before)) {
            throw new DomainException("lookback.entry.due-in-past");
        }
        return input;
    }

    private static DomainException changed() {
        return new DomainException("lookback.changed");
    }
}
