package org.anbiao.registry.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anbiao.common.privacy.Personal;
import org.anbiao.registry.Enterprise;
import org.anbiao.registry.EnterpriseData;
import org.anbiao.registry.EnterpriseProfile;
import org.anbiao.registry.EnterpriseTag;
import org.anbiao.registry.SizeClassification;
import org.anbiao.registry.SizeFigures;
import org.anbiao.registry.Supervisor;
import org.anbiao.registry.Village;
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
        @Personal String phone,
        @Nullable LocalDate opened,
        LocalDate entered,
        @Nullable String sizeClass,
        String sizeBasis,
        String sizeReason,
        @Nullable String legalName,
        @Personal @Nullable String legalPhone,
        @Nullable String principalName,
        @Personal @Nullable String principalPhone,
        @Nullable String officerName,
        @Personal @Nullable String officerPhone,
        @Nullable Boolean officerFullTime) {

    /** What a row says of the enterprise and its place. */
    record Entry(
            EnterpriseProfile profile,
            SizeFigures figures,
            SizeClassification size,
            Village village,
            Supervisor supervisor,
            @Nullable LocalDate opened,
            LocalDate entered) {}

    /** What a row says of people; null where it says nothing. */
    record People(
            @Nullable String legal,
            @Nullable String legalPhone,
            @Nullable String principal,
            @Nullable String principalPhone,
            @Nullable String officer,
            @Nullable String officerPhone,
            @Nullable Boolean officerFullTime) {}

    /** @param known what the registry has under the code; null if nothing */
    static ImportRow of(@Nullable Enterprise known, Entry entry, People people) {
        EnterpriseProfile profile = entry.profile();
        return new ImportRow(
                known == null ? UUID.randomUUID() : known.id().value(),
                known == null ? null : known.version(),
                profile.code().value(),
                profile.name(),
                profile.kind().key(),
                profile.category() == null ? null : profile.category().key(),
                entry.village().areaTenantId(),
                entry.village().unitId(),
                entry.supervisor().tenantId(),
                entry.supervisor().unitId(),
                profile.sectorId(),
                entry.figures().staff(),
                entry.figures().revenueYuan(),
                profile.publicInstitution(),
                profile.highRisk(),
                profile.keyEnterprise(),
                tags(profile),
                profile.address(),
                profile.phone(),
                entry.opened(),
                entry.entered(),
                entry.size().sizeClass() == null
                        ? null
                        : entry.size().sizeClass().key(),
                entry.size().basis().key(),
                entry.size().reason(),
                people.legal(),
                people.legalPhone(),
                people.principal(),
                people.principalPhone(),
                people.officer(),
                people.officerPhone(),
                people.officerFullTime());
    }

    /** Whether applying the row would change nothing; people always count as a change, since only writing compares them. */
    boolean saysTheSameAs(EnterpriseData now) {
        EnterpriseProfile profile = now.profile();
        return legalName == null
                && principalName == null
                && officerName == null
                && name.equals(profile.name())
                && Objects.equals(
                        category,
                        profile.category() == null ? null : profile.category().key())
                && Objects.equals(sector, profile.sectorId())
                && publicInstitution == profile.publicInstitution()
                && highRisk == profile.highRisk()
                && keyEnterprise == profile.keyEnterprise()
                && tags.equals(tags(profile))
                && address.equals(profile.address())
                && phone.equals(profile.phone())
                && samePlaceAndFigures(now);
    }

    private boolean samePlaceAndFigures(EnterpriseData now) {
        return village.equals(now.placement().villageUnitId())
                && supervisor.equals(now.placement().supervisorTenantId())
                && Objects.equals(supervisorUnit, now.placement().supervisorUnitId())
                && Objects.equals(staff, now.figures().staff())
                && Objects.equals(plain(revenue), plain(now.figures().revenueYuan()))
                && Objects.equals(opened, now.life().openedOn());
    }

    private static List<String> tags(EnterpriseProfile profile) {
        return profile.tags().stream().map(EnterpriseTag::key).sorted().toList();
    }

    /** 5.00 and 5 are the same amount. */
    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
