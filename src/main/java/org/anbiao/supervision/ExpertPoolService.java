package org.anbiao.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.supervision.persistence.ExpertRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The expert pool and the register of service institutions, and their supervision. What an authority keeps reaches
 * those below it.
 */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class ExpertPoolService {

    private final ExpertRows rows;
    private final SupervisionAccess access;
    private final CurrentActor currentActor;
    private final AuditLog audit;

    ExpertPoolService(ExpertRows rows, SupervisionAccess access, CurrentActor currentActor, AuditLog audit) {
        this.rows = rows;
        this.access = access;
        this.currentActor = currentActor;
        this.audit = audit;
    }

    /** The own register and those of the authorities above, by a part of name or field; former ones last. */
    @Transactional(readOnly = true)
    public List<ServiceInstitution> institutions(String text) {
        return rows.institutions(reach(), text);
    }

    /** The own pool and those of the authorities above, by a part of name, employer or field; former ones last. */
    @Transactional(readOnly = true)
    public List<Expert> experts(String text) {
        return rows.experts(reach(), text);
    }

    /** An institution of the own register or one above. */
    @Transactional(readOnly = true)
    public ServiceInstitution institution(UUID id) {
        return rows.institution(reach(), id).orElseThrow(() -> new DomainException("supervision.institution.unknown"));
    }

    /** An expert of the own pool or one above. */
    @Transactional(readOnly = true)
    public Expert expert(UUID id) {
        return rows.expert(reach(), id).orElseThrow(() -> new DomainException("supervision.expert.unknown"));
    }

    /** Checks, violations and measures of an institution, the latest first. */
    @Transactional(readOnly = true)
    public List<InstitutionRecord> records(UUID institutionId) {
        institution(institutionId);
        return rows.records(institutionId);
    }

    /** Whether it stands in the own authority's register or pool. */
    @Transactional(readOnly = true)
    public boolean isOwn(UUID tenantId) {
        return access.isOwn(tenantId, null);
    }

    /**
     * Enters an institution, or changes the entry.
     *
     * @param id null for a new one
     * @throws DomainException if something is missing, or the register has one of this name
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID save(@Nullable UUID id, ServiceInstitution.Draft draft) {
        Actor actor = access.office();
        String name = SupervisionAccess.required(draft.name(), "supervision.institution.name-missing");
        SupervisionAccess.required(draft.field(), "supervision.expert.field-missing");
        SupervisionAccess.required(draft.qualification(), "supervision.expert.qualification-missing");
        if (rows.isRegistered(actor.tenantId(), name, id)) {
            throw new DomainException("supervision.institution.exists", name);
        }
        UUID kept = id;
        if (kept == null) {
            kept = rows.insert(draft);
        } else {
            access.requireOwn(institution(kept).tenantId(), null);
            rows.update(kept, draft);
        }
        audit.record(
                id == null ? "institution.registered" : "institution.changed",
                "service_institution",
                kept,
                null,
                null,
                Map.of("name", name, "kind", Codes.of(draft.kind())));
        return kept;
    }

    /**
     * Takes a person into the pool, or changes the entry.
     *
     * @param id null for a new one
     * @throws DomainException if something is missing, the institution is not of the own register, or the pool has this person
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID save(@Nullable UUID id, Expert.Draft draft) {
        Actor actor = access.office();
        String name = SupervisionAccess.required(draft.name(), "supervision.expert.name-missing");
        SupervisionAccess.required(draft.field(), "supervision.expert.field-missing");
        SupervisionAccess.required(draft.qualification(), "supervision.expert.qualification-missing");
        if (draft.institutionId() != null) {
            access.requireOwn(institution(draft.institutionId()).tenantId(), null);
        }
        if (rows.isInPool(actor.tenantId(), name, draft.body().strip(), id)) {
            throw new DomainException("supervision.expert.exists", name);
        }
        UUID kept = id;
        if (kept == null) {
            kept = rows.insert(draft);
        } else {
            access.requireOwn(expert(kept).tenantId(), null);
            rows.update(kept, draft);
        }
        audit.record(
                id == null ? "expert.entered" : "expert.changed", "expert", kept, null, null, Map.of("name", name));
        return kept;
    }

    /** Takes an institution off the register; what it was given stays recorded. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void endInstitution(UUID id) {
        ServiceInstitution institution = institution(id);
        access.requireOwn(institution.tenantId(), null);
        if (!rows.endInstitution(id, access.today())) {
            throw new DomainException("supervision.changed");
        }
        audit.record("institution.ended", "service_institution", id, null, null, Map.of("name", institution.name()));
    }

    /** Takes a person off the pool. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public void endExpert(UUID id) {
        Expert expert = expert(id);
        access.requireOwn(expert.tenantId(), null);
        if (!rows.endExpert(id, access.today())) {
            throw new DomainException("supervision.changed");
        }
        audit.record("expert.ended", "expert", id, null, null, Map.of("name", expert.name()));
    }

    /**
     * Records a check, a violation or a measure.
     *
     * @throws DomainException for a day to come, without what was found, for a violation without its kind, or for a measure without its
     *     basis
     */
    @PreAuthorize("hasAuthority('campaign.manage')")
    public UUID record(InstitutionRecord.Draft draft) {
        access.office();
        ServiceInstitution institution = institution(draft.institutionId());
        LocalDate day = access.past(draft.happenedOn());
        SupervisionAccess.required(draft.content(), "supervision.record.content-missing");
        if ((draft.kind() == InstitutionRecordKind.VIOLATION) != (draft.violation() != null)) {
            throw new DomainException("supervision.record.violation-kind");
        }
        if (draft.kind() == InstitutionRecordKind.MEASURE) {
            SupervisionAccess.required(draft.basis(), "supervision.record.basis-missing");
        }
        UUID id = rows.insert(draft, day, institution.name());
        audit.record(
                "institution.supervised",
                "institution_record",
                id,
                null,
                null,
                Map.of(
                        "institution",
                        institution.name(),
                        "kind",
                        Codes.of(draft.kind()),
                        "happenedOn",
                        day.toString()));
        return id;
    }

    private List<UUID> reach() {
        Actor actor = currentActor.get();
        List<UUID> tenants = new ArrayList<>(actor.definers());
        tenants.addAll(actor.scope());
        return tenants;
    }
}
