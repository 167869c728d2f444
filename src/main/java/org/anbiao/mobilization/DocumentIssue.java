package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.DocumentTemplate;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.IssueRows;
import org.anbiao.registry.UnitScope;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes out the notices and commitments of a campaign: numbered, four copies each, every copy with its own token.
 * Enterprises that joined later get theirs when it runs again. Called by {@link DocumentPrint}, which checks the
 * permission.
 */
@Component
class DocumentIssue {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final IssueRows rows;
    private final CurrentActor currentActor;
    private final Messages messages;
    private final AuditLog audit;

    DocumentIssue(
            MobilizationAccess access,
            CampaignFrames frames,
            IssueRows rows,
            CurrentActor currentActor,
            Messages messages,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.rows = rows;
        this.currentActor = currentActor;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * The day by which the documents ask for the self-evaluation: the campaign's deadline unless an earlier one is wanted.
     *
     * @throws DomainException if it is later than the campaign's deadline, or before the campaign was issued
     */
    LocalDate evaluationDue(CampaignFrame campaign, @Nullable LocalDate wanted) {
        LocalDate deadline = campaign.evaluationDue();
        if (wanted == null) {
            if (deadline == null) {
                throw new DomainException("mobilization.evaluation-due.missing");
            }
            return deadline;
        }
        if (deadline != null && wanted.isAfter(deadline)) {
            throw new DomainException("mobilization.evaluation-due.too-late", deadline);
        }
        LocalDate issued = campaign.issuedOn();
        if (issued != null && wanted.isBefore(issued)) {
            throw new DomainException("mobilization.evaluation-due.too-early", issued);
        }
        return wanted;
    }

    /** How many documents are still to be made out. */
    @Transactional(readOnly = true)
    long missing(UUID campaignId) {
        return rows.missing(campaignId);
    }

    /** Whether the actor makes out the documents of this campaign: people of its authority, not those of a single village. */
    boolean isIssuer(CampaignFrame campaign) {
        return campaign.tenantId().equals(currentActor.get().tenantId())
                && access.scope().reach() == UnitScope.Reach.AUTHORITY;
    }

    /**
     * Makes out the next documents that are missing.
     *
     * @param sealId the seal that notices are issued with, which the caller has checked; null for none
     * @return how many; 0 when none is missing any more
     */
    @Transactional
    int issueNext(CampaignFrame campaign, LocalDate evaluationDue, @Nullable UUID sealId, int limit) {
        rows.lockNumbers(campaign.id());
        int issued = 0;
        int sealed = 0;
        for (Kind kind : Kind.values()) {
            DocumentTemplate wording = frames.wording(campaign.id(), kind)
                    .orElseThrow(() -> new DomainException("mobilization.campaign.no-template"));
            String pattern = messages.chinese("mobilization.number." + kind.key(), String.valueOf(campaign.year()));
            UUID seal = kind == Kind.NOTICE ? sealId : null;
            int some = rows.issue(
                    campaign.id(),
                    kind,
                    rows.edition(campaign.id(), wording),
                    pattern,
                    evaluationDue,
                    access.today(),
                    seal,
                    limit);
            issued += some;
            sealed += seal == null ? 0 : some;
        }
        if (issued > 0) {
            audit.record(
                    "documents.issued",
                    "campaign",
                    campaign.id(),
                    null,
                    null,
                    Map.of("documents", issued, "evaluationDue", evaluationDue.toString()));
        }
        if (sealId != null && sealed > 0) {
            audit.record(
                    "seal.used",
                    "authority_seal",
                    sealId,
                    null,
                    null,
                    Map.of("documents", sealed, "campaign", campaign.id()));
        }
        return issued;
    }
}
