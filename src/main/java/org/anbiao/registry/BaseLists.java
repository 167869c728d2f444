package org.anbiao.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.registry.persistence.BaseListQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The base list of a campaign (企业底数), frozen at its launch, against the registry of today, line by line; and its dated,
 * reasoned corrections (补缺补漏, R-044).
 */
@Service
@PreAuthorize("hasAuthority('registry.read')")
@Transactional(readOnly = true)
public class BaseLists {

    private final BaseListQueries queries;
    private final EnterpriseAccess access;
    private final UnitScopes scopes;
    private final AuditLog audit;

    BaseLists(BaseListQueries queries, EnterpriseAccess access, UnitScopes scopes, AuditLog audit) {
        this.queries = queries;
        this.access = access;
        this.scopes = scopes;
        this.audit = audit;
    }

    /** Campaigns with a frozen list, without figures. */
    public List<BaseSummary> campaigns() {
        return queries.campaigns();
    }

    /** @throws DomainException registry.base.none if the campaign has no frozen list */
    public BaseSummary summary(UUID campaignId) {
        return queries.summary(campaignId, scopes.current())
                .orElseThrow(() -> new DomainException("registry.base.none"));
    }

    /** @param change null for all lines; those that changed come first */
    public List<BaseLine> lines(UUID campaignId, BaseLine.@Nullable Change change, PageRequest page) {
        return queries.lines(campaignId, change, page, scopes.current());
    }

    /** @param change null for all lines */
    public long count(UUID campaignId, BaseLine.@Nullable Change change) {
        return queries.count(campaignId, change, scopes.current());
    }

    /** Adds an enterprise that the frozen list missed. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void add(UUID campaignId, EnterpriseId enterpriseId, LocalDate on, String reason) {
        correct(campaignId, enterpriseId, "add", on, reason);
    }

    /** Takes an enterprise out of the list, for instance one that was entered twice. */
    @PreAuthorize("hasAuthority('campaign.manage')")
    @Transactional
    public void remove(UUID campaignId, EnterpriseId enterpriseId, LocalDate on, String reason) {
        correct(campaignId, enterpriseId, "remove", on, reason);
    }

    private void correct(UUID campaignId, EnterpriseId enterpriseId, String kind, LocalDate on, String reason) {
        access.require(enterpriseId);
        access.requireNotFuture(on);
        BaseSummary base = summary(campaignId);
        if (on.isBefore(base.baseDate())) {
            throw new DomainException("registry.base.before", base.baseDate());
        }
        if (reason.isBlank()) {
            throw new DomainException("registry.base.reason");
        }
        queries.insertCorrection(campaignId, enterpriseId.value(), kind, on, reason.strip());
        audit.record("base." + kind, "campaign", campaignId, enterpriseId.value(), null, reason);
    }
}
