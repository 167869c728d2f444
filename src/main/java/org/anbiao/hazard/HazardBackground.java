package org.anbiao.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.hazard.persistence.HazardRows;
import org.anbiao.hazard.persistence.HazardRows.Undated;
import org.anbiao.hazard.workflow.HazardCases;
import org.anbiao.tenancy.DailyLook;
import org.anbiao.tenancy.Tenant;
import org.springframework.stereotype.Component;

/**
 * The daily look at hazards: a step that has no last day gets it, from the day on which the hazard came to it, and listings past their last
 * day are told.
 */
@Component
class HazardBackground implements DailyLook {

    private final HazardRows hazards;
    private final StepDeadlines deadlines;
    private final HazardCases cases;
    private final ListingNews listings;
    private final Clock clock;

    HazardBackground(
            HazardRows hazards, StepDeadlines deadlines, HazardCases cases, ListingNews listings, Clock clock) {
        this.hazards = hazards;
        this.deadlines = deadlines;
        this.cases = cases;
        this.listings = listings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hazards";
    }

    /** Before the look at deadlines, which tells them. */
    @Override
    public String cron() {
        return "${anbiao.hazards.daily:0 15 6 * * *}";
    }

    /** Departments list hazards and record their own, too. */
    @Override
    public boolean concerns(Tenant tenant) {
        return true;
    }

    @Override
    public void at(UUID tenantId) {
        hazards.undated(tenantId).forEach(hazard -> date(tenantId, hazard));
        listings.sweep(tenantId, LocalDate.now(clock));
    }

    private void date(UUID tenantId, Undated hazard) {
        hazards.stepDue(hazard.id(), deadlines.of(tenantId, hazard.state(), hazard.since(), hazard.dueOn()));
        cases.moveDue(hazard.id());
    }
}
