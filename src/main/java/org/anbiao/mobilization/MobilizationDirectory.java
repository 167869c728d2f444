package org.anbiao.mobilization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.common.PageRequest;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.mobilization.persistence.DocumentQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of phase 1: campaigns, enterprises with their documents, progress of villages. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class MobilizationDirectory {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final DocumentQueries documents;
    private final CopyRows copies;

    MobilizationDirectory(
            MobilizationAccess access, CampaignFrames frames, DocumentQueries documents, CopyRows copies) {
        this.access = access;
        this.frames = frames;
        this.documents = documents;
        this.copies = copies;
    }

    /** Launched campaigns with notices that reach the actor, the latest first. */
    public List<CampaignFrame> campaigns() {
        return frames.launched();
    }

    /** The campaign, if it reaches the actor. */
    public CampaignFrame campaign(UUID id) {
        return access.campaign(id);
    }

    /** A page of the enterprises that the actor's unit works with, by village and name. */
    public List<DocumentListItem> page(UUID campaignId, DocumentFilter filter, PageRequest page) {
        var items = documents.page(campaignId, filter, access.scope(), page);
        var found = copies
                .of(
                        campaignId,
                        items.stream().map(DocumentListItem::enterpriseId).toList())
                .stream()
                .collect(Collectors.groupingBy(DocumentCopy::enterpriseId));
        return items.stream()
                .map(item -> item.withCopies(found.getOrDefault(item.enterpriseId(), List.of())))
                .toList();
    }

    /** Number of enterprises in the whole list. */
    public long count(UUID campaignId, DocumentFilter filter) {
        return documents.count(campaignId, filter, access.scope());
    }

    /** Progress per village, in the villages' order. */
    public List<VillageProgress> villages(UUID campaignId) {
        return documents.villages(campaignId, access.scope());
    }
}
