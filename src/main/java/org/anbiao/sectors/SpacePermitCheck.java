package org.anbiao.sectors;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        // work that has begun was not approved before
        if (from.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
            throw new DomainException("sectors.permit.from-over");
        }
        String worker = SectorAccess.required(draft.worker(), "sectors.permit.people-missing");
        String guardian = SectorAccess.required(draft.guardian(), "sectors.permit.people-missing");
        String approver = SectorAccess.required(draft.approver(), "sectors.permit.people-missing");
        people(names(worker), names(guardian), names(approver));
        Air air = air(draft.air(), now);
        for (SpaceRules.Rule rule : rules.all()) {
            if (!draft.confirmed().contains(rule.code())) {
                throw new DomainException("sectors.permit.unconfirmed", rule.text());
            }
        }
        return new Content(place, work, from, until, worker, guardian, approver, air);
    }

    private static void people(Set<String> workers, Set<String> guardians, Set<String> approvers) {
        if (workers.isEmpty() || guardians.isEmpty() || approvers.isEmpty()) {
            throw new DomainException("sectors.permit.people-missing");
        }
        if (approvers.size() > 1) {
            throw new DomainException("sectors.permit.approver-one");
        }
        if (!Collections.disjoint(workers, guardians)
                || !Collections.disjoint(workers, approvers)
                || !Collections.disjoint(guardians, approvers)) {
            throw new DomainException("sectors.permit.people-same");
        }
    }

    /** The people of a field, in which several stand with commas between them; blanks within a name do not count. */
    static Set<String> names(String field) {
        return Arrays.stream(field.split("[、，,；;/]"))
                .map(name -> name.replaceAll("[\\s\u3000]+", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whether worker and guardian are free: a guardian stays at one space from the first to the last minute.
     *
     * @param others the enterprise's permits that are not ended and touch the same time
     * @throws DomainException naming who is bound, and by which permit
     */
    static void free(Content content, List<SpacePermit> others) {
        Set<String> wanted = bound(content);
        for (SpacePermit other : others) {
            for (String name : bound(other.content())) {
                if (wanted.contains(name)) {
                    throw new DomainException(
                            "sectors.permit.busy",
                            name,
                            String.valueOf(other.number()),
                            other.content().place());
                }
            }
        }
    }

    private static Set<String> bound(Content content) {
        Set<String> names = names(content.worker());
        names.addAll(names(content.guardian()));
        return names;
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
     * @throws DomainException for anybody but the approver, after the planned end, with air outside the limits, or measured too long ago
     */
    static void approvable(SpacePermit permit, SpaceRules rules, String member, LocalDateTime now) {
        Content content = permit.content();
        if (!names(content.approver()).equals(names(member))) {
            throw new DomainException("sectors.permit.approver-other", content.approver());
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
