package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.FileKind;
import org.anbiao.documents.FileStore;
import org.anbiao.documents.OfficialPage;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.mobilization.persistence.DeliveryRows;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing of commitments: the legal representative signs on a screen, or the scan of the sealed page is handed in,
 * by the enterprise or by the unit that collects it. Late ones are recorded and marked.
 */
@Service
@PreAuthorize("hasAnyAuthority('commitment.sign', 'notice.serve')")
@Transactional
public class CommitmentService {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final DeliveryRows deliveries;
    private final CopyRows copies;
    private final DocumentReading reading;
    private final FileStore files;
    private final TaskCompletion tasks;
    private final AuditLog audit;

    CommitmentService(
            MobilizationAccess access,
            CampaignFrames frames,
            DeliveryRows deliveries,
            CopyRows copies,
            DocumentReading reading,
            FileStore files,
            TaskCompletion tasks,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.deliveries = deliveries;
        this.copies = copies;
        this.reading = reading;
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * What is recorded of a signing.
     *
     * @param on day of the signature
     * @param proof the drawn signature (PNG), or the scan as picture or PDF
     * @param signerName the legal representative
     */
    public record Signing(
            UUID campaignId, UUID enterpriseId, LocalDate on, Method method, Upload proof, String signerName) {}

    /**
     * Records a signed commitment and finishes the enterprise's task.
     *
     * @throws DomainException if the day is before the campaign's notice or in the future, the proof is of a wrong kind,
     *     the signer has no name, the enterprise is not the actor's, or it was signed before
     */
    public Commitment sign(Signing signing) {
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
        audit.record(
                "commitment.signed",
                "enterprise",
                signing.enterpriseId(),
                signing.enterpriseId(),
                null,
                Map.of(
                        "campaign", campaign.id(),
                        "on", signing.on().toString(),
                        "method", signing.method().key(),
                        "late", late));
        tasks.completeFor(
                campaign.id(), signing.enterpriseId(), Tasks.SIGN_COMMITMENT, new TaskResult("", fileId, signing.on()));
        return commitment;
    }

    /** The signed commitment of an enterprise in a campaign, if there is one. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<Commitment> commitment(UUID campaignId, UUID enterpriseId) {
        return deliveries.commitment(campaignId, enterpriseId);
    }

    /** The full text of a campaign's notice or commitment for an enterprise, as it reads before it is signed. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public OfficialPage text(UUID campaignId, UUID enterpriseId, Kind kind) {
        return reading.page(access.campaign(campaignId), enterpriseId, kind);
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
