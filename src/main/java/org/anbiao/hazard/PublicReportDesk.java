package org.anbiao.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.StoredFile;
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
    private static final int MOST_NOTE = 200;
    private static final BigDecimal MOST_YUAN = new BigDecimal("1000000");

    private final PublicReportRows rows;
    private final OfficialHazards official;
    private final HazardAccess access;
    private final FileStore files;
    private final AuditLog audit;

    PublicReportDesk(
            PublicReportRows rows, OfficialHazards official, HazardAccess access, FileStore files, AuditLog audit) {
        this.rows = rows;
        this.official = official;
        this.access = access;
        this.files = files;
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
     * Takes a report up: a hazard of an enterprise, still to be verified and ordered. Its photos are copied to the hazard, so that
     * the enterprise sees them there; the report stays the office's.
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
                        photos(report, enterpriseId)));
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

    /** What the authority paid for reports so far, in yuan. */
    @Transactional(readOnly = true)
    public BigDecimal paid() {
        return rows.paid(access.actor().tenantId());
    }

    /**
     * Records the reward that was paid for a report, once, after what it says was verified (举报奖励, R-171). Whom it was paid to is not asked.
     *
     * @param note how it was paid and by which rule; may be empty
     * @throws DomainException for a report that was not taken up, is not verified or rewarded already, or for an impossible amount or day
     */
    public void reward(UUID id, @Nullable BigDecimal yuan, @Nullable LocalDate paidOn, String note) {
        PublicReport report = rows.find(access.actor().tenantId(), id)
                .orElseThrow(() -> new DomainException("hazard.public.handled"));
        if (!report.verified()) {
            throw new DomainException("hazard.public.not-verified");
        }
        if (yuan == null
                || yuan.signum() <= 0
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new DomainException("hazard.reward.amount");
        }
        LocalDate on = access.past(paidOn, report.reportedOn());
        if (note.strip().length() > MOST_NOTE) {
            throw new DomainException("hazard.too-long", MOST_NOTE);
        }
        changed(rows.reward(id, yuan, on, note.strip()));
        audit.record(
                "hazard.public-rewarded",
                "public_report",
                id,
                null,
                null,
                Map.of("amount", yuan.toPlainString(), "on", on.toString()));
    }

    private List<UUID> photos(PublicReport report, UUID enterpriseId) {
        return report.photos().stream().map(photo -> copy(photo, enterpriseId)).toList();
    }

    private UUID copy(UUID photo, UUID enterpriseId) {
        StoredFile kept = files.find(photo).orElseThrow(() -> new DomainException("hazard.photo-unknown"));
        byte[] content = files.read(photo).orElseThrow(() -> new DomainException("hazard.photo-unknown"));
        return files.storePicture(enterpriseId, kept.name(), content).id();
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
