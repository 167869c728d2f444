package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.registry.persistence.AdoptionTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the adoption facts of the forms in the enterprise file, with day, evidence and who confirmed. */
@Service
@PreAuthorize("hasAuthority('fact.record')")
@Transactional
public class AdoptionService {

    private static final String SUBJECT = "enterprise_adoption";

    private final AdoptionTable adoptions;
    private final EnterpriseAccess access;
    private final AuditLog audit;

    AdoptionService(AdoptionTable adoptions, EnterpriseAccess access, AuditLog audit) {
        this.adoptions = adoptions;
        this.access = access;
        this.audit = audit;
    }

    /** Everything ever recorded of an enterprise, the latest first. */
    @PreAuthorize("hasAuthority('registry.read')")
    @Transactional(readOnly = true)
    public List<Adoption> history(EnterpriseId enterpriseId) {
        access.require(enterpriseId);
        return adoptions.of(enterpriseId);
    }

    /**
     * Records that something is in force from a day on.
     *
     * @throws DomainException registry.date.future, registry.date.before-opening, registry.date.after-closing,
     *     registry.adoption.not-for-places, registry.adoption.in-force, registry.adoption.overlap or
     *     registry.adoption.members
     */
    public UUID record(EnterpriseId enterpriseId, Adoption.Recording recording) {
        Enterprise enterprise = access.require(enterpriseId);
        access.requirePossible(enterprise, recording.achievedOn());
        AdoptionKind kind = recording.kind();
        if (!kind.appliesTo(enterprise.data().profile().kind())) {
            throw new DomainException("registry.adoption.not-for-places");
        }
        List<String> names = recording.memberNames().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (kind == AdoptionKind.RESCUE_TEAM && names.isEmpty()) {
            throw new DomainException("registry.adoption.members");
        }
        requireNoOverlap(enterpriseId, recording);
        UUID id = adoptions.insert(
                enterpriseId,
                new Adoption.Recording(
                        kind,
                        recording.achievedOn(),
                        recording.hasAssessmentList(),
                        recording.note(),
                        recording.evidenceFileId(),
                        kind == AdoptionKind.RESCUE_TEAM ? names : List.of()));
        audit.record("adoption.recorded", SUBJECT, id, enterpriseId.value(), null, recording);
        return id;
    }

    private void requireNoOverlap(EnterpriseId enterpriseId, Adoption.Recording recording) {
        for (Adoption other : adoptions.of(enterpriseId)) {
            LocalDate ended = other.endedOn();
            if (other.kind() != recording.kind()) {
                continue;
            }
            if (ended == null) {
                throw new DomainException("registry.adoption.in-force", other.achievedOn());
            }
            if (recording.achievedOn().isBefore(ended)) {
                throw new DomainException("registry.adoption.overlap", ended);
            }
        }
    }

    /**
     * Ends a fact: from this day on it is no longer in force.
     *
     * @throws DomainException registry.adoption.ended, registry.adoption.end-reason, registry.adoption.end-order or
     *     registry.date.future
     */
    public void end(UUID adoptionId, LocalDate on, String reason) {
        Adoption adoption = require(adoptionId);
        access.requireNotFuture(on);
        if (adoption.endedOn() != null) {
            throw new DomainException("registry.adoption.ended", adoption.endedOn());
        }
        if (reason.isBlank()) {
            throw new DomainException("registry.adoption.end-reason");
        }
        if (on.isBefore(adoption.achievedOn())) {
            throw new DomainException("registry.adoption.end-order", adoption.achievedOn());
        }
        adoptions.end(adoptionId, on, reason.strip());
        audit.record(
                "adoption.ended", SUBJECT, adoptionId, adoption.enterpriseId().value(), adoption, on);
    }

    /** Confirms that an internal report scheme of an earlier year still runs. */
    public void confirm(UUID adoptionId, LocalDate on) {
        Adoption adoption = requireInForce(adoptionId, AdoptionKind.INTERNAL_REPORT_SCHEME, on);
        adoptions.insertConfirmation(adoption.enterpriseId(), adoptionId, on);
        audit.record(
                "adoption.confirmed",
                SUBJECT,
                adoptionId,
                adoption.enterpriseId().value(),
                null,
                on);
    }

    /** A person joins a rescue team on a day. */
    public void joinTeam(UUID adoptionId, String name, LocalDate on) {
        Adoption team = requireInForce(adoptionId, AdoptionKind.RESCUE_TEAM, on);
        if (name.isBlank()) {
            throw new DomainException("registry.person.name");
        }
        adoptions.insertMember(team.enterpriseId(), adoptionId, name, on);
        audit.record(
                "rescue-team.joined", SUBJECT, adoptionId, team.enterpriseId().value(), null, name);
    }

    /** A person leaves a rescue team; the day is the first one without the person. */
    public void leaveTeam(UUID adoptionId, UUID memberId, LocalDate on) {
        Adoption team = requireInForce(adoptionId, AdoptionKind.RESCUE_TEAM, on);
        adoptions.endMember(memberId, adoptionId, on);
        audit.record(
                "rescue-team.left", SUBJECT, adoptionId, team.enterpriseId().value(), memberId, on);
    }

    private Adoption requireInForce(UUID adoptionId, AdoptionKind kind, LocalDate on) {
        Adoption adoption = require(adoptionId);
        access.requireNotFuture(on);
        if (adoption.kind() != kind || !adoption.inForceOn(on)) {
            throw new DomainException("registry.adoption.not-in-force", on);
        }
        return adoption;
    }

    private Adoption require(UUID adoptionId) {
        Adoption adoption =
                adoptions.find(adoptionId).orElseThrow(() -> new DomainException("registry.enterprise.not-found"));
        access.require(adoption.enterpriseId());
        return adoption;
    }
}
