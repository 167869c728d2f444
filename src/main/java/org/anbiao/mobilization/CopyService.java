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
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
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
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final AuditLog audit;

    CopyService(
            MobilizationAccess access,
            CopyRows copies,
            FileStore files,
            CurrentActor currentActor,
            TenantDirectory tenants,
            AuditLog audit) {
        this.currentActor = currentActor;
        this.tenants = tenants;
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

    /**
     * Records that copies were filed at the office they are for; all or none. The office itself records it, or the authority
     * whose campaign it is on its behalf, since not every department works with the portal.
     *
     * @throws DomainException mobilization.copy.other-office for somebody else
     */
    @PreAuthorize("hasAuthority('notice.print')")
    public void filed(UUID campaignId, Collection<UUID> copyIds, LocalDate on) {
        UUID issuer = access.campaign(campaignId).tenantId();
        for (UUID id : copyIds) {
            DocumentCopy copy = copy(campaignId, id, CopyState.FILED, on);
            UUID keeper = copies.keeper(copy);
            UUID own = currentActor.get().tenantId();
            if (!own.equals(keeper) && !own.equals(issuer)) {
                throw new DomainException(
                        "mobilization.copy.other-office", tenants.get(keeper).shortName());
            }
            step(copy, CopyState.FILED, on, null);
        }
    }

    /**
     * Takes the furthest step of a copy back, because it was recorded by mistake. Only the authority that recorded it may, and
     * an enterprise only its own photo; the record of the act keeps what was taken back and why.
     *
     * @throws DomainException mobilization.copy.undo-…
     */
    @PreAuthorize("hasAnyAuthority('notice.serve', 'notice.print', 'fact.record')")
    public void undo(UUID campaignId, UUID copyId, String reason) {
        DocumentCopy copy = copies.find(copyId).orElseThrow(() -> new DomainException("mobilization.copy.unknown"));
        access.requireTakesPart(campaignId, copy.enterpriseId());
        CopyState state = copy.state();
        if (reason.isBlank()) {
            throw new DomainException("mobilization.copy.undo-reason");
        }
        if (state == CopyState.ISSUED) {
            throw new DomainException("mobilization.copy.undo-nothing");
        }
        boolean others = currentActor.get().isEnterprise() && state != CopyState.POSTED;
        if (others || !copies.undo(copy, state)) {
            throw new DomainException("mobilization.copy.undo-others");
        }
        audit.record(
                "copy.undone",
                "document_copy",
                copy.id(),
                copy.enterpriseId(),
                Map.of("state", state.key(), "on", String.valueOf(copy.since()), "number", copy.number()),
                reason.strip());
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
