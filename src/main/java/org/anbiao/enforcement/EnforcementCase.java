package org.anbiao.enforcement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case against an enterprise with everything decided in it.
 *
 * @param tenantId authority that runs it
 * @param inspectionId the inspection it comes from; null without one
 * @param establishedOn day the facts were established; null before
 * @param basis legal basis of the decision
 * @param decidedOn null before the decision
 * @param noSanctionReason why nobody was punished; empty otherwise
 * @param version as it was read
 * @param exposures every proposal, the latest first
 */
public record EnforcementCase(
        UUID id,
        UUID tenantId,
        @Nullable UUID actingUnitId,
        String actingName,
        UUID enterpriseId,
        String enterpriseName,
        @Nullable UUID inspectionId,
        String title,
        CaseGround ground,
        CaseState state,
        LocalDate openedOn,
        String openedByName,
        String facts,
        @Nullable LocalDate establishedOn,
        String basis,
        String decisionNumber,
        @Nullable LocalDate decidedOn,
        String noSanctionReason,
        boolean exposureWanted,
        @Nullable LocalDate closedOn,
        int version,
        List<Sanction> sanctions,
        List<Exposure> exposures) {

    public EnforcementCase {
        sanctions = List.copyOf(sanctions);
        exposures = List.copyOf(exposures);
    }

    /** Whether firm and persons were punished in it (一案双罚). */
    public boolean isDouble() {
        return sanctions.stream().anyMatch(Sanction::ofPerson)
                && sanctions.stream().anyMatch(sanction -> !sanction.ofPerson());
    }

    /** All fines in yuan, those on persons included. */
    public BigDecimal fines() {
        return sanctions.stream().map(Sanction::amountYuan).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sanctions not carried out yet. */
    public long left() {
        return sanctions.stream()
                .filter(sanction -> sanction.carriedOutOn() == null)
                .count();
    }

    /** The proposal that stands; empty if there is none or the last one was refused. */
    public Optional<Exposure> exposure() {
        return exposures.stream()
                .filter(one -> one.state() != Exposure.State.REFUSED)
                .findFirst();
    }
}
