package org.anbiao.selfevaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.selfevaluation.ImprovementFollower.Followed;
import org.anbiao.selfevaluation.ImprovementFollower.Offer;
import org.springframework.stereotype.Component;

/** All loops that take items not met over. */
@Component
class ImprovementFollowers {

    private final List<ImprovementFollower> followers;

    ImprovementFollowers(List<ImprovementFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    Map<UUID, Followed> following(Collection<UUID> itemIds) {
        Map<UUID, Followed> found = new HashMap<>();
        if (!itemIds.isEmpty()) {
            followers.forEach(follower -> found.putAll(follower.following(itemIds)));
        }
        return found;
    }

    List<Offer> offers(ImprovementItem item) {
        return item.state() == ImprovementItem.State.OPEN
                ? followers.stream()
                        .flatMap(follower -> follower.offers(item).stream())
                        .toList()
                : List.of();
    }

    /** Refuses what would follow an item a second time. */
    void requireNotFollowed(UUID itemId) {
        Followed followed = following(List.of(itemId)).get(itemId);
        if (followed != null && followed.open()) {
            throw new DomainException("selfevaluation.improvement.followed", followed.words());
        }
    }
}
