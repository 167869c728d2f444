package org.anbiao.reporting;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens reports for people who look at a list before the portal's own round has come by, so that nobody waits for it after
 * a launch or a changed date.
 */
@Service
@PreAuthorize("hasAuthority('report.read')")
@Transactional
public class ReportCalendar {

    private final ReportOpening opening;

    ReportCalendar(ReportOpening opening) {
        this.opening = opening;
    }

    /** Opens what the actor's authority has to hand in, and what the units of its campaigns have to. */
    public void openDue() {
        opening.openDue();
    }
}
