package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.persistence.HazardRows.Start;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What devices see: proposals in the same loop, which count nowhere until one of the firm confirms them or an office orders them, each
 * under a person's name.
 */
@Service
@PreAuthorize("hasAuthority('hazard.record')")
@Transactional
public class DeviceProposals {

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final FileStore files;

    DeviceProposals(HazardAccess access, HazardRecorder recorder, FileStore files) {
        this.access = access;
        this.recorder = recorder;
        this.files = files;
    }

    /**
     * Keeps what a device saw.
     *
     * @param device what saw it; stands before the description
     * @param picture PNG, JPEG or WebP; null without one
     * @return id of the proposal
     * @throws DomainException for an enterprise that is not the caller's, without a word, for a day in the future, or another file
     */
    public UUID propose(
            UUID enterpriseId,
            String device,
            HazardCategory category,
            String description,
            String place,
            LocalDate seenOn,
            byte @Nullable [] picture) {
        HazardSubject subject = access.subject(enterpriseId);
        String seen = HazardAccess.words(description, "hazard.description-missing");
        List<UUID> photos = picture == null
                ? List.of()
                : List.of(files.storePicture(enterpriseId, "device", picture).id());
        HazardFinding finding = recorder.checked(new HazardFinding(
                enterpriseId,
                HazardLevel.GENERAL,
                category,
                seenOn,
                device.isBlank() ? seen : device.strip() + "：" + seen,
                place,
                "",
                photos));
        return recorder.record(
                subject, finding, new Start(HazardSource.DEVICE, HazardState.PROPOSED, null, null, null, true));
    }
}
