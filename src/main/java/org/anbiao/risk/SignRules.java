package org.anbiao.risk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.RegistryChoices;
import org.anbiao.risk.persistence.SignRuleRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Details of signs per sector, set by the department: the sector's enterprises under the authority read them at the board of the
 * six haves, and nobody of another sector does.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class SignRules {

    private final SignRuleRows rows;
    private final RiskAccess access;
    private final RegistryChoices choices;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    SignRules(
            SignRuleRows rows, RiskAccess access, RegistryChoices choices, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.choices = choices;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** What holds today for an enterprise: of each authority that supervises it or stands above its area the latest, without withdrawn ones. */
    @Transactional(readOnly = true)
    public List<SignRule> of(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.matching(enterpriseId, access.today()).stream()
                .filter(one -> !one.withdrawn())
                .toList();
    }

    /** Everything that the own authority, those above it and their departments ever set, the latest first; for offices. */
    @Transactional(readOnly = true)
    public List<SignRule> history() {
        return currentActor.get().isEnterprise() ? List.of() : rows.history();
    }

    /** What the actor's authority set last for a sector, whether it has begun or not. */
    @Transactional(readOnly = true)
    public Optional<SignRule> latest(String sector) {
        return rows.latest(currentActor.get().tenantId(), sector);
    }

    /** Names of the sectors that can be chosen. */
    @Transactional(readOnly = true)
    public List<String> sectors() {
        return choices.sectors().stream().map(RegistryChoices.Choice::label).toList();
    }

    /** Whether the actor sets such rules: the office of an authority. */
    @Transactional(readOnly = true)
    public boolean isOffice() {
        Actor actor = currentActor.get();
        return actor.unitId() == null && !actor.isEnterprise();
    }

    /** The day by the clock. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return access.today();
    }

    /** The last day from which something can be set or withdrawn: a later one is a slip. */
    @Transactional(readOnly = true)
    public LocalDate latestDay() {
        return today().plusYears(1);
    }

    /**
     * Sets what a sector's enterprises put up, from a day on; what held before stays readable. What was set before for
     * that day or a later one does not begin, so that a mistyped day can be put right.
     *
     * @throws DomainException for a person of a unit, an unknown sector, a day that has passed or is more than a year ahead, without a
     *     basis or items, or naming what an item lacks
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void set(SignRule.Draft draft) {
        draft.requireItems();
        insert(draft, "sign-rule.set");
    }

    /**
     * Withdraws what holds for a sector, from a day on.
     *
     * @param reason why
     * @throws DomainException as {@link #set}, or if there is nothing to withdraw or it is withdrawn already
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void withdraw(String sector, LocalDate from, String reason) {
        SignRule last = latest(sector).orElseThrow(() -> new DomainException("risk.sign.nothing", sector));
        if (last.withdrawn()) {
            throw last.validFrom().isAfter(today())
                    ? new DomainException("risk.sign.ending", sector, last.validFrom())
                    : new DomainException("risk.sign.nothing", sector);
        }
        insert(new SignRule.Draft(sector, List.of(), from, reason), "sign-rule.withdrawn");
    }

    private void insert(SignRule.Draft draft, String act) {
        if (!isOffice()) {
            throw new DomainException("risk.sign.office-only");
        }
        if (!sectors().contains(draft.sector())) {
            throw new DomainException("risk.sign.sector-missing");
        }
        LocalDate today = access.today();
        if (draft.validFrom().isBefore(today)) {
            throw new DomainException("risk.sign.passed", today);
        }
        if (draft.validFrom().isAfter(latestDay())) {
            throw new DomainException("risk.sign.far", latestDay());
        }
        if (draft.basis().isEmpty() || draft.basis().length() > SignRule.BASIS) {
            throw new DomainException("risk.sign.basis-missing", SignRule.BASIS);
        }
        UUID id = rows.insert(draft);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sector", draft.sector());
        told.put("items", draft.items());
        told.put("validFrom", draft.validFrom().toString());
        told.put("basis", draft.basis());
        audit.record(act, "sign_rule", id, null, null, told);
    }
}
