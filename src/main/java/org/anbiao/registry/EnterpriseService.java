package org.anbiao.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.anbiao.registry.persistence.StateTimelineRepository;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters and revises enterprises; {@link EnterpriseLifecycle} moves and ends them. Every counted change takes effect on a day and is written into the timeline,
 * so that any past day can be recounted. A {@code version} is the one the user saw; if somebody saved in between,
 * nothing is changed and an {@link OptimisticLockingFailureException} says so.
 */
@Service
@PreAuthorize("hasAuthority('registry.write')")
@Transactional
public class EnterpriseService {

    private static final String SUBJECT = "enterprise";

    private final EnterpriseRepository enterprises;
    private final StateTimelineRepository timelines;
    private final DatedChanges changes;
    private final EnterpriseAccess access;
    private final SizeClasses sizeClasses;
    private final AuditLog audit;

    EnterpriseService(
            EnterpriseRepository enterprises,
            StateTimelineRepository timelines,
            DatedChanges changes,
            EnterpriseAccess access,
            SizeClasses sizeClasses,
            AuditLog audit) {
        this.enterprises = enterprises;
        this.timelines = timelines;
        this.changes = changes;
        this.access = access;
        this.sizeClasses = sizeClasses;
        this.audit = audit;
    }

    /** The enterprise as it stands. */
    @PreAuthorize("hasAuthority('registry.read')")
    @Transactional(readOnly = true)
    public Enterprise get(EnterpriseId id) {
        return access.require(id);
    }

    /** @throws DomainException registry.code.taken, registry.date.future and those of the values */
    public EnterpriseId register(NewEnterprise wanted) {
        if (access.isOwnEnterprise()) {
            throw new DomainException("registry.authority-only");
        }
        access.requireNotFuture(wanted.enteredOn());
        access.requireFits(wanted.supervisor());
        Village village = access.village(wanted.villageUnitId());
        SizeClassification size = sizeClasses.classify(
                wanted.profile(),
                wanted.figures(),
                SizeClassification.UNCLASSIFIED,
                village.areaTenantId(),
                access.today());
        Placement placement = new Placement(
                village.areaTenantId(),
                village.unitId(),
                wanted.gridUnitId(),
                wanted.supervisor().tenantId(),
                wanted.supervisor().unitId(),
                List.of());
        EnterpriseData data = new EnterpriseData(
                wanted.profile(),
                wanted.figures(),
                size,
                placement,
                Life.started(wanted.openedOn(), wanted.enteredOn()));
        Enterprise enterprise = new Enterprise(new EnterpriseId(UUID.randomUUID()), 0, data);
        insert(enterprise);
        return enterprise.id();
    }

    private void insert(Enterprise enterprise) {
        EnterpriseData data = enterprise.data();
        if (enterprises.codeTaken(
                data.placement().areaTenantId(), data.profile().code(), enterprise.id())) {
            throw new DomainException("registry.code.taken", data.profile().code());
        }
        try {
            enterprises.insert(enterprise);
        } catch (DuplicateKeyException e) {
            throw new DomainException("registry.code.taken", data.profile().code());
        }
        StateTimeline timeline = StateTimeline.startingOn(data.life().enteredOn(), data.counted(), "");
        timelines.save(enterprise.id(), timeline, timeline);
        audit.record(
                "enterprise.registered",
                SUBJECT,
                enterprise.id().value(),
                enterprise.id().value(),
                null,
                data);
    }

    /**
     * New name, marks and figures. A new class holds from the given day on and never before.
     *
     * @param from first day of the changed figures; not in the future
     */
    public void revise(EnterpriseId id, int version, EnterpriseProfile profile, SizeFigures figures, LocalDate from) {
        access.requireNotFuture(from);
        Enterprise before = changes.load(id, version);
        if (access.isOwnEnterprise()) {
            OwnRevision.requireAllowed(before.data().profile(), profile);
        }
        EnterpriseData data = before.data();
        boolean becamePublic = profile.publicInstitution() != data.profile().publicInstitution();
        SizeClassification soFar = becamePublic ? SizeClassification.UNCLASSIFIED : data.size();
        SizeClassification size =
                sizeClasses.classify(profile, figures, soFar, data.placement().areaTenantId(), from);
        if (!profile.code().equals(data.profile().code())
                && enterprises.codeTaken(data.placement().areaTenantId(), profile.code(), id)) {
            throw new DomainException("registry.code.taken", profile.code());
        }
        Enterprise after = before.revise(profile, figures, size);
        CountedState counted = after.data().counted();
        changes.save(before, after, "enterprise.revised", from, EnterpriseService::revisable, counted::at, "");
    }

    private static Object revisable(CountedState state) {
        return Arrays.asList(state.category(), state.sizeClass(), state.publicInstitution(), state.sectorId());
    }
}
