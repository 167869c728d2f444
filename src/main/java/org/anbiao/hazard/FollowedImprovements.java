package org.anbiao.hazard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anbiao.common.Messages;
import org.anbiao.hazard.persistence.ImprovementLinkRows;
import org.anbiao.hazard.persistence.ImprovementLinkRows.Link;
import org.anbiao.identity.CurrentMember;
import org.anbiao.identity.Permission;
import org.anbiao.selfevaluation.ImprovementClosing;
import org.anbiao.selfevaluation.ImprovementFollower;
import org.anbiao.selfevaluation.ImprovementItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Follows items not met that are hazards in the loop of hazards: shows at the item how the hazard stands and at the hazard where it
 * came from, and closes the item with the sign-off (R-091, docs/decisions/0282).
 */
@Component
class FollowedImprovements implements ImprovementFollower, HazardOrigin {

    private static final String TEXT = "hazard.improvement.";

    private final ImprovementLinkRows rows;
    private final ImprovementClosing closing;
    private final CurrentMember currentMember;
    private final HazardAccess access;
    private final Messages messages;

    FollowedImprovements(
            ImprovementLinkRows rows,
            ImprovementClosing closing,
            CurrentMember currentMember,
            HazardAccess access,
            Messages messages) {
        this.rows = rows;
        this.closing = closing;
        this.currentMember = currentMember;
        this.access = access;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Followed> following(Collection<UUID> itemIds) {
        boolean opens = currentMember.has(Permission.HAZARD_READ);
        Map<UUID, Followed> found = new HashMap<>();
        rows.of(itemIds).forEach(link -> found.put(link.itemId(), followed(link, opens)));
        return found;
    }

    private Followed followed(Link link, boolean opens) {
        return new Followed(
                messages.chinese(
                        TEXT + "followed",
                        messages.chinese("hazard.level." + link.level().code()),
                        messages.chinese("hazard.state." + link.state().code())),
                opens ? "hazards/" + link.hazardId() : "",
                link.state().isOpen());
    }

    /** The enterprise's own people say that it is one; an office orders its own findings instead. */
    @Override
    public List<Offer> offers(ImprovementItem item) {
        return currentMember.has(Permission.HAZARD_RECORD) && access.actor().isEnterprise()
                ? List.of(new Offer(messages.chinese(TEXT + "offer"), "hazards/new?improvement=" + item.id()))
                : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Origin> of(UUID hazardId) {
        return rows.itemOf(hazardId)
                .map(item -> new Origin(
                        messages.chinese(TEXT + "origin", String.valueOf(item.year()), item.code(), item.requirement()),
                        "evaluation/report/" + item.evaluationId()));
    }

    /** At the end of the transaction, when the actor is the person who signed off again and not the row's authority. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void stepped(HazardStepped step) {
        if (step.kind() == HazardStep.Kind.SIGNED_OFF) {
            rows.itemOf(step.hazardId())
                    .ifPresent(item -> closing.followedToTheEnd(
                            item.id(), step.on(), messages.chinese(TEXT + "closed", step.note())));
        }
    }
}
