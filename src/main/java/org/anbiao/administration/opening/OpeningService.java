package org.anbiao.administration.opening;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.anbiao.administration.Reach;
import org.anbiao.administration.opening.CheckedOpeningRow.State;
import org.anbiao.administration.persistence.OpeningRows;
import org.anbiao.administration.persistence.OpeningRows.Kept;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens authorities from a workbook: first a check that changes nothing, then, on confirmation, the good rows, all in one
 * transaction. The same workbook may be uploaded again: what the portal has already is left as it is.
 */
@Service
@PreAuthorize("hasAnyAuthority('tenants.open', 'tenant.admin')")
@Transactional
public class OpeningService {

    private static final int LATEST = 20;

    private final OpeningReader reader;
    private final OpeningRows openings;
    private final KnownOrganisations organisations;
    private final OpeningWriter writer;
    private final Reach reach;
    private final AuditLog audit;
    private final Messages messages;
    private final TransactionTemplate transaction;

    OpeningService(
            OpeningReader reader,
            OpeningRows openings,
            KnownOrganisations organisations,
            OpeningWriter writer,
            Reach reach,
            AuditLog audit,
            Messages messages,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.openings = openings;
        this.organisations = organisations;
        this.writer = writer;
        this.reach = reach;
        this.audit = audit;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Whether the person opens authorities at all; everything else of this service is refused to who does not, whatever address was
     * typed: a department of a township is a unit of it, not an authority of its own.
     */
    @Transactional(readOnly = true)
    public boolean mayOpen() {
        return reach.opens();
    }

    private void require() {
        if (!reach.opens()) {
            throw new DomainException("administration.opening.none-below");
        }
    }

    /** A row to correct, with what to do about it in Chinese. */
    public record Problem(OpeningSheet sheet, int row, String subject, String problems) {}

    /**
     * Checks an uploaded workbook. The outcome, a refusal of the whole file included, stands in the opening.
     *
     * @param file the uploaded workbook; the caller deletes it afterwards
     * @return the opening
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public UUID check(String fileName, Path file) {
        transaction.executeWithoutResult(status -> require());
        List<OpeningRow> rows;
        try {
            rows = reader.read(file);
        } catch (DomainException refusal) {
            String text = messages.chinese(refusal.messageKey(), refusal.arguments());
            return stored(() -> openings.insert(fileName, Opening.State.REFUSED, text));
        }
        return stored(() -> {
            OpeningPlan plan = plan(rows);
            UUID id = openings.insert(fileName, Opening.State.CHECKED, "");
            openings.insertRows(
                    id, plan.rows().stream().map(OpeningService::kept).toList());
            return id;
        });
    }

    private UUID stored(java.util.function.Supplier<UUID> insert) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> insert.get()));
    }

    /**
     * Takes the good rows over. They are checked once more: what somebody else opened in the meantime is not opened twice.
     *
     * @throws DomainException administration.opening.not-waiting if it was confirmed, cancelled or refused before
     */
    public void confirm(UUID id) {
        require();
        if (!openings.end(id, Opening.State.DONE)) {
            throw new DomainException("administration.opening.not-waiting");
        }
        OpeningPlan plan = plan(openings.rows(id, State.GOOD, OpeningReader.MOST_ROWS).stream()
                .map(OpeningService::row)
                .toList());
        writer.write(plan);
        openings.updateRows(
                id,
                plan.rows().stream()
                        .map(row -> row.state() == State.GOOD
                                ? new CheckedOpeningRow(row.row(), State.APPLIED, List.of())
                                : row)
                        .map(OpeningService::kept)
                        .toList());
        audit.record(
                "tenant-opening.confirmed",
                "tenant_opening",
                id,
                null,
                null,
                Map.of(
                        "authorities", plan.authorities().size(),
                        "units", plan.units().size(),
                        "sectors", plan.sectors().size(),
                        "members", plan.members().size()));
    }

    /** Gives a checked workbook up: nothing was opened, and its rows are deleted. */
    public void cancel(UUID id) {
        require();
        if (!openings.end(id, Opening.State.CANCELLED)) {
            throw new DomainException("administration.opening.not-waiting");
        }
        openings.deleteRows(id);
    }

    /** The opening as it stands. */
    @Transactional(readOnly = true)
    public Opening get(UUID id) {
        require();
        return openings.find(id).orElseThrow(() -> new DomainException("administration.opening.not-found"));
    }

    /** The latest ones of the actor's authority. */
    @Transactional(readOnly = true)
    public List<Opening> latest() {
        require();
        return openings.latest(LATEST);
    }

    /** The first rows to correct. */
    @Transactional(readOnly = true)
    public List<Problem> problems(UUID id, int limit) {
        require();
        return openings.rows(id, State.BAD, limit).stream()
                .map(kept -> new Problem(kept.sheet(), kept.number(), row(kept).subject(), kept.problems()))
                .toList();
    }

    private OpeningPlan plan(List<OpeningRow> rows) {
        return new OpeningCheck(organisations.ofActor(), messages).check(rows);
    }

    private static Kept kept(CheckedOpeningRow checked) {
        Map<String, String> cells = new TreeMap<>();
        checked.row().cells().forEach((column, text) -> cells.put(column.name(), text));
        return new Kept(
                checked.row().sheet(),
                checked.row().number(),
                checked.state(),
                cells,
                String.join("\n", checked.problems()));
    }

    static OpeningRow row(Kept kept) {
        Map<OpeningColumn, String> cells = new EnumMap<>(OpeningColumn.class);
        kept.cells().forEach((column, text) -> cells.put(OpeningColumn.valueOf(column), text));
        return new OpeningRow(kept.sheet(), kept.number(), cells);
    }
}
