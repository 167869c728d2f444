package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.CommitmentService.Signing;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.mobilization.persistence.DeliveryRows;
import org.springframework.stereotype.Component;

/** The act of signing, the same for whoever signs; who may sign has been asked before, the task is finished by the caller. */
@Component
class CommitmentRecording {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final DeliveryRows deliveries;
    private final CopyRows copies;
    private final FileStore files;
    private final AuditLog audit;

    CommitmentRecording(
            MobilizationAccess access,
            CampaignFrames frames,
            DeliveryRows deliveries,
            CopyRows copies,
            FileStore files,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.deliveries = deliveries;
        this.copies = copies;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Records a signed commitment.
     *
     * @param how what the record of acts keeps beside day, method and lateness
     * @throws DomainException as {@link CommitmentService#sign}
     */
    Commitment record(Signing signing, Map<String, Object> how) {
        CampaignFrame campaign = access.campaign(signing.campaignId());
        access.requireTakesPart(campaign.id(), signing.enterpriseId());
        access.requirePossible(campaign, signing.on());
        if (signing.signerName().isBlank()) {
            throw new DomainException("mobilization.signer.missing");
        }
        requireKind(signing);
        LocalDate due = frames.enterpriseDue(campaign.id(), signing.enterpriseId(), Tasks.SIGN_COMMITMENT);
        boolean late = due != null && signing.on().isAfter(due);
        UUID fileId = files.store(
                        signing.enterpriseId(),
                        signing.proof().name(),
                        signing.proof().content())
                .id();
        Commitment commitment = new Commitment(
                campaign.id(),
                signing.enterpriseId(),
                signing.on(),
                late,
                signing.method(),
                fileId,
                signing.signerName().strip(),
                "");
        if (!deliveries.insert(commitment, due)) {
            throw signedBefore(signing);
        }
        if (signing.method() == Method.SCAN) {
            copies.handedOver(campaign.id(), signing.enterpriseId(), Kind.COMMITMENT, signing.on());
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("campaign", campaign.id());
        value.put("on", signing.on().toString());
        value.put("method", signing.method().key());
        value.put("late", late);
        value.putAll(how);
        audit.record("commitment.signed", "enterprise", signing.enterpriseId(), signing.enterpriseId(), null, value);
        return commitment;
    }

    private static void requireKind(Signing signing) {
        byte[] content = signing.proof().content();
        Optional<FileKind> kind = FileKind.of(content);
        boolean fits = signing.method() == Method.SCREEN
                ? kind.filter(found -> found == FileKind.PNG).isPresent()
                : content.length == 0
                        || kind.isEmpty()
                        || kind.filter(found -> found.isPicture() || found == FileKind.PDF)
                                .isPresent();
        if (!fits) {
            throw new DomainException(
                    signing.method() == Method.SCREEN
                            ? "mobilization.signature.missing"
                            : "mobilization.scan.wrong-kind");
        }
    }

    private DomainException signedBefore(Signing signing) {
        return deliveries
                .commitment(signing.campaignId(), signing.enterpriseId())
                .map(earlier -> new DomainException(
                        "mobilization.commitment.signed-before", earlier.signedOn(), earlier.signerName()))
                .orElseGet(() -> new DomainException("mobilization.commitment.signed-by-other"));
    }
}
