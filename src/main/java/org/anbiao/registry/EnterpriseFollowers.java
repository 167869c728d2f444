package org.anbiao.registry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anbiao.identity.Permission;
import org.anbiao.identity.Role;
import org.anbiao.registry.persistence.FollowerRows;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose people have to know at once what happens at an enterprise: the office of its area, its village, and the section or station that
 * supervises it directly.
 */
@Component
public class EnterpriseFollowers {

    private static final Set<String> WORKING = Arrays.stream(Role.values())
            .filter(role -> role.permissions().contains(Permission.TASK_WORK))
            .filter(role -> role.reach() == Role.Reach.AUTHORITY || role.reach() == Role.Reach.UNIT)
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private final FollowerRows rows;
    private final CurrentActor currentActor;
    private final TenantDirectory tenants;

    EnterpriseFollowers(FollowerRows rows, CurrentActor currentActor, TenantDirectory tenants) {
        this.rows = rows;
        this.currentActor = currentActor;
        this.tenants = tenants;
    }

    /** Ids of their active members, by authority, without the one who acts; joins the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, List<UUID>> of(UUID enterpriseId) {
        UUID acting = currentActor.get().memberId();
        FollowerRows.Follows follows = rows.follows(enterpriseId);
        Map<UUID, List<UUID>> members = new LinkedHashMap<>();
        for (UUID authority : new LinkedHashSet<>(List.of(follows.areaTenantId(), follows.supervisorTenantId()))) {
            members.put(
                    authority,
                    currentActor.callAs(
                            tenants.systemActor(authority), () -> rows.members(authority, follows, WORKING).stream()
                                    .filter(member -> !member.equals(acting))
                                    .toList()));
        }
        return members;
    }
}
