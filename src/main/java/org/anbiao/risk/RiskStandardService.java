package org.anbiao.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.risk.persistence.RiskStandardRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each enterprise's own standard for identifying and assessing its risks, reviewed as conditions change (一企一标准, R-140). */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class RiskStandardService {

    /** A review holds for three years at most, as long as a full assessment does. */
    static final int LONGEST_YEARS = 3;

    private static final String SUBJECT = "risk_standard";
    private static final int TITLE = 120;

    private final RiskStandardRows rows;
    private final RiskAccess access;
    private final FileStore files;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    RiskStandardService(
            RiskStandardRows rows, RiskAccess access, FileStore files, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.files = files;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** All versions of an enterprise, the latest first. */
    @Transactional(readOnly = true)
    public List<RiskStandard> of(UUID enterpriseId) {
        access.require(enterpriseId);
        return rows.of(enterpriseId);
    }

    /** The version that holds today; empty before the first one does. */
    @Transactional(readOnly = true)
    public Optional<RiskStandard> current(UUID enterpriseId) {
        LocalDate today = access.today();
        return of(enterpriseId).stream()
                .filter(one -> !one.validFrom().isAfter(today))
                .findFirst();
    }

    /**
     * Enacts the next version.
     *
     * @throws DomainException risk.standard.… without title, words or document, day or reviewer, from the second one on without what
     *     changed, for a first day before that of the version before, or a next review that is not within three years
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public UUID enact(UUID enterpriseId, RiskStandard.Draft draft) {
        access.requireOpen(enterpriseId);
        String title = RiskAccess.required(draft.title(), "risk.standard.title-missing");
        if (title.length() > TITLE) {
            throw new DomainException("risk.standard.title-long", TITLE);
        }
        if (draft.text().isEmpty() && draft.document() == null) {
            throw new DomainException("risk.standard.text-missing");
        }
        RiskStandard before = rows.of(enterpriseId).stream().findFirst().orElse(null);
        LocalDate from = draft.validFrom();
        if (from == null) {
            throw new DomainException("risk.day-missing");
        }
        if (before != null) {
            RiskAccess.required(draft.changeNote(), "risk.standard.change-missing");
            if (!from.isAfter(before.validFrom())) {
                throw new DomainException("risk.standard.from-earlier", before.validFrom());
            }
        }
        LocalDate reviewed = reviewed(draft.review());
        LocalDate next = next(draft.review(), reviewed);
        GivenFile document = draft.document();
        UUID file = document == null
                ? null
                : files.store(enterpriseId, document.name(), document.content()).id();
        int edition = before == null ? 1 : before.edition() + 1;
        UUID id = rows.insert(enterpriseId, edition, draft, from, reviewed, next, file)
                .orElseThrow(() -> new DomainException("risk.changed"));
        audit.record(
                "risk-standard.enacted",
                SUBJECT,
                id,
                enterpriseId,
                null,
                Map.of("title", title, "edition", edition, "validFrom", from.toString()));
        return id;
    }

    /**
     * Notes that the latest version was reviewed and goes on as it is.
     *
     * @param version as it was read
     * @throws DomainException for a day to come or before the last review, without reviewer, or if it was reviewed or replaced meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void review(UUID id, int version, RiskStandard.Review review) {
        RiskStandard standard = rows.find(id).orElseThrow(() -> new DomainException("risk.standard.unknown"));
        access.requireOpen(standard.enterpriseId());
        if (rows.of(standard.enterpriseId()).get(0).edition() != standard.edition()) {
            throw new DomainException("risk.standard.replaced");
        }
        LocalDate on = reviewed(review);
        if (on.isBefore(standard.reviewedOn())) {
            throw new DomainException("risk.standard.review-earlier", standard.reviewedOn());
        }
        LocalDate next = next(review, on);
        currentActor.runAs(currentActor.get().onBehalfOf(standard.tenantId()), () -> {
            if (!rows.review(id, version, on, review.by().strip(), review.note().strip(), next)) {
                throw new DomainException("risk.changed");
            }
            audit.record(
                    "risk-standard.reviewed",
                    SUBJECT,
                    id,
                    standard.enterpriseId(),
                    Map.of("on", standard.reviewedOn().toString()),
                    Map.of("on", on.toString(), "next", next.toString()));
        });
    }

    private LocalDate reviewed(RiskStandard.Review review) {
        RiskAccess.required(review.by(), "risk.standard.reviewer-missing");
        return access.past(review.on());
    }

    private static LocalDate next(RiskStandard.Review review, LocalDate reviewed) {
        @Nullable LocalDate next = review.nextOn();
        if (next == null || !next.isAfter(reviewed) || next.isAfter(reviewed.plusYears(LONGEST_YEARS))) {
            throw new DomainException("risk.standard.next-review", LONGEST_YEARS);
        }
        return next;
    }
}
