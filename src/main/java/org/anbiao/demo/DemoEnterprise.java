package org.anbiao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One invented enterprise or nine-small place with the history the demonstration gives it.
 *
 * @param maturity how far it has come with standardization, 0 to 1; everything else about its facts follows from it
 * @param revenueYuan yearly revenue in yuan
 * @param movedFromUnitId village it was in before it moved; null for most
 */
public record DemoEnterprise(
        UUID id,
        boolean nineSmall,
        String code,
        String name,
        @Nullable String category,
        String address,
        String phone,
        @Nullable UUID sectorId,
        boolean publicInstitution,
        boolean highRisk,
        @Nullable Integer staff,
        @Nullable Long revenueYuan,
        @Nullable String sizeClass,
        String sizeBasis,
        UUID villageUnitId,
        @Nullable UUID gridUnitId,
        UUID areaTenantId,
        UUID supervisorTenantId,
        @Nullable UUID supervisorUnitId,
        LocalDate openedOn,
        LocalDate enteredOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate movedOn,
        @Nullable UUID movedFromUnitId,
        List<String> tags,
        double maturity,
        String principal) {}
