package org.anbiao.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row as they will stand in the registry: what the sheet says, and what the registry holds where the
 * sheet says nothing. The names are those of the statements that apply it.
 *
 * @param id of the enterprise, new or known
 * @param version of the known enterprise the values were laid over; null for a new one
 */
public record ImportRow(
        UUID id,
        @Nullable Integer version,
        String code,
        String name,
        String subjectKind,
        @Nullable String category,
        UUID area,
        UUID village,
        UUID supervisor,
        @Nullable UUID supervisorUnit,
        @Nullable UUID sector,
        @Nullable Integer staff,
        @Nullable BigDecimal revenue,
        boolean publicInstitution,
        boolean highRisk,
        boolean keyEnterprise,
        List<String> tags,
        String address,
        String phone,
        @Nullable LocalDate opened,
        LocalDate entered,
        @Nullable String sizeClass,
        String sizeBasis,
        String sizeReason,
        @Nullable String legalName,
        @Nullable String legalPhone,
        @Nullable String principalName,
        @Nullable String principalPhone,
        @Nullable String officerName,
        @Nullable String officerPhone,
        @Nullable Boolean officerFullTime) {}
