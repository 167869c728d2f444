package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.persistence.EvaluationQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has evaluated and who has not, for those who supervise. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional(readOnly = true)
public class EvaluationDirectory {

    private final EvaluationAccess access;
    private final EvaluationQueries queries;
    private final UnitScopes scopes;

    EvaluationDirectory(EvaluationAccess access, EvaluationQueries queries, UnitScopes scopes) {
        this.access = access;
        this.queries = queries;
        this.scopes = scopes;
    }

    /** A page of the enterprises that the actor's unit works with, by village and name. */
    public PagedList<EvaluationListItem> list(UUID campaignId, EvaluationFilter filter, PageRequest page) {
        LocalDate due = access.campaign(campaignId).dueOn();
        return new PagedList<>(
                queries.page(
                        campaignId, filter, scopes.current(), due == null ? LocalDate.MAX.withYear(9999) : due, page),
                count(campaignId, filter));
    }

    /** How many enterprises match. */
    public long count(UUID campaignId, EvaluationFilter filter) {
        return queries.count(campaignId, filter, scopes.current());
    }

    /**
     * Enterprises without a finished evaluation, per village and per direct supervisor. The two are two ways to look at the
     * same enterprises and are never added.
     */
    public List<MissingCount> missing(UUID campaignId) {
        access.campaign(campaignId);
        return queries.missing(campaignId, scopes.current());
    }

    /** How far the enterprises of the actor's unit came in a campaign, with the result of those whose report was approved. */
    public List<EvaluationOutcome> outcomes(UUID campaignId) {
        access.campaign(campaignId);
        return queries.outcomes(campaignId, scopes.current());
    }

    /**
     * Enterprises of the actor's unit that had no finished evaluation at the deadline: the seam by which the plan of inspections
     * of phase 4 takes them over. Before the deadline, or without one, it is as of today.
     */
    public List<MissingEvaluation> lackingAtDeadline(UUID campaignId) {
        LocalDate today = access.today();
        LocalDate due = access.campaign(campaignId).dueOn();
        return queries.lacking(campaignId, scopes.current(), due == null || due.isAfter(today) ? today : due);
    }
}
