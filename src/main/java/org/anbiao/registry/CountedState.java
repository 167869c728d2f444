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
        return with(active, sizeClass, village.areaTenantId(), village.unitId(), lineTenantId, lineUnitId);
    }

    /** The same, under another direct supervisor. */
    public CountedState under(Supervisor supervisor) {
        return with(active, sizeClass, blockTenantId, blockUnitId, supervisor.tenantId(), supervisor.unitId());
    }

    /** The same, with another class. */
    public CountedState classed(@Nullable SizeClass other) {
        return with(active, other, blockTenantId, blockUnitId, lineTenantId, lineUnitId);
    }

    /** The same, out of business. */
    public CountedState ended() {
        return with(false, sizeClass, blockTenantId, blockUnitId, lineTenantId, lineUnitId);
    }

    /** The same, in business again. */
    public CountedState resumed() {
        return with(true, sizeClass, blockTenantId, blockUnitId, lineTenantId, lineUnitId);
    }

    /** The category, class, sector and public mark of this state at another one's place and time. */
    CountedState at(CountedState place) {
        return with(
                place.active, sizeClass, place.blockTenantId, place.blockUnitId, place.lineTenantId, place.lineUnitId);
    }

    private CountedState with(
            boolean inBusiness,
            @Nullable SizeClass size,
            UUID blockTenant,
            UUID blockUnit,
            UUID lineTenant,
            @Nullable UUID lineUnit) {
        return new CountedState(
                inBusiness,
                kind,
                category,
                size,
                publicInstitution,
                sectorId,
                blockTenant,
                blockUnit,
                lineTenant,
                lineUnit);
    }
}
