package org.anbiao.hazard;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.hazard.persistence.HazardPages;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.HazardRows.Start;
import org.anbiao.hazard.persistence.HazardStepRows;
import org.anbiao.hazard.persistence.ListingRows;
import org.anbiao.hazard.workflow.HazardCases;
import org.anbiao.registry.UnitScopes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hazards as they are read, and those that a firm finds itself. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class HazardService {

    /** Lists are counted up to here (条); a total of one more says that there are more than these. */
    public static final int COUNTED = HazardPages.COUNTED;

    private final HazardAccess access;
    private final HazardRecorder recorder;
    private final HazardRows hazards;
    private final HazardStepRows steps;
    private final ListingRows listings;
    private final HazardPages pages;
    private final HazardCases cases;
    private final UnitScopes scopes;

    HazardService(
            HazardAccess access,
            HazardRecorder recorder,
            HazardRows hazards,
            HazardStepRows steps,
            ListingRows listings,
            HazardPages pages,
            HazardCases cases,
            UnitScopes scopes) {
        this.access = access;
        this.recorder = recorder;
        this.hazards = hazards;
        this.steps = steps;
        this.listings = listings;
        this.pages = pages;
        this.cases = cases;
        this.scopes = scopes;
    }

    /**
     * One page of the hazards of enterprises that the actor's unit works with, open and urgent ones first.
     *
     * @return the page, its total counted up to {@link #COUNTED} plus one
     */
    @Transactional(readOnly = true)
    public PagedList<HazardListItem> list(HazardFilter filter, PageRequest page) {
        return pages.page(filter, scopes.current(), access.today(), page);
    }

    /** How many hazards match, counted up to {@link #COUNTED} plus one. */
    @Transactional(readOnly = true)
    public long count(HazardFilter filter) {
        return pages.count(filter, scopes.current(), access.today());
    }

    /**
     * A hazard.
     *
     * @throws DomainException hazard.unknown for one of an enterprise that the actor's unit does not work with
     */
    @Transactional(readOnly = true)
    public Hazard get(UUID id) {
        return access.hazard(id);
    }

    /**
     * An enterprise that hazards can be recorded at.
     *
     * @throws DomainException hazard.enterprise-not-yours for one that the actor's unit does not work with
     */
    @Transactional(readOnly = true)
    public HazardSubject subject(UUID enterpriseId) {
        return access.subject(enterpriseId);
    }

    /** Everything that happened to a hazard, in order. */
    @Transactional(readOnly = true)
    public List<HazardStep> course(UUID id) {
        access.hazard(id);
        return steps.of(id);
    }

    /** All listings of a hazard, the latest first. */
    @Transactional(readOnly = true)
    public List<HazardListing> listings(UUID id) {
        access.hazard(id);
        return listings.of(id);
    }

    /**
     * Records what the firm found in a check of its own (自查).
     *
     * @return id of the hazard
     * @throws DomainException for an enterprise that is not the actor's, without a description, for a major one without its clause, or
     *     for a day in the future
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public UUID find(HazardFinding finding) {
        return record(finding, new Start(HazardSource.SELF_CHECK, HazardState.FOUND, null, null, null, true));
    }

    /**
     * Records what the firm found in a check of its own, with what its check list suggests to do; whoever lays the rectification down
     * finds it filled in and may change it. Employees do such checks at their posts.
     *
     * @param measure what to do about it; may be empty
     * @return id of the hazard
     * @throws DomainException as {@link #find(HazardFinding)}
     */
    @PreAuthorize("hasAnyAuthority('hazard.record', 'check.own')")
    public UUID find(HazardFinding finding, String measure) {
        UUID id = find(finding);
        if (!measure.isBlank()) {
            access.writing(access.actor().tenantId(), () -> hazards.suggest(id, measure.strip()));
        }
        return id;
    }

    /**
     * Records what an employee reported inside the firm (内部报告, R-169).
     *
     * @param named whether colleagues may read who it was; the record of acts knows it in any case
     * @return id of the hazard
     * @throws DomainException as {@link #find}
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public UUID reportInside(HazardFinding finding, boolean named) {
        return record(finding, new Start(HazardSource.INTERNAL_REPORT, HazardState.FOUND, null, null, null, named));
    }

    private UUID record(HazardFinding finding, Start start) {
        HazardFinding checked = recorder.checked(finding);
        HazardSubject subject = access.subject(finding.enterpriseId());
        return recorder.record(subject, checked, start);
    }

    /**
     * Confirms under the actor's name what a device proposed: it is a hazard the firm found itself.
     *
     * @throws DomainException for anything but a device's proposal, for an office (it orders instead), or for a major one without its
     *     clause
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public void confirm(UUID id, HazardLevel level, HazardCategory category, String clause) {
        Hazard hazard = access.hazard(id);
        if (hazard.state() != HazardState.PROPOSED || hazard.source() != HazardSource.DEVICE) {
            throw new DomainException("hazard.confirm-not-needed");
        }
        if (!access.actor().isEnterprise()) {
            throw new DomainException("hazard.confirm-firm");
        }
        if (level == HazardLevel.MAJOR && clause.isBlank()) {
            throw new DomainException("hazard.clause-missing");
        }
        access.writing(hazard.tenantId(), () -> {
            if (!hazards.confirm(id, hazard.version(), HazardSource.SELF_CHECK, level, category, clause.strip())) {
                throw new DomainException("hazard.changed");
            }
            recorder.entered(hazard, HazardState.FOUND, null);
            recorder.step(hazard, HazardStep.Kind.CONFIRMED, access.today(), "", null, List.of());
            cases.step(id, access.today(), "", "");
        });
    }
}
