package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.PlanRows;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.workflow.Review;
import org.anbiao.workflow.ReviewDecided;
import org.anbiao.workflow.ReviewService;
import org.anbiao.workflow.ReviewSubmission;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Implementation plans of villages, stations, sections and bureau units: handed in, reviewed by the authority whose
 * campaign it is, returned with comments or approved. The task is finished with the approval, on the day of handing in.
 */
@Service
@PreAuthorize("hasAuthority('plan.submit')")
@Transactional
public class UnitPlanService {

    /** Kind of the plan in reviews. */
    static final String SUBJECT = "unit_plan";

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final PlanRows plans;
    private final FileStore files;
    private final ReviewService reviews;
    private final TaskSettlement tasks;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;
    private final Messages messages;
    private final AuditLog audit;

    UnitPlanService(
            MobilizationAccess access,
            CampaignFrames frames,
            PlanRows plans,
            FileStore files,
            ReviewService reviews,
            TaskSettlement tasks,
            CurrentActor currentActor,
            TenantDirectory tenants,
            Messages messages,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.plans = plans;
        this.files = files;
        this.reviews = reviews;
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Hands the plan of the actor's unit in, or hands it in again after it was returned.
     *
     * @param content the plan in words; may be empty with a file
     * @param file the plan as a file; null keeps an earlier one
     * @throws DomainException with neither words nor file, while the plan is under review, or after it was approved
     */
    public UnitPlan submit(UUID campaignId, String content, @Nullable Upload file) {
        CampaignFrame campaign = access.campaign(campaignId);
        Actor actor = currentActor.get();
        Optional<UnitPlan> earlier = plans.unitPlan(campaignId, actor.tenantId(), actor.unitId());
        String state = earlier.map(UnitPlan::reviewState).orElse(null);
        if ("submitted".equals(state) || "approved".equals(state)) {
            throw new DomainException("mobilization.unit-plan." + state);
        }
        UUID fileId = file == null
                ? earlier.map(UnitPlan::fileId).orElse(null)
                : files.store(null, file.name(), file.content()).id();
        if (content.isBlank() && fileId == null) {
            throw new DomainException("mobilization.plan.empty");
        }
        LocalDate today = access.today();
        LocalDate due = frames.unitDue(campaignId, Tasks.UNIT_PLAN);
        boolean late = due != null && today.isAfter(due);
        UnitPlan plan = new UnitPlan(
                earlier.map(UnitPlan::id).orElseGet(UUID::randomUUID),
                campaignId,
                actor.tenantId(),
                actor.unitId(),
                content.strip(),
                fileId,
                earlier.map(UnitPlan::submittedOn).orElse(today),
                late,
                "submitted");
        plans.save(plan, campaign.tenantId(), due);
        audit.record("unit_plan.submitted", SUBJECT, plan.id(), null, null, campaign.title());
        handIn(campaign, plan, state);
        return plan;
    }

    private void handIn(CampaignFrame campaign, UnitPlan plan, @Nullable String state) {
        if ("returned".equals(state)) {
            Review latest = reviews.about(SUBJECT, plan.id()).get(0);
            reviews.resubmit(latest.id());
            return;
        }
        String unit = Optional.ofNullable(plan.unitId())
                .flatMap(tenants::findUnit)
                .map(OrgUnit::name)
                .orElseGet(() -> tenants.get(plan.tenantId()).shortName());
        reviews.submit(new ReviewSubmission(
                SUBJECT,
                plan.id(),
                messages.chinese("mobilization.unit-plan.review-title", unit),
                campaign.id(),
                plan.tenantId(),
                plan.unitId(),
                campaign.tenantId()));
    }

    /**
     * Takes the plan of the actor's unit back, to change it and hand it in again.
     *
     * @throws DomainException when a reviewer has begun, or there is nothing to take back
     */
    public void withdraw(UUID campaignId) {
        Review latest = own(campaignId)
                .flatMap(plan -> reviews.about(SUBJECT, plan.id()).stream().findFirst())
                .orElseThrow(() -> new DomainException("workflow.review.unknown"));
        reviews.withdraw(latest.id());
    }

    /** The plan of the actor's own unit, if it was handed in. */
    @Transactional(readOnly = true)
    public Optional<UnitPlan> own(UUID campaignId) {
        Actor actor = currentActor.get();
        return plans.unitPlan(campaignId, actor.tenantId(), actor.unitId());
    }

    /** A plan that the actor may see. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<UnitPlan> find(UUID id) {
        return plans.unitPlan(id);
    }

    /** A plan whose review was given to the actor by name, or that the actor sees anyway. */
    @PreAuthorize("hasAuthority('review.decide')")
    @Transactional(readOnly = true)
    public Optional<UnitPlan> underReview(UUID id) {
        return reviews.isGiven(SUBJECT, id) ? plans.unitPlan(id) : Optional.empty();
    }

    /** All rounds of a plan's review, the latest first. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<Review> rounds(UUID planId) {
        return reviews.about(SUBJECT, planId);
    }

    /** Every member unit with its plan, those without one too. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public List<UnitPlanLine> lines(UUID campaignId) {
        return plans.lines(campaignId);
    }

    /** An approved plan finishes the unit's task, in the transaction of the decision. */
    @EventListener
    @PreAuthorize("isAuthenticated()")
    public void decided(ReviewDecided decision) {
        Review review = decision.review();
        if (SUBJECT.equals(review.submission().subjectType()) && review.state() == Review.State.APPROVED) {
            plans.unitPlan(review.submission().subjectId())
                    .ifPresent(plan -> tasks.settleOfUnit(
                            plan.campaignId(),
                            plan.tenantId(),
                            plan.unitId(),
                            Tasks.UNIT_PLAN,
                            new TaskResult(review.comment(), plan.fileId(), plan.submittedOn()),
                            plan.submittedOn()));
        }
    }
}
