package org.anbiao.administration;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.tenancy.OrgUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree of an authority's units.
 *
 * @param depth steps below the authority, from 0
 * @param endedOn first day on which it is no more; null while it goes on
 * @param principal name of its principal leader, empty where none is named
 * @param reporter name of its reporting person, empty where none is named
 */
public record UnitLine(
        UUID id,
        OrgUnit.Kind kind,
        String name,
        @Nullable UUID parentId,
        int depth,
        @Nullable LocalDate endedOn,
        String endReason,
        String principal,
        String reporter) {}
