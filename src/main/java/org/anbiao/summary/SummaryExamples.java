package org.anbiao.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.summary.UnitSummary.Standing;
import org.anbiao.summary.persistence.UnitSummaryRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approved summaries that the campaign's other units read as examples (典型引路, R-123, R-124). */
@Service
@PreAuthorize("hasAuthority('campaign.manage')")
@Transactional
public class SummaryExamples {

    private final SummaryAccess access;
    private final UnitSummaryRows rows;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    SummaryExamples(SummaryAccess access, UnitSummaryRows rows, CurrentActor currentActor, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Those of a campaign, the latest first; also for units that do not see each other otherwise. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<SummaryLine> of(UUID campaignId) {
        return rows.shared(campaignId);
    }

    /**
     * Shows a summary to all units of the campaign.
     *
     * @throws DomainException for one that is not approved, or whose campaign and unit are both another authority's
     */
    public void show(UUID id) {
        UnitSummary summary = given(id);
        if (summary.standing() != Standing.APPROVED) {
            throw new DomainException("summary.example.not-approved");
        }
        write(summary, access.today(), "unit_summary.shown");
    }

    /** Shows it no longer. */
    public void hide(UUID id) {
        write(given(id), null, "unit_summary.hidden");
    }

    private void write(UnitSummary summary, @Nullable LocalDate on, String act) {
        Actor actor = currentActor.get();
        currentActor.runAs(actor.onBehalfOf(summary.tenantId()), () -> {
            rows.share(summary.id(), on);
            audit.record(act, UnitSummaryService.SUBJECT, summary.id(), null, summary.sharedOn(), on);
        });
    }

    /** Whether the actor decides what is shown: the campaign's authority, or the unit's own. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public boolean isGiven(UnitSummary summary) {
        UUID own = access.actor().tenantId();
        return access.seesAll() && (own.equals(summary.campaignTenantId()) || own.equals(summary.tenantId()));
    }

    private UnitSummary given(UUID id) {
        return access.readable(id).filter(this::isGiven).orElseThrow(SummaryAccess::unknown);
    }
}
