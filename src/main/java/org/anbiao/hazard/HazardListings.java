package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.ListingRows;
import org.anbiao.hazard.persistence.ListingRows.Decision;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.TenantDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Listed supervision of major hazards (挂牌督办, R-174): with its own dates, beside the course of the hazard, and its own columns in the
 * forms. One decision about an enterprise counts once, however many hazards it lists.
 */
@Service
@PreAuthorize("hasAuthority('hazard.list')")
@Transactional
public class HazardListings {

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final ListingRows listings;
    private final TenantDirectory tenants;
    private final ListingNews news;

    HazardListings(
            HazardAccess access,
            HazardRecorder recorder,
            ListingRows listings,
            TenantDirectory tenants,
            ListingNews news) {
        this.access = access;
        this.recorder = recorder;
        this.listings = listings;
        this.tenants = tenants;
        this.news = news;
    }

    /**
     * Lists major hazards of one enterprise by one decision of the bound authority, and tells the firm and whoever follows it.
     *
     * @param documentNumber of the decision; may be empty
     * @param listedOn day of the decision, not in the future and not before the hazards were found
     * @param dueOn last day that the decision sets, inclusive
     * @return id of the decision
     * @throws DomainException for a general hazard, one that is signed off or listed already, hazards of different enterprises, or
     *     impossible days
     */
    public UUID list(
            List<UUID> hazardIds, String documentNumber, @Nullable LocalDate listedOn, @Nullable LocalDate dueOn) {
        Actor office = access.actor();
        List<Hazard> all = hazardIds.stream().distinct().map(access::hazard).toList();
        if (all.isEmpty() || all.stream().map(Hazard::enterpriseId).distinct().count() > 1) {
            throw new DomainException("hazard.listing.one-enterprise");
        }
        all.forEach(HazardListings::requireListable);
        LocalDate on = access.past(
                listedOn,
                all.stream().map(Hazard::foundOn).max(LocalDate::compareTo).orElseThrow());
        if (dueOn == null || dueOn.isBefore(on)) {
            throw new DomainException("hazard.due-too-early", on);
        }
        String body = tenants.get(office.tenantId()).name();
        Decision decision = new Decision(UUID.randomUUID(), body, documentNumber.strip(), on, dueOn);
        String note = body + (decision.documentNumber().isEmpty() ? "" : "（" + decision.documentNumber() + "）");
        for (Hazard hazard : all) {
            listings.insert(hazard.enterpriseId(), hazard.id(), office.unitId(), decision);
            recorder.step(hazard, HazardStep.Kind.LISTED, on, note, dueOn, List.of());
        }
        news.listed(access.subject(all.get(0).enterpriseId()), all, decision);
        return decision.id();
    }

    private static void requireListable(Hazard hazard) {
        if (!hazard.isMajor()) {
            throw new DomainException("hazard.listing.major-only");
        }
        if (!hazard.state().isOpen()) {
            throw new DomainException("hazard.listing.open-only");
        }
        if (hazard.listed()) {
            throw new DomainException("hazard.listing.listed");
        }
    }

    /**
     * Takes a hazard off the list (摘牌), after it was signed off against its acceptance standard; by the authority that listed it.
     *
     * @throws DomainException before the sign-off, for another authority, without a word, or for a day before the sign-off
     */
    public void delist(UUID hazardId, @Nullable LocalDate day, String note) {
        Hazard hazard = access.hazard(hazardId);
        HazardListing listing =
                listings.open(hazardId).orElseThrow(() -> new DomainException("hazard.listing.not-listed"));
        if (!listing.tenantId().equals(access.actor().tenantId())) {
            throw new DomainException("hazard.listing.other-body", listing.body());
        }
        LocalDate verified = hazard.verifiedOn();
        if (verified == null) {
            throw new DomainException("hazard.listing.not-verified");
        }
        LocalDate on = access.past(day, verified.isBefore(listing.listedOn()) ? listing.listedOn() : verified);
        String words = HazardAccess.words(note, "hazard.note-missing");
        if (!listings.delist(listing.id(), on, words)) {
            throw new DomainException("hazard.changed");
        }
        recorder.step(hazard, HazardStep.Kind.DELISTED, on, words, null, List.of());
    }
}
