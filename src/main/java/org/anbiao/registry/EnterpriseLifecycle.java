package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.EnterpriseRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves, decides and ends on a day. A day in the future is refused; a day in the past is taken
 * unless the same property was changed again since. Versions as in {@link EnterpriseService}.
 */
@Service
@PreAuthorize("hasAuthority('registry.write')")
@Transactional
public class EnterpriseLifecycle {

    private final DatedChanges changes;
    private final EnterpriseRepository enterprises;
    private final EnterpriseAccess access;
    private final ClassDeciders deciders;

    EnterpriseLifecycle(
            DatedChanges changes, EnterpriseRepository enterprises, EnterpriseAccess access, ClassDeciders deciders) {
        this.changes = changes;
        this.enterprises = enterprises;
        this.access = access;
        this.deciders = deciders;
    }

    /** Moves it to another village on a day. */
    public void moveVillage(
            EnterpriseId id, int version, UUID villageUnitId, @Nullable UUID gridUnitId, LocalDate on, String reason) {
        access.requireAuthority();
        access.requireNotFuture(on);
        Village village = access.village(villageUnitId);
        Enterprise before = changes.load(id, version);
        Enterprise after = before.moveTo(village, gridUnitId);
        changes.save(
                before, after, "enterprise.moved", on, CountedState::blockUnitId, state -> state.in(village), reason);
    }

    /** Puts it under another direct supervisor on a day. */
    public void changeSupervisor(EnterpriseId id, int version, Supervisor supervisor, LocalDate on, String reason) {
        access.requireAuthority();
        access.requireNotFuture(on);
        access.requireFits(supervisor);
        Enterprise before = changes.load(id, version);
        Enterprise after = before.changeSupervisor(supervisor);
        changes.save(
                before,
                after,
                "enterprise.supervisor-changed",
                on,
                state -> new Supervisor(state.lineTenantId(), state.lineUnitId()),
                state -> state.under(supervisor),
                reason);
    }

    /**
     * Sets its class by decision.
     *
     * @param decider the department that decided; needed for public institutions only
     * @param basis on what basis
     * @throws DomainException registry.size.…
     */
    public void decideSizeClass(
            EnterpriseId id, int version, SizeClass sizeClass, LocalDate on, String decider, String basis) {
        access.requireAuthority();
        access.requireNotFuture(on);
        Enterprise before = changes.load(id, version);
        String reason = before.data().profile().publicInstitution()
                ? deciders.grounds(before.data().placement().areaTenantId(), on, decider, basis)
                : basis;
        Enterprise after = before.decideSizeClass(sizeClass, reason);
        changes.save(
                before,
                after,
                "enterprise.size-decided",
                on,
                CountedState::sizeClass,
                state -> state.classed(sizeClass),
                reason);
    }

    /** Closes it on a day; what was recorded of it stays. */
    public void close(EnterpriseId id, int version, LocalDate on, String reason) {
        access.requireNotFuture(on);
        Enterprise before = changes.load(id, version);
        end(before, before.close(on, reason), "enterprise.closed", on, reason);
    }

    /** Merges it into another enterprise on a day; what was recorded of it stays. */
    public void merge(EnterpriseId id, int version, EnterpriseId into, LocalDate on, String reason) {
        access.requireAuthority();
        access.requireNotFuture(on);
        Enterprise before = changes.load(id, version);
        end(before, before.mergeInto(access.require(into), on, reason), "enterprise.merged", on, reason);
        enterprises.markMergedInto(id, into);
    }

    /**
     * Puts a closed or merged one back into business on a day. The days it was closed stay as they were counted; running
     * campaigns take it in again, with what it had done already.
     *
     * @throws DomainException registry.reopen.…, registry.date.future, registry.authority-only
     */
    public void reopen(EnterpriseId id, int version, LocalDate on, String reason) {
        access.requireAuthority();
        access.requireNotFuture(on);
        Enterprise before = changes.load(id, version);
        Enterprise after = before.reopen(on, reason);
        changes.save(before, after, "enterprise.reopened", on, CountedState::active, CountedState::resumed, reason);
        enterprises.forgetMerger(id);
    }

    private void end(Enterprise before, Enterprise after, String act, LocalDate on, String reason) {
        if (access.isOwnEnterprise()) {
            throw new DomainException("registry.authority-only");
        }
        changes.save(before, after, act, on, CountedState::active, CountedState::ended, reason);
    }
}
