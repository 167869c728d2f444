package org.anbiao.administration.opening;

import java.util.List;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.anbiao.identity.Role;
import org.anbiao.tenancy.OrgUnit;
import org.anbiao.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * What the good rows of a workbook will add, in an order in which it can be added: superiors before those below them, units
 * before the units inside them.
 *
 * @param rows every row with what was found
 */
public record OpeningPlan(
        List<CheckedOpeningRow> rows,
        List<Tenant> authorities,
        List<OrgUnit> units,
        List<NewSector> sectors,
        List<NewMember> members) {

    /** A sector with the unit that leads it and the document that says so. */
    public record NewSector(
            UUID tenantId, String name, @Nullable UUID leadUnitId, String sourceDocument) {}

    /** A first member. */
    public record NewMember(
            UUID tenantId,
            String name,
            Role role,
            @Nullable UUID unitId,
            @Personal String phone,
            @Personal String email) {}

    /** The authorities that get something, new ones first in their order, then known ones. */
    List<UUID> tenantIds() {
        return java.util.stream.Stream.of(
                        authorities.stream().map(Tenant::id),
                        units.stream().map(OrgUnit::tenantId),
                        sectors.stream().map(NewSector::tenantId),
                        members.stream().map(NewMember::tenantId))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
