package org.anbiao.mobilization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.documents.FileStore;
import org.anbiao.mobilization.persistence.CampaignFrames;
import org.anbiao.mobilization.persistence.PlanRows;
import org.anbiao.workflow.TaskCompletion;
import org.anbiao.workflow.TaskResult;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Yearly plans of enterprises, handed in by themselves or recorded by the unit that urges them. */
@Service
@PreAuthorize("hasAuthority('task.work')")
@Transactional
public class YearlyPlanService {

    private final MobilizationAccess access;
    private final CampaignFrames frames;
    private final PlanRows plans;
    private final FileStore files;
    private final TaskCompletion tasks;
    private final AuditLog audit;

    YearlyPlanService(
            MobilizationAccess access,
            CampaignFrames frames,
            PlanRows plans,
            FileStore files,
            TaskCompletion tasks,
            AuditLog audit) {
        this.access = access;
        this.frames = frames;
        this.plans = plans;
        this.files = files;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Hands the plan in, or revises it; the first day counts.
     *
     * @param content the plan in words; may be empty with a file
     * @param file the plan as a file; null keeps an earlier one
     * @throws DomainException with neither words nor file, or for an enterprise that is not the actor's
     */
    public EnterprisePlan submit(UUID campaignId, UUID enterpriseId, String content, @Nullable Upload file) {
        CampaignFrame campaign = access.campaign(campaignId);
        access.requireTakesPart(campaignId, enterpriseId);
        Optional<EnterprisePlan> earlier = plans.enterprisePlan(campaignId, enterpriseId);
        UUID fileId = file == null
                ? earlier.map(EnterprisePlan::fileId).orElse(null)
                : files.store(enterpriseId, file.name(), file.content()).id();
        if (content.isBlank() && fileId == null) {
            throw new DomainException("mobilization.plan.empty");
        }
        LocalDate today = access.today();
        access.requirePossible(campaign, today);
        LocalDate due = frames.enterpriseDue(campaignId, enterpriseId, Tasks.YEARLY_PLAN);
        boolean late = due != null && today.isAfter(due);
        EnterprisePlan plan =
                new EnterprisePlan(campaignId, enterpriseId, campaign.year(), content.strip(), fileId, today, late);
        plans.save(plan, due);
        audit.record(
                earlier.isPresent() ? "enterprise_plan.revised" : "enterprise_plan.submitted",
                "enterprise",
                enterpriseId,
                enterpriseId,
                earlier.orElse(null),
                plan);
        if (earlier.isEmpty()) {
            tasks.completeFor(campaignId, enterpriseId, Tasks.YEARLY_PLAN, new TaskResult("", fileId, today));
        }
        return plan;
    }

    /** The plan of an enterprise in a campaign, if it was handed in. */
    @PreAuthorize("hasAuthority('campaign.read')")
    @Transactional(readOnly = true)
    public Optional<EnterprisePlan> find(UUID campaignId, UUID enterpriseId) {
        return plans.enterprisePlan(campaignId, enterpriseId);
    }
}
