package org.anbiao.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.campaign.EnterpriseWorked;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.documents.FileStore;
import org.anbiao.enforcement.persistence.CheckedEnterpriseRows;
import org.anbiao.enforcement.persistence.InspectionRows;
import org.anbiao.hazard.HazardLevel;
import org.anbiao.hazard.OfficialFinding;
import org.anbiao.hazard.OfficialHazards;
import org.anbiao.registry.UnitScopes;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inspections of enterprises by departments, townships, villages and grid workers; all of them are official checks, whoever checked
 * . One record per enterprise and visit, a joint one included. What help visits find is not recorded here.
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional
public class InspectionService {

    private final InspectionRows rows;
    private final CheckedEnterpriseRows enterprises;
    private final EnforcementAccess access;
    private final InspectionLists lists;
    private final UnitScopes scopes;
    private final TenantSettings settings;
    private final FileStore files;
    private final OfficialHazards hazards;
    private final CurrentActor currentActor;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    InspectionService(
            InspectionRows rows,
            CheckedEnterpriseRows enterprises,
            EnforcementAccess access,
            InspectionLists lists,
            UnitScopes scopes,
            TenantSettings settings,
            FileStore files,
            OfficialHazards hazards,
            CurrentActor currentActor,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.enterprises = enterprises;
        this.access = access;
        this.lists = lists;
        this.scopes = scopes;
        this.settings = settings;
        this.files = files;
        this.hazards = hazards;
        this.currentActor = currentActor;
        this.audit = audit;
        this.events = events;
    }

    /** An enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public CheckedEnterprise enterprise(UUID id) {
        return access.enterprise(id);
    }

    /** Enterprises in business to choose from, by a part of their name. */
    @Transactional(readOnly = true)
    public List<CheckedEnterprise> choices(String text, PageRequest page) {
        return enterprises.choices(scopes.current(), currentActor.get().scope(), text, page.offset(), page.limit());
    }

    /** An inspection of an enterprise that the actor works with. */
    @Transactional(readOnly = true)
    public Inspection get(UUID id) {
        return rows.find(scopes.current(), id).orElseThrow(() -> new DomainException("enforcement.inspection.unknown"));
    }

    /** One page, the latest first, and the number of all rows. */
    @Transactional(readOnly = true)
    public PagedList<InspectionListItem> list(InspectionFilter filter, PageRequest page) {
        return new PagedList<>(rows.page(filter, scopes.current(), currentActor.get(), page), count(filter));
    }

    /** How many match. */
    @Transactional(readOnly = true)
    public long count(InspectionFilter filter) {
        return rows.count(filter, scopes.current(), currentActor.get());
    }

    /** Who visited the enterprise shortly before a day. */
    @Transactional(readOnly = true)
    public VisitWarning warning(UUID enterpriseId, LocalDate day) {
        access.enterprise(enterpriseId);
        int days = Integer.parseInt(
                settings.choice(currentActor.get().tenantId(), EnforcementSettings.FURTHER_VISIT, day));
        return new VisitWarning(days, rows.between(enterpriseId, day.minusDays(days), day));
    }

    /**
     * Records an inspection with what was found.
     *
     * @return its id
     * @throws DomainException for a day to come or outside the enterprise's life, if something is missing, a point of the list by which it
     *     was done among it, if the unit has recorded one for the day, or for a further visit without its reason
     */
    @PreAuthorize("hasAuthority('inspection.record')")
    public UUID record(InspectionDraft draft) {
        Acting acting = access.acting();
        CheckedEnterprise enterprise = access.enterprise(draft.enterpriseId());
        LocalDate day = access.possible(enterprise, draft.inspectedOn());
        InspectionRules.check(draft, day);
        if (!draft.listName().isBlank()) {
            lists.requireAnswered(draft);
        }
        if (rows.exists(currentActor.get(), enterprise.id(), day)) {
            throw new DomainException("enforcement.inspection.recorded", enterprise.name(), day);
        }
        VisitWarning warning = warning(enterprise.id(), day);
        if (warning.isFurther() && draft.furtherReason().isBlank()) {
            throw new DomainException(
                    "enforcement.inspection.further-reason",
                    warning.earlier().get(0).inspectedOn(),
                    warning.earlier().get(0).actingName());
        }
        UUID id = UUID.randomUUID();
        rows.insert(id, acting, draft.with(official(id, draft, day)), signature(draft));
        audit.record("inspection.recorded", "inspection", id, enterprise.id(), null, noted(draft));
        events.publishEvent(new EnterpriseWorked(
                InspectionWork.UNIT_TASK, currentActor.get().tenantId(), enterprise.id()));
        return id;
    }

    /** Every finding becomes an official hazard; one put right on the spot is due on the day itself. */
    private List<Finding> official(UUID inspection, InspectionDraft draft, LocalDate day) {
        return draft.findings().stream()
                .map(finding -> finding.kept(hazards.record(new OfficialFinding(
                        draft.enterpriseId(),
                        inspection,
                        day,
                        finding.description(),
                        finding.place(),
                        finding.major() ? HazardLevel.MAJOR : HazardLevel.GENERAL,
                        Objects.requireNonNull(finding.category()),
                        finding.clause(),
                        finding.dueOn() == null ? day : finding.dueOn(),
                        finding.photos()))))
                .toList();
    }

    private @Nullable UUID signature(InspectionDraft draft) {
        InspectionDraft.Drawing drawn = draft.signature();
        return drawn == null
                ? null
                : files.storePicture(draft.enterpriseId(), "signature.png", drawn.png())
                        .id();
    }

    private static Map<String, Object> noted(InspectionDraft draft) {
        return Map.of(
                "kind", draft.kind().code(),
                "inspectedOn", String.valueOf(draft.inspectedOn()),
                "result", draft.result().code(),
                "full", draft.fullCheck(),
                "list", draft.listName(),
                "findings", draft.findings().size());
    }
}
