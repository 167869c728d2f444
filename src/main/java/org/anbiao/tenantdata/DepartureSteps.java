package org.anbiao.tenantdata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.documents.FileStorage;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenantdata.Departure.State;
import org.anbiao.tenantdata.persistence.DepartureRows;
import org.anbiao.tenantdata.persistence.TenantRemoval;
import org.anbiao.workflow.EngineRemoval;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a deletion, each in a transaction of its own that also keeps how far it came: the engine's cases, working out what
 * stays, then table by table in the order of {@link TenantTables}, at last the note that the authority is gone. Stopped anywhere and
 * called again it goes on; what is deleted already is not there to be deleted twice.
 */
@Component
class DepartureSteps {

    private static final int CASES = 50;
    private static final int ENGINE = 0;
    private static final int PLAN = 1;
    private static final int FIRST_TABLE = 2;

    private final DepartureRows departures;
    private final TenantRemoval removal;
    private final EngineRemoval engine;
    private final FileStorage storage;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final DepartureActors actors;
    private final Clock clock;

    DepartureSteps(
            DepartureRows departures,
            TenantRemoval removal,
            EngineRemoval engine,
            FileStorage storage,
            AuditLog audit,
            CurrentActor currentActor,
            DepartureActors actors,
            Clock clock) {
        this.departures = departures;
        this.removal = removal;
        this.engine = engine;
        this.storage = storage;
        this.audit = audit;
        this.currentActor = currentActor;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Does the next step, as an actor of {@link DepartureActors}.
     *
     * @param most rows deleted in one step
     * @return whether there was something left to do
     */
    @Transactional
    public boolean next(UUID id, int most) {
        Departure departure = departures.lock(id, State.RUNNING).orElse(null);
        if (departure == null) {
            return false;
        }
        List<TenantTable> order = TenantRemoval.order();
        int table = departure.step() - FIRST_TABLE;
        if (departure.step() == ENGINE) {
            boolean more = engine.removeNext(departure.tenantId(), CASES) > 0;
            departures.step(id, more ? ENGINE : PLAN, 0);
        } else if (departure.step() == PLAN) {
            removal.plan(id);
            departures.step(id, FIRST_TABLE, 0);
        } else if (table < order.size()) {
            int deleted = delete(order.get(table), id, most);
            departures.step(
                    id, deleted == 0 ? departure.step() + 1 : departure.step(), departure.roundDeleted() + deleted);
        } else if (departure.roundDeleted() > 0 && removal.left(id) > 0) {
            // rows that referred to each other across tables: another round
            departures.step(id, FIRST_TABLE, 0);
        } else {
            finish(departure);
        }
        return true;
    }

    private int delete(TenantTable table, UUID id, int most) {
        if (table.name().equals("stored_file") || table.name().equals("tenant_export")) {
            removal.nextContents(table, id, most).forEach(storage::delete);
        }
        return removal.deleteNext(table, id, most);
    }

    /** Whatever somebody made refer to a row meanwhile stays, and is entered as staying. */
    private void finish(Departure departure) {
        UUID id = departure.id();
        Map<String, Long> deleted = new LinkedHashMap<>();
        departures.plan(id).forEach(line -> deleted.put(line.table(), line.deleted()));
        removal.plan(id);
        removal.forgetNumbers();
        Map<String, Long> kept = new LinkedHashMap<>();
        departures.plan(id).stream()
                .filter(line -> line.kept() > 0)
                .forEach(line -> kept.put(line.table(), line.kept()));
        deleted.values().removeIf(rows -> rows == 0);
        departures.finish(id, LocalDate.now(clock));
        Outcome outcome = new Outcome(departure.tenantName(), total(deleted), total(kept), deleted, kept);
        audit.record("departure.finished", "tenant", departure.tenantId(), null, null, outcome);
        UUID operator = Objects.requireNonNull(departure.operatorTenant());
        currentActor.runAs(
                actors.of(departure.startedBy(), departure.startedByName(), operator),
                () -> audit.record("departure.finished", "tenant", departure.tenantId(), null, null, outcome));
    }

    private static long total(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the record of acts keeps: how many rows of which table went and how many stay. */
    private record Outcome(
            String authority, long deletedRows, long keptRows, Map<String, Long> deleted, Map<String, Long> kept) {}
}
