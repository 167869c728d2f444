package org.anbiao.sectors;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.SectorRule;
import org.anbiao.registry.UnitScopes;
import org.anbiao.sectors.SpacePermit.State;
import org.anbiao.sectors.persistence.SpacePermitRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permits for work in confined spaces: asked for, approved, closed or given up by the enterprise's own people; offices read.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class SpacePermitService {

    private static final String SUBJECT = "space_permit";

    private final SpacePermitRows rows;
    private final SectorAccess access;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    SpacePermitService(
            SpacePermitRows rows,
            SectorAccess access,
            UnitScopes scopes,
            CurrentActor currentActor,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The time on the wall. */
    @Transactional(readOnly = true)
    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(SpacePermitRows.ZONE));
    }

    /** Whether the enterprise's sector is asked for permits. */
    @Transactional(readOnly = true)
    public boolean applies(UUID enterpriseId) {
        access.require(enterpriseId);
        return access.applies(SectorRule.CONFINED_SPACE, enterpriseId);
    }

    /** Whether an enterprise has to do with permits: its sector is asked for them, or one is under way from before. */
    @Transactional(readOnly = true)
    public boolean concerns(UUID enterpriseId) {
        return access.applies(SectorRule.CONFINED_SPACE, enterpriseId) || rows.open(enterpriseId) > 0;
    }

    /** One page of an enterprise's, the latest work first. */
    @Transactional(readOnly = true)
    public PagedList<SpacePermit> of(UUID enterpriseId, PageRequest page) {
        access.require(enterpriseId);
        return rows.of(enterpriseId, page);
    }

    /** How many of an enterprise's are neither closed nor given up. */
    @Transactional(readOnly = true)
    public long open(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.open(enterpriseId);
    }

    /**
     * One page of all that the office reads, the latest work first.
     *
     * @param open only those not closed or given up
     */
    @Transactional(readOnly = true)
    public PagedList<SpacePermit> all(boolean open, PageRequest page) {
        return rows.all(open, scopes.current(), currentActor.get().scope(), page);
    }

    /** @throws DomainException for one of an enterprise that the actor does not work with */
    @Transactional(readOnly = true)
    public SpacePermit get(UUID id) {
        SpacePermit permit = rows.find(id).orElseThrow(() -> new DomainException("sectors.permit.unknown"));
        access.require(permit.enterpriseId());
        return permit;
    }

    /**
     * Asks for a permit before the work.
     *
     * @throws DomainException for an office or another sector, naming what is missing or cannot be, or for a worker or guardian who is
     *     bound elsewhere at that time
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID request(UUID enterpriseId, SpacePermit.Draft draft) {
        access.require(enterpriseId, SectorRule.CONFINED_SPACE);
        own();
        SpacePermit.Content content = SpacePermitCheck.content(draft, SpaceRules.SHIPPED, now());
        rows.queue(enterpriseId);
        SpacePermitCheck.free(content, rows.during(enterpriseId, content.from(), content.until()));
        List<String> confirmed =
                SpaceRules.SHIPPED.all().stream().map(SpaceRules.Rule::text).toList();
        UUID id = rows.insert(enterpriseId, content, confirmed);
        audit.record(
                "space-permit.requested",
                SUBJECT,
                id,
                enterpriseId,
                null,
                Map.of(
                        "place",
                        content.place(),
                        "work",
                        content.work(),
                        "from",
                        content.from().toString()));
        return id;
    }

    /**
     * Enters a new measurement of the air before the approval.
     *
     * @throws DomainException for missing values, or if it is approved, closed or changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void measure(UUID id, int version, SpacePermit.AirDraft draft) {
        SpacePermit permit = changing(id, version, State.REQUESTED);
        SpacePermit.Air air = SpacePermitCheck.air(draft, now());
        access.writing(permit.tenantId(), () -> {
            SectorAccess.changed(rows.measure(id, version, air));
            audit.record(
                    "space-permit.measured",
                    SUBJECT,
                    id,
                    permit.enterpriseId(),
                    permit.content().air(),
                    air);
        });
    }

    /**
     * Approves it, as the approver whom it names.
     *
     * @throws DomainException as {@link SpacePermitCheck#approvable}, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void approve(UUID id, int version) {
        SpacePermit permit = changing(id, version, State.REQUESTED);
        String member = currentActor.get().memberName();
        SpacePermitCheck.approvable(permit, SpaceRules.SHIPPED, member, now());
        access.writing(permit.tenantId(), () -> {
            SectorAccess.changed(rows.approve(id, version, member, clock.instant()));
            audit.record("space-permit.approved", SUBJECT, id, permit.enterpriseId(), null, Map.of("by", member));
        });
    }

    /**
     * Closes it after the work.
     *
     * @param counted whether people and tools were counted and are all out
     * @throws DomainException before that, without saying how it ended, before the approval, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void close(UUID id, int version, boolean counted, String note) {
        SpacePermit permit = changing(id, version, State.APPROVED);
        if (!counted) {
            throw new DomainException("sectors.permit.not-counted");
        }
        end(permit, State.CLOSED, SectorAccess.required(note, "sectors.permit.closing-missing"));
    }

    /**
     * Gives it up before it is closed.
     *
     * @param out whether nobody is inside; asked for once it is approved
     * @throws DomainException without a reason, with somebody inside, or if it was closed or changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void cancel(UUID id, int version, boolean out, String reason) {
        SpacePermit permit = changing(id, version, null);
        if (permit.state() == State.APPROVED && !out) {
            throw new DomainException("sectors.permit.not-out");
        }
        end(permit, State.CANCELLED, SectorAccess.required(reason, "sectors.permit.cancel-missing"));
    }

    private void end(SpacePermit permit, State state, String note) {
        access.writing(permit.tenantId(), () -> {
            SectorAccess.changed(rows.end(
                    permit.id(),
                    permit.version(),
                    state,
                    note,
                    currentActor.get().memberName(),
                    clock.instant()));
            audit.record(
                    state == State.CLOSED ? "space-permit.closed" : "space-permit.cancelled",
                    SUBJECT,
                    permit.id(),
                    permit.enterpriseId(),
                    null,
                    Map.of("note", note));
        });
    }

    private SpacePermit changing(UUID id, int version, @Nullable State state) {
        SpacePermit permit = get(id);
        own();
        if (permit.version() != version || (state == null ? !permit.state().isOpen() : permit.state() != state)) {
            throw new DomainException("sectors.changed");
        }
        return permit;
    }

    private void own() {
        if (!access.isOwn()) {
            throw new DomainException("sectors.permit.own-only");
        }
    }
}
