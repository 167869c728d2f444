package org.anbiao.mobilization;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.PublicityRecord.Channel;
import org.anbiao.mobilization.persistence.PublicityRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records of publicity: channel, what, reach, day, and the article on the WeChat account. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class PublicityService {

    private static final String WECHAT_HOST = "mp.weixin.qq.com";

    private final MobilizationAccess access;
    private final PublicityRows rows;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    PublicityService(
            MobilizationAccess access, PublicityRows rows, FileStore files, CurrentActor currentActor, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /**
     * Records an act of the actor's unit.
     *
     * @param evidence photo or file; null if there is none
     * @throws DomainException without a title, with a negative reach, a day before the campaign's notice or in the future,
     *     or a link that is no web address (for WeChat: no article of a public account)
     */
    @PreAuthorize("hasAuthority('publicity.record')")
    public UUID record(PublicityRecord act, @Nullable Upload evidence) {
        CampaignFrame campaign = access.campaign(act.campaignId());
        access.requirePossible(campaign, act.heldOn());
        if (act.title().isBlank()) {
            throw new DomainException("mobilization.publicity.title-missing");
        }
        if (act.reach() < 0) {
            throw new DomainException("mobilization.publicity.reach-negative");
        }
        requireLink(act);
        UUID fileId = evidence == null
                ? null
                : files.store(null, evidence.name(), evidence.content()).id();
        PublicityRecord stored = new PublicityRecord(
                null,
                act.campaignId(),
                "",
                act.channel(),
                act.title().strip(),
                act.reach(),
                act.heldOn(),
                act.link().strip(),
                fileId);
        UUID id = rows.insert(stored, campaign.tenantId(), currentActor.get().unitId());
        audit.record(
                "publicity.recorded",
                "publicity_record",
                id,
                null,
                null,
                Map.of("channel", act.channel().key(), "title", stored.title(), "reach", act.reach()));
        return id;
    }

    /** A page of a campaign's acts, the latest first. */
    @Transactional(readOnly = true)
    public List<PublicityRecord> page(UUID campaignId, PageRequest page) {
        return rows.page(campaignId, page);
    }

    /** Number of a campaign's acts. */
    @Transactional(readOnly = true)
    public long count(UUID campaignId) {
        return rows.count(campaignId);
    }

    private static void requireLink(PublicityRecord act) {
        if (act.link().isBlank()) {
            return;
        }
        URI link;
        try {
            link = URI.create(act.link().strip());
        } catch (IllegalArgumentException e) {
            throw new DomainException("mobilization.publicity.link-bad");
        }
        boolean web = "https".equals(link.getScheme()) || "http".equals(link.getScheme());
        if (!web || link.getHost() == null) {
            throw new DomainException("mobilization.publicity.link-bad");
        }
        if (act.channel() == Channel.WECHAT && !WECHAT_HOST.equals(link.getHost())) {
            throw new DomainException("mobilization.publicity.link-no-wechat");
        }
    }
}
