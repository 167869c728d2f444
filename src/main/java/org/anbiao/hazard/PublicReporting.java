package org.anbiao.hazard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Attempts;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.hazard.persistence.PublicReportRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporting a hazard to an authority without an account. A visitor sends at most {@value #PER_TEN_MINUTES} reports in ten
 * minutes; the page asks a small sum first. Nothing personal is asked for or kept.
 */
@Service
@PreAuthorize("permitAll()")
public class PublicReporting {

    /** Reports that a visitor may send in ten minutes. */
    public static final int PER_TEN_MINUTES = 5;

    /** Photos that go with one report. */
    public static final int MOST_PHOTOS = 3;

    /** The largest photo of a report, in bytes: what a phone's camera makes, less than a member may upload. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int MOST_WORDS = 1000;
    private static final int MOST_NAME = 100;

    private final PublicReportRows rows;
    private final HazardAccess access;
    private final FileStore files;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Attempts sent = new Attempts("hazard.public.too-many", PER_TEN_MINUTES);

    PublicReporting(
            PublicReportRows rows,
            HazardAccess access,
            FileStore files,
            TenantDirectory tenants,
            CurrentActor currentActor,
            AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.files = files;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** Area authorities that take reports, those below a county first in the order of their codes; names are public. */
    @Transactional(readOnly = true)
    public List<Tenant> receivers() {
        return tenants.all().stream()
                .filter(tenant -> tenant.isArea() && tenant.level() != Tenant.Level.PREFECTURE)
                .filter(tenant -> !tenants.isSuspended(tenant.id()))
                .toList();
    }

    /**
     * Sends a report.
     *
     * @param photos at most {@value #MOST_PHOTOS}; what the camera wrote beside the picture, the place among it, is not kept
     * @param visitor address it comes from
     * @return number that the reporter can name when calling the office
     * @throws DomainException without firm or words, for another receiver, for too many or too large photos or files that are none, or after
     *     too many reports
     */
    @Transactional
    public String send(
            UUID tenantId,
            String firm,
            String place,
            String description,
            List<InternalReports.Photo> photos,
            String visitor) {
        String name = bounded(HazardAccess.words(firm, "hazard.public.firm-missing"), MOST_NAME);
        String where = bounded(place.strip(), MOST_NAME);
        String what = bounded(HazardAccess.words(description, "hazard.description-missing"), MOST_WORDS);
        boolean known = receivers().stream().anyMatch(receiver -> receiver.id().equals(tenantId));
        if (!known) {
            throw new DomainException("hazard.public.receiver-missing");
        }
        check(photos);
        sent.check(visitor);
        sent.count(visitor);
        return currentActor.callAs(tenants.systemActor(tenantId), () -> {
            UUID id = rows.insert(name, where, what, stored(photos), access.today());
            audit.record("hazard.publicly-reported", "public_report", id, null, null, Map.of("description", what));
            return number(id);
        });
    }

    private static void check(List<InternalReports.Photo> photos) {
        if (photos.size() > MOST_PHOTOS || photos.stream().anyMatch(photo -> photo.content().length > MOST_BYTES)) {
            throw new DomainException("hazard.photo.rejected", MOST_PHOTOS, String.valueOf(MOST_BYTES / 1048576));
        }
    }

    private List<UUID> stored(List<InternalReports.Photo> photos) {
        return photos.stream()
                .map(photo ->
                        files.storePicture(null, photo.name(), photo.content()).id())
                .toList();
    }

    /** The first eight characters of the id, as people read them out. */
    static String number(UUID id) {
        return id.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static String bounded(String text, int most) {
        if (text.length() > most) {
            throw new DomainException("hazard.too-long", most);
        }
        return text;
    }
}
