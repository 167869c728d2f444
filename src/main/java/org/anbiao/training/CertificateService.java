package org.anbiao.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.training.persistence.CertificateRows;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of people in post: which are missing, over or soon over, and who missed the yearly continued training. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class CertificateService {

    /** Days before its last day from which on a certificate is to be renewed. */
    public static final int SOON_DAYS = 30;

    private final CertificateRows rows;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    CertificateService(
            CertificateRows rows, UnitScopes scopes, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page, what is most urgent first.
     *
     * @param state code of a state, {@code missed} for a missed year, empty for all
     */
    @Transactional(readOnly = true)
    public List<CertificateLine> list(String state, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return rows.page(
                state,
                today,
                today.plusDays(SOON_DAYS),
                scopes.current(),
                currentActor.get().scope(),
                page);
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(String state) {
        LocalDate today = LocalDate.now(clock);
        return rows.count(
                state,
                today,
                today.plusDays(SOON_DAYS),
                scopes.current(),
                currentActor.get().scope());
    }

    /**
     * Records that a person completed the continued training of a year.
     *
     * @throws DomainException for somebody who is not in post at one of the actor's enterprises, a day in the future or outside of the
     *     year, or a year recorded before
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void recordContinuation(UUID personId, int year, LocalDate on, String note) {
        UUID enterpriseId = rows.enterpriseOf(personId, scopes.current())
                .orElseThrow(() -> new DomainException("training.certificate.unknown"));
        if (on.isAfter(LocalDate.now(clock)) || on.getYear() != year) {
            throw new DomainException("training.certificate.day", String.valueOf(year));
        }
        if (!rows.insert(enterpriseId, personId, year, on, note.strip())) {
            throw new DomainException("training.certificate.twice", String.valueOf(year));
        }
        audit.record(
                "certificate.continued",
                "enterprise_person",
                personId,
                enterpriseId,
                null,
                Map.of("year", year, "on", on.toString()));
    }
}
