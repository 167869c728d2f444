package org.anbiao.registry.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Imports enterprises from a spreadsheet: first a check that writes nothing into the registry, then, on confirmation, the
 * good rows in the background. The key of a row is its code; the same sheet can be imported again and again.
 */
@Service
@PreAuthorize("hasAuthority('registry.import')")
@Transactional
public class ImportService {

    private static final int LATEST = 20;

    private final ImportTable imports;
    private final ImportCheck check;
    private final ImportRunner runner;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    ImportService(
            ImportTable imports,
            ImportCheck check,
            ImportRunner runner,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.audit = audit;
        this.imports = imports;
        this.check = check;
        this.runner = runner;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    /**
     * Checks an uploaded workbook. The outcome, a refusal of the whole file included, stands in the import.
     *
     * @param file the uploaded workbook; the caller deletes it afterwards
     * @return the import
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public UUID check(String fileName, Path file) {
        UUID id = check.start(fileName, currentActor.get().unitId());
        try {
            check.run(id, file);
        } catch (DomainException refusal) {
            check.refuse(id, messages.chinese(refusal.messageKey(), refusal.arguments()));
        } catch (RuntimeException e) {
            check.refuse(id, messages.chinese("common.spreadsheet.broken"));
            throw e;
        }
        return id;
    }

    /**
     * Writes the good rows, in the background. A second click changes nothing.
     *
     * @throws DomainException registry.import.not-waiting if it was cancelled or refused
     */
    public void confirm(UUID id) {
        if (imports.confirm(id)) {
            RegistryImport confirmed = get(id);
            audit.record(
                    "import.confirmed",
                    "registry_import",
                    id,
                    null,
                    null,
                    new Confirmed(confirmed.fileName(), confirmed.toAdd(), confirmed.toChange()));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    runner.start(id, currentActor.get());
                }
            });
        } else if (get(id).state() != RegistryImport.State.RUNNING && get(id).state() != RegistryImport.State.DONE) {
            throw new DomainException("registry.import.not-waiting");
        }
    }

    /** Gives a checked import up; nothing was written, and its rows are deleted. */
    public void cancel(UUID id) {
        if (!imports.cancel(id)) {
            throw new DomainException("registry.import.not-waiting");
        }
        imports.deleteRows(id, false);
        audit.record("import.cancelled", "registry_import", id, null, get(id).fileName(), null);
    }

    /** What the record keeps of a confirmed import. */
    private record Confirmed(String fileName, int toAdd, int toChange) {}

    /** The import as it stands. */
    @Transactional(readOnly = true)
    public RegistryImport get(UUID id) {
        return imports.find(id).orElseThrow(() -> new DomainException("registry.import.not-found"));
    }

    /** The latest imports of the authority. */
    @Transactional(readOnly = true)
    public List<RegistryImport> latest() {
        return imports.latest(LATEST);
    }

    /** The first rows that were not taken. */
    @Transactional(readOnly = true)
    public List<ImportProblem> problems(UUID id, int limit) {
        return imports.problems(id, limit);
    }
}
