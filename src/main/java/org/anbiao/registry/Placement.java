package org.anbiao.registry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise is and who supervises it.
 *
 * @param areaTenantId the area authority of its village (块)
 * @param villageUnitId its one village
 * @param gridUnitId its grid cell inside the village, if grids are used
 * @param supervisorTenantId the tenant of its one direct supervisor (条)
 * @param supervisorUnitId section or station of that tenant, or null for the tenant itself
 * @param viewerTenantIds other departments that see it; also the area it was moved out of, which keeps its past days
 */
public record Placement(
        UUID areaTenantId,
        UUID villageUnitId,
        @Nullable UUID gridUnitId,
        UUID supervisorTenantId,
        @Nullable UUID supervisorUnitId,
        List<UUID> viewerTenantIds) {

    public Placement {
        viewerTenantIds = List.copyOf(viewerTenantIds);
    }

    /** In another village; the area left behind keeps sight of the days before the move. */
    Placement movedTo(Village village, @Nullable UUID grid) {
        return new Placement(
                village.areaTenantId(),
                village.unitId(),
                grid,
                supervisorTenantId,
                supervisorUnitId,
                withViewer(areaTenantId, village.areaTenantId()));
    }

    /** In another grid cell of the same village, or in none. */
    Placement inGrid(@Nullable UUID grid) {
        return new Placement(areaTenantId, villageUnitId, grid, supervisorTenantId, supervisorUnitId, viewerTenantIds);
    }

    /** Under another direct supervisor; the former one keeps sight of the days before the change. */
    Placement supervisedBy(Supervisor supervisor) {
        return new Placement(
                areaTenantId,
                villageUnitId,
                gridUnitId,
                supervisor.tenantId(),
                supervisor.unitId(),
                withViewer(supervisorTenantId, supervisor.tenantId()));
    }

    private List<UUID> withViewer(UUID before, UUID after) {
        if (before.equals(after) || viewerTenantIds.contains(before)) {
            return viewerTenantIds;
        }
        return Stream.concat(viewerTenantIds.stream(), Stream.of(before)).toList();
    }
}
