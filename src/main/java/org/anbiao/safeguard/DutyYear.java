package org.anbiao.safeguard;

import static org.anbiao.safeguard.SafeguardFinding.hint;
import static org.anbiao.safeguard.SafeguardFinding.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anbiao.safeguard.DutyCheck.State;

/**
 * The principal's duties in a year: the year's latest look at each, and the presences on site.
 *
 * @param today the day it is read
 */
public record DutyYear(int year, LocalDate today, Map<PrincipalDuty, DutyCheck> latest, List<Presence> presences) {

    public DutyYear {
        latest = Map.copyOf(latest);
        presences = List.copyOf(presences);
    }

    /** @param checks of all years, the latest first */
    static DutyYear of(int year, LocalDate today, List<DutyCheck> checks, List<Presence> presences) {
        Map<PrincipalDuty, DutyCheck> latest = new EnumMap<>(PrincipalDuty.class);
        checks.stream()
                .filter(check -> check.checkedOn().getYear() == year)
                .forEach(check -> latest.putIfAbsent(check.duty(), check));
        return new DutyYear(
                year,
                today,
                latest,
                presences.stream()
                        .filter(presence -> presence.on().getYear() == year)
                        .toList());
    }

    /** The year's latest look at a duty. */
    public Optional<DutyCheck> check(PrincipalDuty duty) {
        return Optional.ofNullable(latest.get(duty));
    }

    /** How many of the principal's five are in place and not contradicted. */
    public long fiveInPlace() {
        return PrincipalDuty.PRINCIPAL_FIVE.stream()
                .map(latest::get)
                .filter(Objects::nonNull)
                .map(check -> check.state(today))
                .filter(state -> state == State.IN_PLACE || state == State.CONFIRMED)
                .count();
    }

    /** Hours on site that count. */
    public BigDecimal hours() {
        return presences.stream()
                .filter(Presence::counts)
                .map(Presence::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Days on site that count, each once. */
    public long days() {
        return presences.stream()
                .filter(Presence::counts)
                .map(Presence::on)
                .distinct()
                .count();
    }

    /** What is missing, contradicted or not looked at yet; what a year to go may still bring is a hint. */
    public List<SafeguardFinding> findings() {
        boolean over = today.getYear() > year;
        List<SafeguardFinding> findings = new ArrayList<>();
        Arrays.stream(PrincipalDuty.values())
                .map(latest::get)
                .filter(Objects::nonNull)
                .forEach(check -> {
                    switch (check.state(today)) {
                        case CONTRADICTED ->
                            findings.add(warning(
                                    "safeguard.duty.finding.contradicted",
                                    check.duty(),
                                    check.findings().get(0).foundOn()));
                        case OVERDUE ->
                            findings.add(warning(
                                    "safeguard.duty.finding.overdue",
                                    check.duty(),
                                    check.missing(),
                                    check.responsible(),
                                    Objects.requireNonNull(check.dueOn())));
                        case MISSING ->
                            findings.add(hint(
                                    "safeguard.duty.finding.missing",
                                    check.duty(),
                                    check.missing(),
                                    check.responsible(),
                                    Objects.requireNonNull(check.dueOn())));
                        case IN_PLACE, CONFIRMED -> {}
                    }
                });
        int unchecked = PrincipalDuty.values().length - latest.size();
        if (unchecked > 0) {
            findings.add(new SafeguardFinding(over, "safeguard.duty.finding.unchecked", List.of(unchecked)));
        }
        if (days() == 0) {
            findings.add(new SafeguardFinding(over, "safeguard.duty.finding.no-presence", List.of()));
        }
        return findings;
    }
}
