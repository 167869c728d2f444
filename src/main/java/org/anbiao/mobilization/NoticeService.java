package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.Delivery.Receipt;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.mobilization.persistence.DeliveryRows;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serving of notices, enterprise by enterprise. Late serving is recorded and marked, never refused (R-085, R-086,
 *
 */
@Service
@PreAuthorize("hasAuthority('notice.serve')")
@Transactional
public class NoticeService {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final DeliveryRows deliveries;
    private final CopyRows copies;
    private final FileStore files;
    private final TaskCompletion tasks;
    private final AuditLog audit;

    NoticeService(
            MobilizationAccess access,
            CampaignFrames frames,
            DeliveryRows deliveries,
            CopyRows copies,
            FileStore files,
            TaskCompletion tasks,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.deliveries = deliveries;
        this.copies = copies;
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * What is recorded of a serving.
     *
     * @param on day of the act
     * @param receipt how it is proved
     * @param proof photo or signature; null exactly without a receipt
     * @param signerName who received it; needed with a signature
     * @param note needed without a receipt: why there is none
     */
    public record Serving(
            UUID campaignId,
            UUID enterpriseId,
            LocalDate on,
            Receipt receipt,
            @Nullable Upload proof,
            String signerName,
            String note) {}

    /**
     * Records that a notice was served. The enterprise's two copies count as handed over, and its task is finished.
     *
     * @throws DomainException if the day is before the campaign's notice or in the future, the proof is missing or no
     *     picture, the enterprise is not the actor's, or the notice was served before
     */
    public Delivery serve(Serving serving) {
        CampaignFrame campaign = access.campaign(serving.campaignId());
        access.requireTakesPart(campaign.id(), serving.enterpriseId());
        access.requirePossible(campaign, serving.on());
        requireProof(serving);
        LocalDate due = frames.enterpriseDue(campaign.id(), serving.enterpriseId(), Tasks.RECEIVE_NOTICE);
        boolean late = due != null && serving.on().isAfter(due);
        UUID fileId = serving.proof() == null ? null : store(serving, serving.proof());
        Delivery delivery = new Delivery(
                campaign.id(),
                serving.enterpriseId(),
                serving.on(),
                late,
                serving.receipt(),
                fileId,
                serving.signerName().strip(),
                serving.note().strip(),
                "");
        if (!deliveries.insert(delivery, due)) {
            throw servedBefore(serving);
        }
        copies.handedOver(campaign.id(), serving.enterpriseId(), Kind.NOTICE, serving.on());
        record("notice.served", serving, late);
        tasks.completeFor(
                campaign.id(),
                serving.enterpriseId(),
                Tasks.RECEIVE_NOTICE,
                new TaskResult(serving.note().strip(), fileId, serving.on()));
        return delivery;
    }

    /**
     * Adds the receipt to a notice that was left without one.
     *
     * @throws DomainException if there is a receipt already, or the serving was recorded by another authority
     */
    public void addReceipt(Serving serving) {
        access.requireTakesPart(serving.campaignId(), serving.enterpriseId());
        requireProof(serving);
        Upload proof = serving.proof();
        if (proof == null) {
            throw new DomainException("mobilization.receipt.missing");
        }
        UUID fileId = store(serving, proof);
        if (!deliveries.addReceipt(
                serving.campaignId(),
                serving.enterpriseId(),
                serving.receipt(),
                fileId,
                serving.signerName().strip())) {
            throw new DomainException("mobilization.receipt.not-open");
        }
        record("notice.receipt_added", serving, false);
    }

    /** The serving of a campaign's notice on an enterprise, if it was recorded. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(UUID campaignId, UUID enterpriseId) {
        return deliveries.delivery(campaignId, enterpriseId);
    }

    private void record(String act, Serving serving, boolean late) {
        audit.record(
                act,
                "enterprise",
                serving.enterpriseId(),
                serving.enterpriseId(),
                null,
                Map.of(
                        "campaign", serving.campaignId(),
                        "on", serving.on().toString(),
                        "receipt", serving.receipt().key(),
                        "late", late));
    }

    private UUID store(Serving serving, Upload proof) {
        return files.storePicture(serving.enterpriseId(), proof.name(), proof.content())
                .id();
    }

    private DomainException servedBefore(Serving serving) {
        return deliveries
                .delivery(serving.campaignId(), serving.enterpriseId())
                .map(earlier -> new DomainException(
                        "mobilization.notice.served-before", earlier.deliveredOn(), earlier.deliveredBy()))
                .orElseGet(() -> new DomainException("mobilization.notice.served-by-other"));
    }

    private static void requireProof(Serving serving) {
        if (serving.receipt() == Receipt.NONE) {
            if (serving.note().isBlank()) {
                throw new DomainException("mobilization.receipt.note-missing");
            }
            if (serving.proof() != null) {
                throw new IllegalArgumentException("proof without a receipt");
            }
            return;
        }
        if (serving.proof() == null) {
            throw new DomainException("mobilization.receipt.missing");
        }
        if (serving.receipt() == Receipt.SIGNATURE && serving.signerName().isBlank()) {
            throw new DomainException("mobilization.signer.missing");
        }
    }
}
