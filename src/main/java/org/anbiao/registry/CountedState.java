package org.anbiao.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an enterprise that decide in which cell of a form it is counted; kept for every past day.
 *
 * @param active in business
 * @param kind enterprise or nine-small place
 * @param category of a nine-small place
 * @param sizeClass or null while unclassified
 * @param publicInstitution 事业单位
 * @param sectorId or null
 * @param blockTenantId area authority that counts it in a block row
 * @param blockUnitId village that counts it
 * @param lineTenantId direct supervisor that counts it in a line row
 * @param lineUnitId section or station of that supervisor, or null
 */
public record CountedState(
        boolean active,
        SubjectKind kind,
        @Nullable PlaceCategory category,
        @Nullable SizeClass sizeClass,
        boolean publicInstitution,
        @Nullable UUID sectorId,
        UUID blockTenantId,
        UUID blockUnitId,
        UUID lineTenantId,
        @Nullable UUID lineUnitId) {

    /** The same, in another village. */
    public CountedState in(Village village) {
        return new CountedState(
                active,
                kind,
                category,
                sizeClass,
                publicInstitution,
                sectorId,
                village.areaTenantId(),
                village.unitId(),
                lineTenantId,
                lineUnitId);
    }

    /** The same, under another direct supervisor. */
    public CountedState under(Supervisor supervisor) {
        return new CountedState(
                active,
                kind,
                category,
                sizeClass,
                publicInstitution,
                sectorId,
                blockTenantId,
                blockUnitId,
                supervisor.tenantId(),
                supervisor.unitId());
    }

    /** The same, with another class. */
    public CountedState classed(@Nullable SizeClass other) {
        return new CountedState(
                active,
                kind,
                category,
                other,
                publicInstitution,
                sectorId,
                blockTenantId,
                blockUnitId,
                lineTenantId,
                lineUnitId);
    }

    /** The same, out of business. */
    public CountedState ended() {
        return new CountedState(
                false,
                kind,
                category,
                sizeClass,
                publicInstitution,
                sectorId,
                blockTenantId,
                blockUnitId,
                lineTenantId,
                lineUnitId);
    }

    /** The category, class, sector and public mark of this state at another one's place and time. */
    CountedState at(CountedState place) {
        return new CountedState(
                place.active,
                kind,
                category,
                sizeClass,
                publicInstitution,
                sectorId,
                place.blockTenantId,
                place.blockUnitId,
                place.lineTenantId,
                place.lineUnitId);
    }
}
