package org.anbiao.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of enterprises.
 *
 * @param areaName short name of the area authority
 * @param supervisorName short name of the direct supervisor, with its section or station
 * @param sizeClass null while unclassified and for nine-small places
 * @param phone masked
 * @param color latest overall risk, or null if not graded
 */
public record EnterpriseListItem(
        UUID id,
        String code,
        String name,
        SubjectKind kind,
        @Nullable PlaceCategory category,
        String areaName,
        String villageName,
        @Nullable SizeClass sizeClass,
        SizeClassBasis sizeClassBasis,
        String supervisorName,
        @Nullable RiskColor color,
        EnterpriseStatus status,
        String address,
        String phone,
        boolean keyEnterprise,
        boolean highRisk) {}
