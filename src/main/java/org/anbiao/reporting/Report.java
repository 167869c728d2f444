package org.anbiao.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit hands in for one period: all forms of the campaign that have a row for its side, and a summary.
 *
 * @param tenantId the reporting authority
 * @param unitId its unit that reports, null for the authority itself
 * @param unitName printed as reporting unit
 * @param dueOn last day, included
 * @param asOf day up to which data counts, null before the figures are computed
 * @param computedAt when the figures were computed last
 * @param version for optimistic locking
 */
public record Report(
        UUID id,
        UUID tenantId,
        UUID receiverTenantId,
        UUID campaignId,
        String campaignTitle,
        boolean includeNineSmall,
        @Nullable UUID unitId,
        String unitName,
        ReportSide side,
        Period period,
        LocalDate dueOn,
        ReportState state,
        @Nullable LocalDate asOf,
        @Nullable Instant computedAt,
        HeaderFields header,
        Summary summary,
        @Nullable Instant sentAt,
        String sentBy,
        boolean late,
        String returnComment,
        @Nullable Instant remindedAt,
        List<FormVersion> forms,
        int version) {

    /** What people write into the line above the table. */
    public record HeaderFields(
            String filledBy,
            @Personal String phone,
            @Nullable LocalDate filledOn) {}

    /** The quarterly summary (季度工作小结): done, problems, next. */
    public record Summary(String done, String problems, String next) {}

    /** A form of the report in the version it is made with. */
    public record FormVersion(String formId, int version) {}
}
