package org.anbiao.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of enterprises is narrowed to; null and empty mean "all".
 *
 * @param text a fragment of the name, code or address
 * @param areaTenantId area authority, its departments' enterprises included
 * @param villageUnitId village
 * @param sizeClass key of a size class, or {@value #NONE} for unclassified ones
 * @param kind enterprise or nine-small place
 * @param category of nine-small places
 * @param mark a tag, or {@code key_enterprise} or {@code high_risk}
 * @param color key of a risk colour, or {@value #NONE} for ungraded ones
 * @param status where it stands; null for all
 */
public record EnterpriseFilter(
        String text,
        @Nullable UUID areaTenantId,
        @Nullable UUID villageUnitId,
        @Nullable String sizeClass,
        @Nullable SubjectKind kind,
        @Nullable PlaceCategory category,
        @Nullable String mark,
        @Nullable String color,
        @Nullable EnterpriseStatus status) {

    /** Filter value for "has none". */
    public static final String NONE = "none";

    /** Mark of enterprises under joint help. */
    public static final String KEY_ENTERPRISE = "key_enterprise";

    /** Mark of high-risk sectors. */
    public static final String HIGH_RISK = "high_risk";

    /** Everything in business. */
    public static final EnterpriseFilter ACTIVE =
            new EnterpriseFilter("", null, null, null, null, null, null, null, EnterpriseStatus.ACTIVE);

    public EnterpriseFilter {
        text = text.strip();
    }

    /** The same, with another fragment. */
    public EnterpriseFilter withText(String other) {
        return new EnterpriseFilter(other, areaTenantId, villageUnitId, sizeClass, kind, category, mark, color, status);
    }
}
