package org.anbiao.administration.reorganisation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anbiao.administration.Reach;
import org.anbiao.administration.UnitLine;
import org.anbiao.administration.UnitService;
import org.anbiao.identity.UnitPosts;
import org.anbiao.identity.UnitPosts.Going;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Who goes along with the villages besides their own people: the people of the enterprises, and, where the township ends, those of its
 * office and its other units. A station goes to the receiving township's unit of the same kind and name, or to a new one.
 */
@Component
class TransferPeople {

    private final UnitPosts posts;
    private final UnitService units;
    private final Reach reach;
    private final CurrentActor currentActor;

    TransferPeople(UnitPosts posts, UnitService units, Reach reach, CurrentActor currentActor) {
        this.posts = posts;
        this.units = units;
        this.reach = reach;
        this.currentActor = currentActor;
    }

    /** People of enterprises that go. */
    List<Going> ofEnterprises(Transfer order, Set<UUID> enterprises) {
        return all(order).stream()
                .filter(person -> person.enterpriseId() != null && enterprises.contains(person.enterpriseId()))
                .toList();
    }

    /**
     * People of a township that ends, those of the villages and enterprises excepted; nobody where it goes on.
     *
     * @param withVillages villages that go, with their cells
     */
    List<Going> ofOffice(Transfer order, Set<UUID> withVillages) {
        if (!order.endsTownship()) {
            return List.of();
        }
        return all(order).stream()
                .filter(person -> person.enterpriseId() == null)
                .filter(person -> person.unitId() == null || !withVillages.contains(person.unitId()))
                .toList();
    }

    private List<Going> all(Transfer order) {
        return currentActor.callAs(reach.actorIn(order.fromTenantId()), posts::ofAuthority);
    }

    /** Ends their memberships and begins new ones in the receiving township, with their roles and accounts. */
    void carryOver(Transfer order, List<Going> people, String reason) {
        Actor receiving = reach.actorIn(order.toTenantId());
        for (Going person : people) {
            UUID unit = person.unitId() == null ? null : counterpart(order, person.unitId());
            currentActor.runAs(
                    reach.actorIn(order.fromTenantId()),
                    () -> posts.transfer(person.memberId(), receiving, unit, reason));
        }
    }

    private UUID counterpart(Transfer order, UUID unitId) {
        UnitLine former = units.units(order.fromTenantId()).stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow();
        Optional<UnitLine> same = units.units(order.toTenantId()).stream()
                .filter(unit -> unit.endedOn() == null)
                .filter(unit -> unit.kind() == former.kind() && unit.name().equals(former.name()))
                .findFirst();
        return same.map(UnitLine::id)
                .orElseGet(() -> units.add(
                        order.toTenantId(),
                        former.kind(),
                        former.name(),
                        former.parentId() == null
                                ? null
                                : counterpart(order, Objects.requireNonNull(former.parentId()))));
    }
}
