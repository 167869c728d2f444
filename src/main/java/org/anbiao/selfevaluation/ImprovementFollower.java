package org.anbiao.selfevaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Another module's closed loop that takes items not met over, for instance the one of hazards (R-091, docs/decisions/0282); a bean per
 * loop. It says when the item is done ({@link ImprovementClosing}); until then nobody plans or finishes the item here.
 */
public interface ImprovementFollower {

    /** Those of the items that this loop follows or has followed to the end, with where they stand. */
    Map<UUID, Followed> following(Collection<UUID> itemIds);

    /** What the actor can do with an open item that nobody else follows; empty for who may not. */
    List<Offer> offers(ImprovementItem item);

    /**
     * Where an item is followed.
     *
     * @param words what it is there and how it stands
     * @param address its page, without a leading slash; empty for who may not open it
     * @param open whether it is not done there
     */
    record Followed(String words, String address, boolean open) {}

    /**
     * A way to take an item over.
     *
     * @param words for a button
     * @param address page of the step, without a leading slash
     */
    record Offer(String words, String address) {}
}
