package org.anbiao.dualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * That the dual report was given once.
 *
 * @param tenantId the authority whose row it is
 * @param from first day that it is about
 * @param to last day that it is about, inclusive
 * @param givenOn day it was handed in, or of the meeting
 * @param givenByName who gave it
 * @param recipientName the department or the meeting
 * @param evidenceFileId minutes or receipt; null without, never null for the congress
 * @param sheetFileId the sheet as it was; null for rows without one
 * @param byOffice whether an office entered it from paper
 * @param withdrawnOn day it was taken back; null while it counts
 */
public record GivenReport(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        ReportReceiver receiver,
        LocalDate from,
        LocalDate to,
        LocalDate givenOn,
        String givenByName,
        String recipientName,
        @Nullable UUID evidenceFileId,
        @Nullable UUID sheetFileId,
        ReportFigures figures,
        boolean byOffice,
        @Nullable LocalDate withdrawnOn,
        String withdrawnNote) {

    /** Whether it was not taken back. */
    public boolean counts() {
        return withdrawnOn == null;
    }

    /** Whether the actor's side recorded it, which alone takes it back: the enterprise, or the office that entered it from paper. */
    public boolean isOf(Actor actor) {
        return byOffice ? !actor.isEnterprise() && actor.tenantId().equals(tenantId) : actor.isEnterprise();
    }
}
