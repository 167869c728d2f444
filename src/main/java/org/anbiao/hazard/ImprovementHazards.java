package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.DomainException;
import org.anbiao.common.Messages;
import org.anbiao.hazard.persistence.ImprovementLinkRows;
import org.anbiao.hazard.workflow.HazardCases;
import org.anbiao.selfevaluation.ImprovementItem;
import org.anbiao.selfevaluation.ImprovementService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The firm says of an item not met in its self-evaluation that it is a hazard (这是事故隐患); from then on the loop of hazards follows it. */
@Service
@PreAuthorize("hasAuthority('hazard.record')")
@Transactional
public class ImprovementHazards {

    private static final int MOST_WORDS = 2000;

    private final HazardAccess access;
    private final HazardService hazards;
    private final HazardCourse course;
    private final ImprovementService improvements;
    private final ImprovementLinkRows rows;
    private final HazardCases cases;
    private final AuditLog audit;
    private final Messages messages;

    ImprovementHazards(
            HazardAccess access,
            HazardService hazards,
            HazardCourse course,
            ImprovementService improvements,
            ImprovementLinkRows rows,
            HazardCases cases,
            AuditLog audit,
            Messages messages) {
        this.access = access;
        this.hazards = hazards;
        this.course = course;
        this.improvements = improvements;
        this.rows = rows;
        this.cases = cases;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * What the item knows already.
     *
     * @param description what is not met and what the standard asks
     * @param plan person, measure and deadline of the item; without the deadline where it has passed
     * @param hazardId the hazard that it was made before; null for none
     */
    public record Draft(
            UUID enterpriseId,
            String description,
            HazardPlan plan,
            @Nullable UUID hazardId) {}

    /**
     * What is written about the hazard.
     *
     * @param clause of the judgement standard; needed for a major hazard only
     * @param place where in the enterprise; may be empty
     * @param photos ids of stored files
     * @param plan person, measure and deadline; the other three fields of a major hazard may come later
     */
    public record Details(
            HazardLevel level,
            HazardCategory category,
            String description,
            String place,
            String clause,
            List<UUID> photos,
            HazardPlan plan) {

        public Details {
            photos = List.copyOf(photos);
        }
    }

    /**
     * What is filled in beforehand.
     *
     * @throws DomainException for an item that is out of reach or not open any more, or for an office
     */
    @Transactional(readOnly = true)
    public Draft draft(UUID itemId) {
        requireFirm();
        ImprovementItem item = improvements.item(itemId);
        UUID before = before(itemId);
        if (before == null) {
            requireOpen(item);
        }
        LocalDate due = item.dueOn();
        String words =
                messages.chinese("hazard.improvement.description", item.problem(), item.itemCode(), item.requirement());
        return new Draft(
                item.enterpriseId(),
                words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words,
                HazardPlan.general(
                        item.responsible(), item.measure(), due == null || due.isBefore(access.today()) ? null : due),
                before);
    }

    /**
     * Makes an open item a hazard that the firm found itself, today: a day in the past could lie in a form that was sent already. What
     * is laid down completely is dispatched at once; a major one waits for the rest of its six fields else.
     *
     * @return id of the hazard; of the one made before, if somebody was faster or tries again
     * @throws DomainException as {@link HazardService#find(HazardFinding)}, for an item that is done or dropped, without person, measure
     *     and deadline, or for a deadline in the past
     */
    public UUID make(UUID itemId, Details given) {
        requireFirm();
        improvements.item(itemId);
        rows.lock(itemId);
        UUID before = before(itemId);
        if (before != null) {
            return before;
        }
        ImprovementItem item = improvements.item(itemId);
        requireOpen(item);
        HazardPlan plan = given.plan().stripped();
        LocalDate due = plan.dueOn();
        if (due == null || !plan.isComplete(HazardLevel.GENERAL)) {
            throw new DomainException("hazard.plan-three");
        }
        if (due.isBefore(access.today())) {
            throw new DomainException("hazard.due-too-early", access.today());
        }
        if (!plan.responsible().equals(item.responsible())
                || !plan.measure().equals(item.measure())
                || !due.equals(item.dueOn())) {
            improvements.plan(itemId, item.version(), plan.measure(), plan.responsible(), due);
        }
        UUID hazard = hazards.find(new HazardFinding(
                item.enterpriseId(),
                given.level(),
                given.category(),
                access.today(),
                given.description(),
                given.place(),
                given.clause(),
                given.photos()));
        boolean complete = plan.isComplete(given.level());
        access.writing(access.actor().tenantId(), () -> {
            rows.link(hazard, itemId, plan);
            if (!complete) {
                cases.moveDue(hazard);
            }
            audit.record(
                    "improvement.became-hazard",
                    "improvement_item",
                    itemId,
                    item.enterpriseId(),
                    null,
                    told(item, given));
        });
        if (complete) {
            course.dispatch(hazard, hazards.get(hazard).version(), plan);
        }
        return hazard;
    }

    private static Map<String, Object> told(ImprovementItem item, Details given) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("item", item.itemCode());
        told.put("level", given.level().code());
        told.put("description", given.description().strip());
        return told;
    }

    private @Nullable UUID before(UUID itemId) {
        return rows.of(List.of(itemId)).stream()
                .map(ImprovementLinkRows.Link::hazardId)
                .findFirst()
                .orElse(null);
    }

    private void requireFirm() {
        if (!access.actor().isEnterprise()) {
            throw new DomainException("hazard.improvement.firm");
        }
    }

    private static void requireOpen(ImprovementItem item) {
        if (item.state() != ImprovementItem.State.OPEN) {
            throw new DomainException("hazard.improvement.not-open");
        }
    }
}
