package org.anbiao.registry;

/**
 * Everything the registry holds of one enterprise or nine-small place.
 *
 * @param profile what it is
 * @param figures staff and revenue
 * @param size its class and where the class comes from
 * @param placement where it is and who supervises it
 * @param life beginning and end
 */
public record EnterpriseData(
        EnterpriseProfile profile, SizeFigures figures, SizeClassification size, Placement placement, Life life) {

    /** What the forms count of it, as it stands now. */
    public CountedState counted() {
        return new CountedState(
                life.status() == EnterpriseStatus.ACTIVE,
                profile.kind(),
                profile.category(),
                size.sizeClass(),
                profile.publicInstitution(),
                profile.sectorId(),
                placement.areaTenantId(),
                placement.villageUnitId(),
                placement.supervisorTenantId(),
                placement.supervisorUnitId());
    }
}
