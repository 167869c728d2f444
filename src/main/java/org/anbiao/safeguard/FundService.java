package org.anbiao.safeguard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.safeguard.persistence.FundRows;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Safety funds by year: to be drawn in full, used in full, audited inside and outside, not diverted. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class FundService {

    private static final int FIRST_YEAR = 2020;
    private static final String TABLE = "safety_fund";

    private final FundRows rows;
    private final SafeguardAccess access;
    private final AuditLog audit;

    FundService(FundRows rows, SafeguardAccess access, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.audit = audit;
    }

    /** The years of which something was recorded, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> years(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.years(enterpriseId);
    }

    /** A year's funds; empty before they were laid down. */
    @Transactional(readOnly = true)
    public Optional<FundYear> find(UUID enterpriseId, int year) {
        access.require(enterpriseId);
        return rows.find(enterpriseId, year);
    }

    /** The day by which findings are judged. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return access.today();
    }

    /** What the year before left over, in 万元; 0 where nothing was recorded or nothing is left. */
    @Transactional(readOnly = true)
    public BigDecimal leftBefore(UUID enterpriseId, int year) {
        return find(enterpriseId, year - 1)
                .map(FundYear::balance)
                .filter(left -> left.signum() > 0)
                .orElse(BigDecimal.ZERO);
    }

    /**
     * Lays down what is to be drawn in a year, or changes it.
     *
     * @param version of the year as it was read; null where there was none yet
     * @throws DomainException without a basis, for amounts or a year that cannot be, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void set(UUID enterpriseId, int year, @Nullable Integer version, FundYear.Draft draft) {
        FundYear before = find(enterpriseId, year).orElse(null);
        if (year < FIRST_YEAR || year > access.today().getYear()) {
            throw new DomainException("safeguard.fund.year", String.valueOf(FIRST_YEAR));
        }
        String basis = SafeguardAccess.required(draft.basis(), "safeguard.fund.basis-missing");
        BigDecimal due = SafeguardAccess.wan(draft.dueWan(), false);
        BigDecimal carried =
                draft.carriedWan() == null ? BigDecimal.ZERO : SafeguardAccess.wan(draft.carriedWan(), false);
        Map<String, String> now =
                Map.of("year", String.valueOf(year), "due", due.toPlainString(), "carried", carried.toPlainString());
        if (before == null) {
            UUID id = rows.insert(enterpriseId, year, basis, due, carried)
                    .orElseThrow(() -> new DomainException("safeguard.changed"));
            audit.record("safety-fund.set", TABLE, id, enterpriseId, null, now);
            return;
        }
        access.writing(before.tenantId(), () -> {
            SafeguardAccess.changed(version != null && rows.update(before.id(), version, basis, due, carried));
            audit.record(
                    "safety-fund.set",
                    TABLE,
                    before.id(),
                    enterpriseId,
                    Map.of(
                            "due", before.dueWan().toPlainString(),
                            "carried", before.carriedWan().toPlainString()),
                    now);
        });
    }

    /**
     * Records money that was drawn, or used.
     *
     * @param use null where it was drawn
     * @throws DomainException before the year was laid down, for a day outside the year or an amount that cannot be, or for a use without
     *     what was paid
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID enter(
            UUID enterpriseId,
            int year,
            @Nullable FundUse use,
            @Nullable LocalDate day,
            @Nullable BigDecimal wan,
            String note) {
        FundYear fund = get(enterpriseId, year);
        LocalDate on = access.past(day);
        if (on.getYear() != year) {
            throw new DomainException("safeguard.fund.other-year", String.valueOf(year));
        }
        BigDecimal amount = SafeguardAccess.wan(wan, true);
        if (use != null) {
            SafeguardAccess.required(note, "safeguard.fund.note-missing");
        }
        UUID id = rows.insertEntry(fund, use, on, amount, note.strip());
        audit.record(
                use == null ? "safety-fund.drawn" : "safety-fund.used",
                TABLE,
                fund.id(),
                enterpriseId,
                null,
                Map.of(
                        "on",
                        on.toString(),
                        "amount",
                        amount.toPlainString(),
                        "use",
                        use == null ? "" : use.code(),
                        "entry",
                        id));
        return id;
    }

    /**
     * Takes back an entry that was recorded by mistake; it stays to be read.
     *
     * @throws DomainException without a reason, or if it was taken back before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void withdraw(UUID enterpriseId, int year, UUID entryId, String reason) {
        FundYear fund = get(enterpriseId, year);
        String why = SafeguardAccess.required(reason, "safeguard.withdraw-reason-missing");
        FundEntry entry = fund.entries().stream()
                .filter(one -> one.id().equals(entryId) && one.counts())
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.changed"));
        access.writing(entry.tenantId(), () -> {
            SafeguardAccess.changed(rows.withdrawEntry(entryId, access.today(), why));
            audit.record(
                    "safety-fund.withdrawn",
                    TABLE,
                    fund.id(),
                    enterpriseId,
                    Map.of("on", entry.on().toString(), "amount", entry.wan().toPlainString()),
                    Map.of("reason", why));
        });
    }

    /**
     * Records an audit.
     *
     * @throws DomainException before the year was laid down, without who audited or what was found, or for a day before the year
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID audit(UUID enterpriseId, int year, FundAudit.Draft draft) {
        FundYear fund = get(enterpriseId, year);
        LocalDate on = access.past(draft.on());
        if (on.getYear() < year) {
            throw new DomainException("safeguard.fund.audit-before", String.valueOf(year));
        }
        String by = SafeguardAccess.required(draft.by(), "safeguard.fund.by-missing");
        String finding = SafeguardAccess.required(draft.finding(), "safeguard.fund.finding-missing");
        BigDecimal diverted =
                draft.divertedWan() == null ? BigDecimal.ZERO : SafeguardAccess.wan(draft.divertedWan(), false);
        UUID id = rows.insertAudit(fund, draft.kind(), on, by, finding, diverted);
        audit.record(
                "safety-fund.audited",
                TABLE,
                fund.id(),
                enterpriseId,
                null,
                Map.of(
                        "kind", draft.kind().code(),
                        "on", on.toString(),
                        "diverted", diverted.toPlainString(),
                        "audit", id));
        return id;
    }

    /**
     * Records that what was used for something else was put back.
     *
     * @throws DomainException without saying how, for a day before the audit, or if there is nothing to put right
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void settle(UUID enterpriseId, int year, UUID auditId, @Nullable LocalDate day, String how) {
        FundYear fund = get(enterpriseId, year);
        FundAudit one = fund.audits().stream()
                .filter(audit -> audit.id().equals(auditId) && audit.isOpen())
                .findFirst()
                .orElseThrow(() -> new DomainException("safeguard.changed"));
        LocalDate on = access.past(day);
        if (on.isBefore(one.on())) {
            throw new DomainException("safeguard.fund.settled-before", one.on());
        }
        String note = SafeguardAccess.required(how, "safeguard.fund.how-missing");
        access.writing(one.tenantId(), () -> {
            SafeguardAccess.changed(rows.settle(auditId, on, note));
            audit.record(
                    "safety-fund.settled",
                    TABLE,
                    fund.id(),
                    enterpriseId,
                    null,
                    Map.of("on", on.toString(), "diverted", one.divertedWan().toPlainString(), "how", note));
        });
    }

    private FundYear get(UUID enterpriseId, int year) {
        return find(enterpriseId, year)
                .orElseThrow(() -> new DomainException("safeguard.fund.not-set", String.valueOf(year)));
    }
}
