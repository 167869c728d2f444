package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.PublicReportRows;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of reports of the public: each is matched to an enterprise and verified as a hazard, or refused with a reason. */
@Service
@PreAuthorize("hasAuthority('hazard.list')")
@Transactional
public class PublicReportDesk {

    private static final int MOST_SHOWN = 200;

    private final PublicReportRows rows;
    private final OfficialHazards official;
    private final HazardAccess access;
    private final AuditLog audit;

    PublicReportDesk(PublicReportRows rows, OfficialHazards official, HazardAccess access, AuditLog audit) {
        this.rows = rows;
        this.official = official;
        this.access = access;
        this.audit = audit;
    }

    /** Reports to the actor's authority, waiting ones first. */
    @Transactional(readOnly = true)
    public List<PublicReport> list() {
        return rows.list(access.actor().tenantId(), MOST_SHOWN);
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public long waiting() {
        return rows.waiting(access.actor().tenantId());
    }

    /**
     * Takes a report up: a hazard of an enterprise, still to be verified and ordered.
     *
     * @return id of the hazard
     * @throws DomainException if it was handled before, or without an enterprise or a last day for the check
     */
    public UUID take(UUID id, @Nullable UUID enterpriseId, HazardCategory category, @Nullable LocalDate dueOn) {
        PublicReport report = waiting(id);
        if (enterpriseId == null) {
            throw new DomainException("hazard.enterprise-missing");
        }
        UUID hazard = official.fromFinding(
                HazardSource.PUBLIC.code(),
                new OfficialFinding(
                        enterpriseId,
                        null,
                        report.reportedOn(),
                        report.description(),
                        report.place(),
                        HazardLevel.GENERAL,
                        category,
                        null,
                        dueOn == null ? access.today() : dueOn,
                        List.of()));
        changed(rows.take(id, hazard));
        audit.record(
                "hazard.public-taken", "public_report", id, enterpriseId, null, Map.of("hazard", hazard.toString()));
        return hazard;
    }

    /**
     * Refuses a report.
     *
     * @throws DomainException if it was handled before, or without a reason
     */
    public void refuse(UUID id, String reason) {
        waiting(id);
        String why = HazardAccess.words(reason, "hazard.reason-missing");
        changed(rows.refuse(id, why));
        audit.record("hazard.public-refused", "public_report", id, null, null, Map.of("reason", why));
    }

    private PublicReport waiting(UUID id) {
        Actor actor = access.actor();
        return rows.find(actor.tenantId(), id)
                .filter(found -> found.state() == PublicReport.State.WAITING)
                .orElseThrow(() -> new DomainException("hazard.public.handled"));
    }

    private static void changed(boolean went) {
        if (!went) {
            throw new DomainException("hazard.public.handled");
        }
    }
}
