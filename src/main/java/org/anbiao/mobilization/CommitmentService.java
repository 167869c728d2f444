package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.OfficialPage;
import org.anbiao.mobilization.Commitment.Method;
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
    private final CommitmentRecording recording;
    private final DeliveryRows deliveries;
    private final DocumentReading reading;
    private final TaskCompletion tasks;

    CommitmentService(
            MobilizationAccess access,
            CommitmentRecording recording,
            DeliveryRows deliveries,
            DocumentReading reading,
            TaskCompletion tasks) {
        this.access = access;
        this.recording = recording;
        this.deliveries = deliveries;
        this.reading = reading;
        this.tasks = tasks;
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
        Commitment commitment = recording.record(signing, Map.of());
        tasks.completeFor(
                signing.campaignId(),
                signing.enterpriseId(),
                Tasks.SIGN_COMMITMENT,
                new TaskResult("", commitment.fileId(), signing.on()));
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
}
