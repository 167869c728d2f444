package org.anbiao.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.persistence.HazardQueries;
import org.anbiao.hazard.persistence.HazardRows.Start;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hazards that employees report inside the firm (内部报告, R-169). Who reports may stay unnamed to everybody of the firm: neither the
 * hazard nor its course nor the files keep the name then, only the record of acts, which the auditor alone reads.
 */
@Service
@PreAuthorize("hasAuthority('hazard.report')")
@Transactional
public class InternalReports {

    private static final int MOST_SHOWN = 50;

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final HazardQueries queries;
    private final FileStore files;
    private final CurrentActor currentActor;

    InternalReports(
            HazardAccess access,
            HazardRecorder recorder,
            HazardQueries queries,
            FileStore files,
            CurrentActor currentActor) {
        this.access = access;
        this.recorder = recorder;
        this.queries = queries;
        this.files = files;
        this.currentActor = currentActor;
    }

    /** A picture as it was taken. */
    public record Photo(String name, byte[] content) {}

    /**
     * Reports a hazard at the employee's own firm.
     *
     * @param named whether colleagues may read who it was
     * @return id of the hazard
     * @throws DomainException without a word of what is wrong, or for a file that is no picture
     */
    public UUID report(HazardCategory category, String description, String place, List<Photo> photos, boolean named) {
        Actor actor = access.actor();
        UUID enterpriseId = actor.enterpriseId();
        if (enterpriseId == null) {
            throw new DomainException("hazard.report.firm-only");
        }
        HazardFinding finding = new HazardFinding(
                enterpriseId,
                HazardLevel.GENERAL,
                category,
                access.today(),
                description,
                place,
                "",
                named ? stored(enterpriseId, photos) : unnamed(actor, enterpriseId, photos));
        HazardFinding checked = recorder.checked(finding);
        return recorder.record(
                access.subject(enterpriseId),
                checked,
                new Start(HazardSource.INTERNAL_REPORT, HazardState.FOUND, null, null, null, named));
    }

    /** The record of a stored file would give the name away that the hazard does not carry. */
    private List<UUID> unnamed(Actor actor, UUID enterpriseId, List<Photo> photos) {
        Actor nobody = new Actor(
                null, "", actor.tenantId(), actor.unitId(), actor.enterpriseId(), actor.scope(), actor.definers());
        return currentActor.callAs(nobody, () -> stored(enterpriseId, photos));
    }

    private List<UUID> stored(UUID enterpriseId, List<Photo> photos) {
        List<UUID> ids = new ArrayList<>();
        photos.forEach(photo -> ids.add(
                files.storePicture(enterpriseId, photo.name(), photo.content()).id()));
        return ids;
    }

    /** What the employee reported under the own name or found in checks of the own post, the latest first; unnamed reports belong to nobody here. */
    @Transactional(readOnly = true)
    public List<HazardListItem> mine() {
        Actor actor = access.actor();
        UUID member = actor.memberId();
        return member == null ? List.of() : queries.reportedBy(member, access.today(), PageRequest.page(0, MOST_SHOWN));
    }
}
