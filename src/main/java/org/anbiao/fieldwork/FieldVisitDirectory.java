package org.anbiao.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anbiao.common.PageRequest;
import org.anbiao.fieldwork.persistence.FieldVisitRows;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits of grid workers and villages, as their authorities read them; each unit those of its own enterprises. */
@Service
@PreAuthorize("hasAuthority('field.read')")
@Transactional(readOnly = true)
public class FieldVisitDirectory {

    private final FieldVisitRows rows;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;

    FieldVisitDirectory(FieldVisitRows rows, UnitScopes scopes, CurrentActor currentActor) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentActor = currentActor;
    }

    /** One page, the latest first. */
    public List<FieldVisitItem> page(FieldVisitFilter filter, PageRequest page) {
        return rows.page(filter, scopes.current(), currentActor.get().scope(), page);
    }

    /** How many match. */
    public long count(FieldVisitFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get().scope());
    }

    /**
     * One visit; empty also for one of a sister unit's.
     *
     * @param by authority whose people visited; null for the own one, or whoever's it is
     */
    public Optional<ReceivedVisit> find(@Nullable UUID by, UUID id) {
        return rows.find(by, id, scopes.current());
    }

    /** Stored files behind photos of a visit's findings and follow-ups, by the id that the phone made. */
    public Map<UUID, UUID> files(ReceivedVisit visit) {
        List<UUID> photos = Stream.concat(
                        visit.findings().stream().map(FieldFinding::photos),
                        visit.followUps().stream().map(FieldFollowUp::photos))
                .flatMap(List::stream)
                .toList();
        return rows.files(visit.item().tenantId(), photos);
    }
}
