package org.anbiao.registry;

import java.util.Set;
import java.util.UUID;
import org.anbiao.common.DomainException;
import org.anbiao.common.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is, apart from its size and its place.
 *
 * @param kind enterprise or nine-small place
 * @param code its key within the area
 * @param name as on the licence
 * @param category set exactly for nine-small places
 * @param address in words
 * @param phone contact number
 * @param sectorId sector, or null if not assigned
 * @param publicInstitution 事业单位: its class is decided, not computed
 * @param highRisk of a high-risk sector
 * @param keyEnterprise 重点企业 under joint help
 * @param tags free marks
 */
public record EnterpriseProfile(
        SubjectKind kind,
        SubjectCode code,
        String name,
        @Nullable PlaceCategory category,
        String address,
        @Personal String phone,
        @Nullable UUID sectorId,
        boolean publicInstitution,
        boolean highRisk,
        boolean keyEnterprise,
        Set<EnterpriseTag> tags) {

    private static final int NAME_LIMIT = 120;

    public EnterpriseProfile {
        name = name.strip();
        address = address.strip();
        phone = phone.strip();
        tags = Set.copyOf(tags);
        if (name.isEmpty()) {
            throw new DomainException("registry.name.missing");
        }
        if (name.length() > NAME_LIMIT) {
            throw new DomainException("registry.name.long", NAME_LIMIT);
        }
        if (kind == SubjectKind.NINE_SMALL_PLACE && category == null) {
            throw new DomainException("registry.category.missing");
        }
        if (kind == SubjectKind.ENTERPRISE && category != null) {
            throw new DomainException("registry.category.enterprise");
        }
        if (kind == SubjectKind.NINE_SMALL_PLACE && publicInstitution) {
            throw new DomainException("registry.public.place");
        }
    }
}
