package org.anbiao.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.recognition.persistence.AreaRecognitionRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.Tenant;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ten best townships, streets and parks (十佳样板, R-182, R-183), recorded by an authority above them. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class AreaRecognitions {

    private static final String SUBJECT = "area_recognition";

    private final AreaRecognitionRows rows;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final Clock clock;

    AreaRecognitions(
            AreaRecognitionRows rows, TenantDirectory tenants, CurrentActor currentActor, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the actor's area, the latest first. */
    @Transactional(readOnly = true)
    public List<AreaRecognition> list() {
        return rows.in(currentActor.get().scope());
    }

    /** Whether the actor's authority recognises areas below it: counties and prefectures do. */
    @Transactional(readOnly = true)
    public boolean records() {
        Tenant own = tenants.get(currentActor.get().tenantId());
        return own.isArea() && own.level() != Tenant.Level.TOWNSHIP;
    }

    /** The townships below the actor's authority. */
    @Transactional(readOnly = true)
    public List<Tenant> townships() {
        return tenants.present(currentActor.get().tenantId()).stream()
                .filter(tenant -> tenant.isArea() && tenant.level() == Tenant.Level.TOWNSHIP)
                .toList();
    }

    /**
     * Records one.
     *
     * @throws DomainException for a township's own level, without name or basis, for a township that is not below the authority, or where
     *     the same or a higher level stands
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public UUID record(AreaRecognition.Input input) {
        if (!records() || input.level() == Level.TOWNSHIP) {
            throw new DomainException("recognition.area.level");
        }
        if (input.subjectName().isBlank()) {
            throw new DomainException("recognition.area.name");
        }
        if (input.basis().isBlank()) {
            throw new DomainException("recognition.basis-missing");
        }
        if (input.body().isBlank()) {
            throw new DomainException("recognition.body-missing");
        }
        if (input.achievedOn().isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.day-in-future");
        }
        UUID subject = input.subjectTenantId();
        if (subject != null && townships().stream().noneMatch(town -> town.id().equals(subject))) {
            throw new DomainException("recognition.area.not-below");
        }
        list().stream()
                .filter(other -> other.withdrawnOn() == null && same(other, input))
                .filter(other -> other.level().compareTo(input.level()) >= 0)
                .findFirst()
                .ifPresent(other -> {
                    throw new DomainException("recognition.level-reached", other.achievedOn());
                });
        UUID id = rows.insert(input);
        audit.record("recognition.area-recorded", SUBJECT, id, null, null, input);
        return id;
    }

    private static boolean same(AreaRecognition other, AreaRecognition.Input input) {
        UUID subject = input.subjectTenantId();
        return subject == null
                ? other.subjectName().equals(input.subjectName().strip())
                : subject.equals(other.subjectTenantId());
    }

    /**
     * Withdraws one that the own authority recorded.
     *
     * @throws DomainException without a reason, on a day before it or in the future, for another authority's
     */
    @PreAuthorize("hasAuthority('recognition.record')")
    public void withdraw(UUID id, LocalDate on, String reason) {
        AreaRecognition found = rows.find(id)
                .filter(one -> one.tenantId().equals(currentActor.get().tenantId()))
                .orElseThrow(() -> new DomainException("recognition.not-own"));
        if (reason.isBlank()) {
            throw new DomainException("recognition.reason-missing");
        }
        if (on.isBefore(found.achievedOn()) || on.isAfter(LocalDate.now(clock))) {
            throw new DomainException("recognition.withdraw-day", found.achievedOn());
        }
        if (!rows.withdraw(id, on, reason.strip())) {
            throw new DomainException("recognition.withdrawn-before");
        }
        audit.record(
                "recognition.area-withdrawn",
                SUBJECT,
                id,
                null,
                found,
                Map.of("on", on.toString(), "reason", reason.strip()));
    }
}
