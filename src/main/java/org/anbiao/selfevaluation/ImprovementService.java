package org.anbiao.selfevaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.PageRequest;
import org.anbiao.common.PagedList;
import org.anbiao.registry.UnitScopes;
import org.anbiao.selfevaluation.ImprovementFollower.Followed;
import org.anbiao.selfevaluation.ImprovementFollower.Offer;
import org.anbiao.selfevaluation.persistence.ImprovementRows;
import org.anbiao.tenancy.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is not met, with person, measure and deadline, followed until it is done; it passes to later years. */
@Service
@PreAuthorize("hasAuthority('campaign.read')")
@Transactional
public class ImprovementService {

    private final EvaluationAccess access;
    private final ImprovementRows improvements;
    private final UnitScopes scopes;
    private final CurrentActor currentActor;
    private final ImprovementFollowers followers;
    private final ImprovementClosing closing;
    private final AuditLog audit;

    ImprovementService(
            EvaluationAccess access,
            ImprovementRows improvements,
            UnitScopes scopes,
            CurrentActor currentActor,
            ImprovementFollowers followers,
            ImprovementClosing closing,
            AuditLog audit) {
        this.access = access;
        this.improvements = improvements;
        this.scopes = scopes;
        this.currentActor = currentActor;
        this.followers = followers;
        this.closing = closing;
        this.audit = audit;
    }

    /** A page of the items of enterprises that the actor's unit works with: open ones first, by deadline. */
    @Transactional(readOnly = true)
    public PagedList<ImprovementItem> list(ImprovementFilter filter, PageRequest page) {
        return new PagedList<>(
                improvements.page(filter, scopes.current(), currentActor.get().scope(), access.today(), page),
                count(filter));
    }

    /** How many items match. */
    @Transactional(readOnly = true)
    public long count(ImprovementFilter filter) {
        return improvements.count(filter, scopes.current(), currentActor.get().scope(), access.today());
    }

    /** Those of an evaluation in the standard's order. */
    @Transactional(readOnly = true)
    public List<ImprovementItem> of(UUID evaluationId) {
        access.evaluation(evaluationId);
        return improvements.of(evaluationId);
    }

    /**
     * An item of an enterprise that the actor's unit works with.
     *
     * @throws DomainException selfevaluation.improvement.unknown for one that does not exist or is out of reach
     */
    @Transactional(readOnly = true)
    public ImprovementItem item(UUID id) {
        return get(id);
    }

    /** Those of the items that are followed in another loop, with where they stand there, for instance as hazards. */
    @Transactional(readOnly = true)
    public Map<UUID, Followed> followed(Collection<ImprovementItem> items) {
        return followers.following(items.stream().map(ImprovementItem::id).toList());
    }

    /** Other loops that the actor can give an open item to. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Offer> offers(ImprovementItem item) {
        return followers.offers(item);
    }

    /**
     * Says who does what until when.
     *
     * @throws DomainException if one of them is missing, the deadline lies in the past, it is followed elsewhere, or it was changed
     *     meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void plan(UUID id, int version, String measure, String responsible, @Nullable LocalDate dueOn) {
        ImprovementItem item = get(id);
        if (measure.isBlank() || responsible.isBlank() || dueOn == null) {
            throw new DomainException("selfevaluation.improvement.plan-missing");
        }
        if (dueOn.isBefore(access.today()) && !dueOn.equals(item.dueOn())) {
            throw new DomainException("selfevaluation.improvement.due-in-past");
        }
        followers.requireNotFollowed(id);
        access.writing(item.tenantId(), () -> {
            if (!improvements.plan(id, version, measure.strip(), responsible.strip(), dueOn)) {
                throw new DomainException("selfevaluation.improvement.changed");
            }
            audit.record(
                    "improvement.planned",
                    "improvement_item",
                    id,
                    item.enterpriseId(),
                    null,
                    Map.of("item", item.itemCode(), "measure", measure.strip(), "due", dueOn.toString()));
            return true;
        });
    }

    /**
     * Records that it is done. With the last one of a campaign the enterprise's step of correction is finished too.
     *
     * @param note what was done
     * @param fileId photo or document that shows it; null without
     * @throws DomainException without a note, before it was planned, for a day in the future, while it is followed
     *     elsewhere, or if it was changed meanwhile
     */
    @PreAuthorize("hasAuthority('fact.record')")
    public void finish(UUID id, int version, LocalDate doneOn, String note, @Nullable UUID fileId) {
        ImprovementItem item = get(id);
        if (!item.isPlanned()) {
            throw new DomainException("selfevaluation.improvement.plan-missing");
        }
        if (note.isBlank()) {
            throw new DomainException("selfevaluation.improvement.note-missing");
        }
        if (doneOn.isAfter(access.today())) {
            throw new DomainException("selfevaluation.improvement.in-future");
        }
        followers.requireNotFollowed(id);
        closing.close(item, version, doneOn, note.strip(), fileId);
    }

    private ImprovementItem get(UUID id) {
        ImprovementItem item =
                improvements.find(id).orElseThrow(() -> new DomainException("selfevaluation.improvement.unknown"));
        access.subject(item.enterpriseId());
        return item;
    }
}
