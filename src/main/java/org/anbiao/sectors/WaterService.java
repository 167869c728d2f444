package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.SectorRule;
import org.anbiao.sectors.WaterQuality.Rate;
import org.anbiao.sectors.persistence.WaterRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pass rates of water quality, recorded by the waterworks or its office; they enter the assessment. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class WaterService {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final WaterRows rows;
    private final SectorAccess access;
    private final WaterReading reading;
    private final AuditLog audit;

    WaterService(WaterRows rows, SectorAccess access, WaterReading reading, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.reading = reading;
        this.audit = audit;
    }

    /** How an enterprise stands today. */
    @Transactional(readOnly = true)
    public WaterQuality of(UUID enterpriseId) {
        access.require(enterpriseId);
        return reading.on(enterpriseId, access.today());
    }

    /**
     * Records the rate of a period.
     *
     * @throws DomainException for an enterprise of another sector, without period, tester or report, for a period to come, a rate outside 0
     *     to 100 or finer than two decimals, or a second rate of the period
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID record(UUID enterpriseId, WaterQuality.Draft draft) {
        access.require(enterpriseId, SectorRule.WATER_QUALITY);
        LocalDate from = access.past(draft.from());
        LocalDate to = access.past(draft.to());
        if (to.isBefore(from)) {
            throw new DomainException("sectors.water.period", from, to);
        }
        BigDecimal percent = draft.percent();
        if (percent == null
                || percent.signum() < 0
                || percent.compareTo(MOST) > 0
                || percent.stripTrailingZeros().scale() > DECIMALS) {
            throw new DomainException("sectors.water.rate");
        }
        String testedBy = SectorAccess.required(draft.testedBy(), "sectors.water.tester-missing");
        String evidence = SectorAccess.required(draft.evidence(), "sectors.water.evidence-missing");
        UUID id = rows.insert(
                        enterpriseId, new WaterQuality.Draft(from, to, percent, testedBy, evidence), !access.isOwn())
                .orElseThrow(() -> new DomainException("sectors.water.recorded", from, to));
        audit.record(
                "water-quality.recorded",
                "water_quality",
                id,
                enterpriseId,
                null,
                Map.of("from", from.toString(), "to", to.toString(), "rate", percent.toPlainString()));
        return id;
    }

    /**
     * Takes back a rate that was recorded by mistake; it stays to be read.
     *
     * @throws DomainException without a reason, if it was taken back before, or if an authority recorded it and the enterprise asks
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdraw(UUID enterpriseId, UUID id, String reason) {
        access.require(enterpriseId);
        String why = SectorAccess.required(reason, "sectors.withdraw-reason-missing");
        Rate rate = rows.of(enterpriseId).stream()
                .filter(one -> one.id().equals(id) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("sectors.changed"));
        if (rate.byAuthority() && access.isOwn()) {
            throw new DomainException("sectors.water.authority");
        }
        access.writing(rate.tenantId(), () -> {
            SectorAccess.changed(rows.withdraw(id, access.today(), why));
            audit.record(
                    "water-quality.withdrawn",
                    "water_quality",
                    id,
                    enterpriseId,
                    Map.of("rate", rate.percent().toPlainString()),
                    Map.of("reason", why));
        });
    }
}
