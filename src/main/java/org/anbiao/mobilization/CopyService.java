package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.persistence.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tracks the four copies of each document. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CopyService {

    private final MobilizationAccess access;
    private final CopyRows copies;
    private final FileStore files;
    private final AuditLog audit;

    CopyService(MobilizationAccess access, CopyRows copies, FileStore files, AuditLog audit) {
        this.access = access;
        this.copies = copies;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Records that a copy is on the enterprise's public board.
     *
     * @throws DomainException for a copy that is not for the board, without a photo, or for a day in the future
     */
    @PreAuthorize("hasAnyAuthority('notice.serve', 'fact.record')")
    public void posted(UUID campaignId, UUID copyId, LocalDate on, Upload photo) {
        DocumentCopy copy = copy(campaignId, copyId, CopyState.POSTED, on);
        UUID photoId = files.storePicture(copy.enterpriseId(), photo.name(), photo.content())
                .id();
        step(copy, CopyState.POSTED, on, photoId);
    }

    /** Records that a copy was handed over to the enterprise. */
    @PreAuthorize("hasAuthority('notice.serve')")
    public void handedOver(UUID campaignId, UUID copyId, LocalDate on) {
        step(copy(campaignId, copyId, CopyState.HANDED_OVER, on), CopyState.HANDED_OVER, on, null);
    }

    /** Records that copies were filed at the office they are for; all or none. */
    @PreAuthorize("hasAuthority('notice.print')")
    public void filed(UUID campaignId, Collection<UUID> copyIds, LocalDate on) {
        copyIds.forEach(id -> step(copy(campaignId, id, CopyState.FILED, on), CopyState.FILED, on, null));
    }

    /** The copies of an enterprise in a campaign, notice first. */
    @Transactional(readOnly = true)
    public List<DocumentCopy> of(UUID campaignId, UUID enterpriseId) {
        return copies.of(campaignId, List.of(enterpriseId));
    }

    private DocumentCopy copy(UUID campaignId, UUID copyId, CopyState state, LocalDate on) {
        DocumentCopy copy = copies.find(copyId).orElseThrow(() -> new DomainException("mobilization.copy.unknown"));
        access.requireTakesPart(campaignId, copy.enterpriseId());
        access.requirePossible(access.campaign(campaignId), on);
        if (!copy.purpose().takes(state)) {
            throw new DomainException("mobilization.copy.no-such-step");
        }
        return copy;
    }

    private void step(DocumentCopy copy, CopyState state, LocalDate on, @Nullable UUID photoId) {
        if (!copies.step(copy, state, on, photoId)) {
            throw new DomainException("mobilization.copy.step-taken");
        }
        audit.record(
                "copy." + state.key(),
                "document_copy",
                copy.id(),
                copy.enterpriseId(),
                copy.state().key(),
                Map.of("state", state.key(), "on", on.toString(), "number", copy.number()));
    }
}
