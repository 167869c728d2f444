package org.anbiao.registry.importing;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Messages;
import org.anbiao.registry.persistence.ImportChunks;
import org.anbiao.registry.persistence.ImportChunks.Chunk;
import org.anbiao.registry.persistence.ImportTable;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes confirmed imports into the registry, chunk by chunk in a thread of its own. Chunk and progress are one
 * transaction: an import interrupted by a restart goes on behind its last chunk, and nothing is written twice.
 */
@Component
public class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int CHUNK = 1_000;

    private final ImportChunks chunks;
    private final ImportTable imports;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(runnable -> {
        Thread worker = new Thread(runnable, "registry-import");
        worker.setDaemon(true);
        return worker;
    });

    ImportRunner(
            ImportChunks chunks,
            ImportTable imports,
            AuditLog audit,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.chunks = chunks;
        this.imports = imports;
        this.audit = audit;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /** Queues an import that was confirmed. */
    void start(UUID importId, Actor actor) {
        thread.execute(() -> {
            try {
                currentActor.runAs(actor, () -> run(importId));
            } catch (RuntimeException e) {
                // stays "running" and goes on at the next start
                LOG.error("import {} stopped", importId, e);
            }
        });
    }

    /** Writes the next chunks until nothing is left; the actor is bound. */
    void run(UUID importId) {
        while (writeNext(importId, CHUNK)) {
            // the next chunk
        }
        transaction.executeWithoutResult(status -> {
            // what is in the registry need not be kept twice; rows that were not taken stay for the correction sheet
            if (chunks.done(importId)) {
                imports.deleteRows(importId, true);
            }
        });
    }

    /** @return whether there was something left to write */
    boolean writeNext(UUID importId, int size) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Chunk> next = chunks.next(importId, size, LocalDate.now(clock));
                next.ifPresent(this::write);
                return next.isPresent();
            }));
        } catch (DataAccessException e) {
            LOG.warn("import {}: a chunk of {} failed, its rows are tried one by one", importId, size, e);
            return size == 1 ? rejectNext(importId) : writeEach(importId, size);
        }
    }

    /** After a failure of a chunk: one row of it is wrong, the others are not. */
    private boolean writeEach(UUID importId, int size) {
        boolean left = true;
        for (int i = 0; i < size && left; i++) {
            left = writeNext(importId, 1);
        }
        return left;
    }

    private boolean rejectNext(UUID importId) {
        String problem = messages.chinese("registry.import.problem.refused");
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Chunk> next = chunks.next(importId, 1, LocalDate.now(clock));
            next.ifPresent(row -> chunks.reject(row, problem));
            return next.isPresent();
        }));
    }

    private void write(Chunk chunk) {
        List<UUID> written = chunks.apply(chunk);
        audit.recordEach("enterprise.imported", "enterprise", written, new Source(chunk.importId()));
    }

    private record Source(UUID importId) {}

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
