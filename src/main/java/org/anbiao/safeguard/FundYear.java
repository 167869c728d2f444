package org.anbiao.safeguard;

import static org.anbiao.safeguard.SafeguardFinding.hint;
import static org.anbiao.safeguard.SafeguardFinding.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The safety funds of an enterprise in a year; all amounts in 万元.
 *
 * @param tenantId the authority whose row it is
 * @param basis by what the amount to be drawn was reckoned
 * @param dueWan to be drawn
 * @param carriedWan left over from the year before
 * @param version counts changes of basis and amounts
 */
public record FundYear(
        UUID id,
        UUID tenantId,
        UUID enterpriseId,
        int year,
        String basis,
        BigDecimal dueWan,
        BigDecimal carriedWan,
        int version,
        List<FundEntry> entries,
        List<FundAudit> audits) {

    public FundYear {
        entries = List.copyOf(entries);
        audits = List.copyOf(audits);
    }

    /** What is laid down for a year. */
    public record Draft(
            String basis,
            @Nullable BigDecimal dueWan,
            @Nullable BigDecimal carriedWan) {}

    private BigDecimal sum(Predicate<FundEntry> which) {
        return entries.stream()
                .filter(FundEntry::counts)
                .filter(which)
                .map(FundEntry::wan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was drawn. */
    public BigDecimal drawn() {
        return sum(entry -> entry.use() == null);
    }

    /** What was used. */
    public BigDecimal used() {
        return sum(entry -> entry.use() != null);
    }

    /** What was used, by what for; only uses there were. */
    public Map<FundUse, BigDecimal> usedFor() {
        Map<FundUse, BigDecimal> sums = new EnumMap<>(FundUse.class);
        for (FundUse use : FundUse.values()) {
            BigDecimal sum = sum(entry -> entry.use() == use);
            if (sum.signum() > 0) {
                sums.put(use, sum);
            }
        }
        return sums;
    }

    /** What is left of what was carried over and drawn; negative where more was used. */
    public BigDecimal balance() {
        return carriedWan.add(drawn()).subtract(used());
    }

    /** Used for something else and not put right yet. */
    public BigDecimal diverted() {
        return audits.stream()
                .filter(FundAudit::isOpen)
                .map(FundAudit::divertedWan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is wrong. While the year runs, what it may still bring is a hint only. */
    public List<SafeguardFinding> findings(LocalDate today) {
        boolean over = today.getYear() > year;
        List<SafeguardFinding> findings = new ArrayList<>();
        BigDecimal drawn = drawn();
        if (drawn.compareTo(dueWan) < 0) {
            BigDecimal lacking = dueWan.subtract(drawn);
            findings.add(
                    over
                            ? warning("safeguard.fund.finding.short", dueWan, drawn, lacking)
                            : hint("safeguard.fund.finding.short-so-far", dueWan, drawn, lacking));
        }
        BigDecimal balance = balance();
        if (balance.signum() < 0) {
            findings.add(warning("safeguard.fund.finding.above", used(), carriedWan.add(drawn), balance.negate()));
        }
        if (balance.signum() > 0 && over) {
            findings.add(warning("safeguard.fund.finding.unused", carriedWan.add(drawn), used(), balance));
        }
        if (diverted().signum() > 0) {
            findings.add(warning("safeguard.fund.finding.diverted", diverted()));
        }
        for (FundAudit.Kind kind : FundAudit.Kind.values()) {
            if (audits.stream().noneMatch(audit -> audit.kind() == kind)) {
                findings.add(new SafeguardFinding(over, "safeguard.fund.finding.no-" + kind.code(), List.of()));
            }
        }
        return findings;
    }
}
