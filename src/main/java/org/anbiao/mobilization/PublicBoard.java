package org.anbiao.mobilization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.OfficialPage;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.CopyRows;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hangs on an enterprise's public board, for its employees: the board's copy of notice and commitment. */
@Service
@PreAuthorize("hasAuthority('board.read')")
@Transactional(readOnly = true)
public class PublicBoard {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final CopyRows copies;
    private final DocumentReading reading;
    private final CurrentActor currentActor;

    PublicBoard(
            MobilizationAccess access,
            CampaignFrames frames,
            CopyRows copies,
            DocumentReading reading,
            CurrentActor currentActor) {
        this.access = access;
        this.frames = frames;
        this.copies = copies;
        this.reading = reading;
        this.currentActor = currentActor;
    }

    /** Launched campaigns that the own enterprise takes part in, the latest first. */
    public List<CampaignFrame> campaigns() {
        return own().isEmpty() ? List.of() : frames.launched();
    }

    /** The board's copies of the own enterprise in a campaign, the notice first; empty before they were made out. */
    public List<DocumentCopy> copies(UUID campaignId) {
        return own().map(enterprise -> copies.of(campaignId, List.of(enterprise)).stream()
                        .filter(copy -> copy.purpose() == CopyPurpose.PUBLIC_BOARD)
                        .toList())
                .orElse(List.of());
    }

    /** The text of a copy as it was made out. */
    public OfficialPage text(UUID campaignId, Kind kind) {
        return reading.page(access.campaign(campaignId), own().orElseThrow(), kind);
    }

    private Optional<UUID> own() {
        return Optional.ofNullable(currentActor.get().enterpriseId());
    }
}
