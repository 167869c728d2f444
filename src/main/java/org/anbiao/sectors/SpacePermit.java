package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anbiao.sectors.SpaceRules.Gas;
import org.jspecify.annotations.Nullable;

/**
 * A permit for work in a confined space (有限空间作业审批三联单, R-287). Times of the work are those of the clock on the wall.
 *
 * @param tenantId the authority whose row it is
 * @param number counted through at the enterprise
 * @param content what was asked for
 * @param confirmed the rules as they were confirmed
 * @param approvedBy the account that approved; empty before
 * @param closedBy the account that closed it or gave it up; empty before
 * @param closingNote how it ended, or why it was given up
 */
public record SpacePermit(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        String enterpriseName,
        int number,
        State state,
        Content content,
        List<String> confirmed,
        String recordedBy,
        String approvedBy,
        @Nullable Instant approvedAt,
        String closedBy,
        @Nullable Instant closedAt,
        String closingNote,
        int version) {

    /** Where it stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        CLOSED,
        CANCELLED;

        /** As it is kept. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the work is still to come or going on. */
        public boolean isOpen() {
            return this == REQUESTED || this == APPROVED;
        }
    }

    /**
     * What is asked for.
     *
     * @param worker who goes in; several with commas between them
     * @param guardian who watches from outside; several with commas between them
     * @param approver who alone may approve; neither a worker nor a guardian
     */
    public record Content(
            String place,
            String work,
            LocalDateTime from,
            LocalDateTime until,
            String worker,
            String guardian,
            String approver,
            Air air) {}

    /** The air as it was measured, in the units of {@link Gas}. */
    public record Air(LocalDateTime measuredAt, Map<Gas, BigDecimal> values) {

        public Air {
            values = Map.copyOf(values);
        }

        /** What lies outside its limits. */
        public List<Gas> outside(SpaceRules rules) {
            List<Gas> outside = new ArrayList<>();
            new EnumMap<>(values).forEach((gas, value) -> {
                if (!rules.limit(gas).allows(value)) {
                    outside.add(gas);
                }
            });
            return outside;
        }
    }

    /** What was entered of the air; whatever is missing is refused. */
    public record AirDraft(@Nullable LocalDateTime measuredAt, Map<Gas, @Nullable BigDecimal> values) {}

    /**
     * What was entered of a permit.
     *
     * @param confirmed codes of {@link SpaceRules#all()}
     */
    public record Draft(
            String place,
            String work,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            String worker,
            String guardian,
            String approver,
            AirDraft air,
            Set<String> confirmed) {}

    public SpacePermit {
        confirmed = List.copyOf(confirmed);
    }
}
