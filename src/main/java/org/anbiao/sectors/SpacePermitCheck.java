package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anbiao.common.DomainException;
import org.anbiao.sectors.SpacePermit.Air;
import org.anbiao.sectors.SpacePermit.AirDraft;
import org.anbiao.sectors.SpacePermit.Content;
import org.anbiao.sectors.SpaceRules.Gas;
import org.jspecify.annotations.Nullable;

/** What a permit for a confined space has to hold, and when it may be approved. */
final class SpacePermitCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 2;

    private SpacePermitCheck() {}

    /** @throws DomainException naming what is missing or cannot be */
    static Content content(SpacePermit.Draft draft, SpaceRules rules, LocalDateTime now) {
        String place = SectorAccess.required(draft.place(), "sectors.permit.place-missing");
        String work = SectorAccess.required(draft.work(), "sectors.permit.work-missing");
        LocalDateTime from = time(draft.from());
        LocalDateTime until = time(draft.until());
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(Duration.ofHours(rules.mostHours())) > 0) {
            throw new DomainException("sectors.permit.time-order", rules.mostHours());
        }
        if (!until.isAfter(now)) {
            throw new DomainException("sectors.permit.too-late");
        }
        String worker = SectorAccess.required(draft.worker(), "sectors.permit.people-missing");
        String guardian = SectorAccess.required(draft.guardian(), "sectors.permit.people-missing");
        String approver = SectorAccess.required(draft.approver(), "sectors.permit.people-missing");
        if (worker.equals(guardian) || worker.equals(approver) || guardian.equals(approver)) {
            throw new DomainException("sectors.permit.people-same");
        }
        Air air = air(draft.air(), now);
        for (SpaceRules.Rule rule : rules.all()) {
            if (!draft.confirmed().contains(rule.code())) {
                throw new DomainException("sectors.permit.unconfirmed", rule.text());
            }
        }
        return new Content(place, work, from, until, worker, guardian, approver, air);
    }

    /** @throws DomainException if a value is missing or cannot be, or the time is to come */
    static Air air(AirDraft draft, LocalDateTime now) {
        LocalDateTime at = time(draft.measuredAt());
        if (at.isAfter(now)) {
            throw new DomainException("sectors.permit.measured-to-come");
        }
        Map<Gas, BigDecimal> values = new EnumMap<>(Gas.class);
        for (Gas gas : Gas.values()) {
            BigDecimal value = draft.values().get(gas);
            boolean percent = gas == Gas.OXYGEN || gas == Gas.COMBUSTIBLE;
            if (value == null
                    || value.signum() < 0
                    || value.compareTo(percent ? HUNDRED : MOST) > 0
                    || value.stripTrailingZeros().scale() > DECIMALS) {
                throw new DomainException("sectors.permit.air-missing");
            }
            values.put(gas, value);
        }
        return new Air(at, values);
    }

    /**
     * Whether it may be approved now.
     *
     * @param member name of who approves
     * @throws DomainException for the worker or the guardian, after the planned end, with air outside the limits, or measured too long ago
     */
    static void approvable(SpacePermit permit, SpaceRules rules, String member, LocalDateTime now) {
        Content content = permit.content();
        if (member.equals(content.worker()) || member.equals(content.guardian())) {
            throw new DomainException("sectors.permit.approver-works", member);
        }
        if (!now.isBefore(content.until())) {
            throw new DomainException("sectors.permit.too-late");
        }
        List<Gas> outside = content.air().outside(rules);
        if (!outside.isEmpty()) {
            throw new DomainException("sectors.permit.air-outside");
        }
        // work that begins late is measured again, too
        LocalDateTime begin = now.isAfter(content.from()) ? now : content.from();
        if (content.air().measuredAt().plusMinutes(rules.measuredBefore()).isBefore(begin)) {
            throw new DomainException("sectors.permit.air-old", rules.measuredBefore());
        }
    }

    private static LocalDateTime time(@Nullable LocalDateTime time) {
        if (time == null) {
            throw new DomainException("sectors.permit.time-missing");
        }
        return time;
    }
}
