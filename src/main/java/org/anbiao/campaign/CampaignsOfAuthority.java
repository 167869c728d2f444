package org.anbiao.campaign;

import java.util.List;
import java.util.Map;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.persistence.CampaignRows;
import org.anbiao.common.DomainException;
import org.anbiao.tenancy.AuthorityEnding;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/** The running campaigns of a township that is merged away: closed as its own administrator would close them, if its superior wants it so. */
@Component
class CampaignsOfAuthority implements AuthorityEnding {

    private final CampaignRows rows;
    private final CampaignClosing closing;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    CampaignsOfAuthority(CampaignRows rows, CampaignClosing closing, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.closing = closing;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public List<String> running() {
        return campaigns().stream().map(campaign -> campaign.head().title()).toList();
    }

    /** @throws DomainException campaign.revise.wait while one is being launched */
    @Override
    public int end(String reason) {
        List<Campaign> running = campaigns();
        for (Campaign campaign : running) {
            if (campaign.status() == CampaignStatus.LAUNCHING) {
                throw new DomainException(
                        "campaign.revise.wait", campaign.head().title());
            }
            audit.record(
                    "campaign.ended-with-authority",
                    "campaign",
                    campaign.id(),
                    null,
                    null,
                    Map.of("title", campaign.head().title(), "reason", reason));
            closing.close(campaign);
        }
        return running.size();
    }

    private List<Campaign> campaigns() {
        return rows.ofTenant(currentActor.get().tenantId(), List.of(CampaignStatus.LAUNCHING, CampaignStatus.RUNNING));
    }
}
