package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.OfficialPage;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.PrintQueries;
import org.springframework.stereotype.Component;

/** Finds the text of a notice or commitment for reading: as it was issued, or as it would be before that. */
@Component
class DocumentReading {

    private final PrintQueries prints;
    private final CampaignFrames frames;
    private final MobilizationAccess access;
    private final PageMaker pages;

    DocumentReading(PrintQueries prints, CampaignFrames frames, MobilizationAccess access, PageMaker pages) {
        this.prints = prints;
        this.frames = frames;
        this.access = access;
        this.pages = pages;
    }

    OfficialPage page(CampaignFrame campaign, UUID enterpriseId, Kind kind) {
        access.requireTakesPart(campaign.id(), enterpriseId);
        return prints.rows(campaign.id(), List.of(enterpriseId), Set.of(kind)).stream()
                .findFirst()
                .map(pages::reading)
                .orElseGet(() -> pages.reading(draft(campaign, enterpriseId, kind)));
    }

    /** The document as it would be issued today. */
    private PrintRow draft(CampaignFrame campaign, UUID enterpriseId, Kind kind) {
        var wording = frames.wording(campaign.id(), kind)
                .orElseThrow(() -> new DomainException("mobilization.campaign.no-template"));
        LocalDate due = campaign.evaluationDue();
        if (due == null) {
            throw new DomainException("mobilization.evaluation-due.missing");
        }
        var names = prints.names(enterpriseId);
        return new PrintRow(
                enterpriseId,
                enterpriseId,
                names.enterprise(),
                names.code(),
                names.village(),
                names.township(),
                "",
                due,
                access.today(),
                wording,
                null,
                null,
                null);
    }
}
