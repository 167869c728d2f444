package org.anbiao.registry.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.common.spreadsheet.SheetReader;
import org.anbiao.common.spreadsheet.SheetRow;
import org.anbiao.registry.SizeClassThresholds;
import org.anbiao.registry.SizeClasses;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.registry.persistence.KnownEnterprises;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and checks the rows of a workbook and keeps them beside the registry until they are confirmed. */
@Component
class ImportCheck {

    private static final int BATCH = 500;

    private final SheetReader reader;
    private final ImportTable imports;
    private final ImportLookups lookups;
    private final KnownEnterprises known;
    private final SizeClasses sizeClasses;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;

    ImportCheck(
            SheetReader reader,
            ImportTable imports,
            ImportLookups lookups,
            KnownEnterprises known,
            SizeClasses sizeClasses,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.reader = reader;
        this.imports = imports;
        this.lookups = lookups;
        this.known = known;
        this.sizeClasses = sizeClasses;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    UUID start(String fileName, @Nullable UUID unitId) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> imports.insert(fileName, unitId)));
    }

    void refuse(UUID id, String refusal) {
        transaction.executeWithoutResult(status -> imports.refuse(id, refusal));
    }

    /** @throws DomainException if the workbook is refused as a whole */
    void run(UUID id, Path file) {
        Actor actor = currentActor.get();
        Run run = new Run(id, java.util.Objects.requireNonNull(transaction.execute(status -> lookups.load())));
        // rows arrive in the reader's thread, which has neither the login nor a transaction of this one
        reader.read(file, row -> currentActor.runAs(actor, () -> run.take(row)));
        currentActor.runAs(actor, run::finish);
    }

    /** One check: what it has seen of the sheet so far. */
    private final class Run {

        private final UUID id;
        private final ImportLookup lookup;
        private final RowCheck rowCheck;
        private final Map<UUID, SizeClassThresholds> thresholds = new HashMap<>();
        private final Map<String, Integer> firstRowOfCode = new HashMap<>();
        private final List<SheetRow> batch = new ArrayList<>();
        private @Nullable ImportSheet sheet;

        Run(UUID id, ImportLookup lookup) {
            this.id = id;
            this.lookup = lookup;
            LocalDate today = LocalDate.now(clock);
            this.rowCheck = new RowCheck(
                    messages,
                    this.lookup,
                    (profile, figures, now, area) -> sizeClasses.classify(
                            profile,
                            figures,
                            now,
                            thresholds.computeIfAbsent(area, tenant -> sizeClasses.thresholds(tenant, today))),
                    today);
        }

        void take(SheetRow row) {
            if (sheet == null) {
                ImportSheet read = ImportSheet.of(row, messages);
                sheet = read;
                transaction.executeWithoutResult(status -> imports.saveHeader(id, read.header()));
            } else if (!sheet.isExplanation(row)) {
                batch.add(row);
                if (batch.size() == BATCH) {
                    flush(sheet);
                }
            }
        }

        void finish() {
            if (sheet == null || firstRowOfCode.isEmpty() && batch.isEmpty()) {
                throw new DomainException("registry.import.empty");
            }
            flush(sheet);
            transaction.executeWithoutResult(status -> imports.finishCheck(id));
        }

        private void flush(ImportSheet from) {
            transaction.executeWithoutResult(status -> {
                Map<String, KnownEnterprise> registered =
                        known.byCode(batch.stream().map(from::code).toList());
                imports.insertRows(
                        id,
                        batch.stream().map(row -> check(from, row, registered)).toList());
            });
            batch.clear();
        }

        private CheckedRow check(ImportSheet from, SheetRow row, Map<String, KnownEnterprise> registered) {
            RowReader cells = new RowReader(row, from.columns(), messages);
            String code = from.code(row);
            Integer first = firstRowOfCode.putIfAbsent(code.isEmpty() ? "#" + row.number() : code, row.number());
            if (first != null) {
                cells.problem("registry.import.problem.twice", first);
            }
            return rowCheck.check(cells, row.number(), from.cells(row), code, registered.get(code));
        }
    }
}
