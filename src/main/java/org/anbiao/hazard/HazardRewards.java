package org.anbiao.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.hazard.persistence.RewardRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A firm's reward standard for internal reports, and every payment with person, amount and date. */
@Service
@PreAuthorize("hasAuthority('hazard.read')")
@Transactional
public class HazardRewards {

    private static final BigDecimal MOST_YUAN = new BigDecimal("1000000");

    private final HazardAccess access;
    private final RewardRows rows;
    private final AuditLog audit;

    HazardRewards(HazardAccess access, RewardRows rows, AuditLog audit) {
        this.access = access;
        this.rows = rows;
        this.audit = audit;
    }

    /** What holds today; empty before the firm has laid anything down. */
    @Transactional(readOnly = true)
    public Optional<RewardStandard> standard(UUID enterpriseId) {
        access.subject(enterpriseId);
        return rows.standard(enterpriseId, access.today());
    }

    /** All payments, the latest first. */
    @Transactional(readOnly = true)
    public List<HazardReward> payments(UUID enterpriseId) {
        access.subject(enterpriseId);
        return rows.payments(enterpriseId);
    }

    /** Internal reports that can be rewarded, the latest first. */
    @Transactional(readOnly = true)
    public List<HazardListItem> rewardable(UUID enterpriseId) {
        access.subject(enterpriseId);
        return rows.rewardable(enterpriseId);
    }

    /**
     * Lays the standard down from a day on; earlier ones stay readable.
     *
     * @throws DomainException without how much for what, how it is paid, or a day
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public void lay(UUID enterpriseId, String standard, String procedure, @Nullable LocalDate fromOn) {
        HazardSubject subject = access.subject(enterpriseId);
        String how = HazardAccess.words(standard, "hazard.reward.standard-missing");
        String paid = HazardAccess.words(procedure, "hazard.reward.procedure-missing");
        if (fromOn == null) {
            throw new DomainException("hazard.reward.day-missing");
        }
        rows.lay(subject.id(), how, paid, fromOn);
        audit.record(
                "hazard.reward-standard-laid",
                "enterprise",
                subject.id(),
                subject.id(),
                null,
                Map.of("standard", how, "procedure", paid, "from", fromOn.toString()));
    }

    /**
     * Records a payment for a report.
     *
     * @param personName who got it; not kept where the reporter stays unnamed
     * @throws DomainException for a hazard that no employee reported, an impossible amount or day, or without the person
     */
    @PreAuthorize("hasAuthority('hazard.record')")
    public void pay(
            UUID hazardId, String personName, @Nullable BigDecimal yuan, @Nullable LocalDate paidOn, String note) {
        Hazard hazard = access.hazard(hazardId);
        if (hazard.source() != HazardSource.INTERNAL_REPORT) {
            throw new DomainException("hazard.reward.internal-only");
        }
        LocalDate on = access.past(paidOn, hazard.foundOn());
        if (yuan == null
                || yuan.signum() <= 0
                || yuan.compareTo(MOST_YUAN) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw new DomainException("hazard.reward.amount");
        }
        boolean unnamed = hazard.foundBy().isEmpty();
        String person = unnamed ? "" : HazardAccess.words(personName, "hazard.reward.person-missing");
        rows.pay(hazard.enterpriseId(), hazardId, person, yuan, on, note.strip());
        audit.record(
                "hazard.reward-paid",
                "hazard",
                hazardId,
                hazard.enterpriseId(),
                null,
                Map.of("person", person, "amount", yuan.toPlainString(), "on", on.toString()));
    }
}
