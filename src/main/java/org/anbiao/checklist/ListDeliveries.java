package org.anbiao.checklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.checklist.persistence.ListDeliveryRows;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.definition.DefinitionState;
import org.anbiao.norms.Norm;
import org.anbiao.norms.NormKind;
import org.anbiao.norms.NormService;
import org.anbiao.norms.OwnSetService;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sector's check lists handed to every enterprise an authority supervises, and who has none. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class ListDeliveries {

    private final ListDeliveryRows rows;
    private final NormService norms;
    private final OwnSetService sets;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    ListDeliveries(
            ListDeliveryRows rows,
            NormService norms,
            OwnSetService sets,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.norms = norms;
        this.sets = sets;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The published check lists of the own authority, each in its newest version, and how far they were handed over. */
    @Transactional(readOnly = true)
    public List<SectorList> lists() {
        Map<String, Norm> newest = new LinkedHashMap<>();
        norms.list().stream()
                .filter(this::isOwnCheckList)
                .forEach(norm -> newest.merge(
                        norm.name().key(),
                        norm,
                        (one, other) -> one.name().version() > other.name().version() ? one : other));
        return newest.values().stream()
                .map(norm -> new SectorList(
                        norm,
                        rows.delivered(norm.name().key(), null),
                        rows.delivered(norm.name().key(), norm.name().version())))
                .toList();
    }

    private boolean isOwnCheckList(Norm norm) {
        return norm.head().kind() == NormKind.INSPECTION_CHECKLIST
                && norm.state() == DefinitionState.PUBLISHED
                && norm.tenantId().equals(currentActor.get().tenantId());
    }

    /** To how many enterprises a list would be delivered. */
    @Transactional(readOnly = true)
    public int count(UUID normId, DeliveryTarget target) {
        return rows.countTargets(own(normId).name(), target, currentActor.get().scope());
    }

    /**
     * Hands a list to all enterprises of the own line or area that have not got this version.
     *
     * @return to how many
     * @throws DomainException for a list that is not the own authority's newest published, or for a person of a unit
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public int deliver(UUID normId, DeliveryTarget target) {
        Norm norm = own(normId);
        if (currentActor.get().unitId() != null) {
            throw new DomainException("definition.office-only");
        }
        int delivered = rows.deliver(norm.name(), target, currentActor.get().scope(), LocalDate.now(clock));
        audit.record(
                "check_list.delivered",
                "norm",
                normId,
                null,
                null,
                Map.of("list", norm.head().title(), "version", norm.name().version(), "enterprises", delivered));
        return delivered;
    }

    private Norm own(UUID normId) {
        return lists().stream()
                .map(SectorList::norm)
                .filter(norm -> norm.id().equals(normId))
                .findFirst()
                .orElseThrow(() -> new DomainException("checklist.not-own-list"));
    }

    /** One page of the enterprises that the actor's unit works with and that were given no list, by trade. */
    @Transactional(readOnly = true)
    public PagedList<Undelivered> undelivered(PageRequest page) {
        List<UUID> scope = currentActor.get().scope();
        return new PagedList<>(
                rows.undelivered(scopes.current(), scope, page), rows.countUndelivered(scopes.current(), scope));
    }

    /** What an enterprise was given, the latest first. */
    @Transactional(readOnly = true)
    public List<ReceivedList> received(UUID enterpriseId) {
        sets.enterprise(enterpriseId);
        return rows.received(enterpriseId);
    }
}
