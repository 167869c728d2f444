package org.anbiao.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.registry.persistence.ThresholdSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the size class of an enterprise with the bounds that hold in its area on a day. Reads settings only. */
@Component
@Transactional(readOnly = true)
public class SizeClasses {

    private final SizeClassTable table;
    private final ThresholdSettings settings;

    SizeClasses(SizeClassTable table, ThresholdSettings settings) {
        this.table = table;
        this.settings = settings;
    }

    /**
     * The class on a day. A class set by a person stays until a person changes it.
     *
     * @param now the class so far
     */
    public SizeClassification classify(
            EnterpriseProfile profile, SizeFigures figures, SizeClassification now, UUID areaTenantId, LocalDate day) {
        return classify(profile, figures, now, thresholds(areaTenantId, day));
    }

    /** As above, with the bounds at hand; for many enterprises of one area. */
    public SizeClassification classify(
            EnterpriseProfile profile, SizeFigures figures, SizeClassification now, SizeClassThresholds thresholds) {
        if (profile.kind() == SubjectKind.NINE_SMALL_PLACE) {
            return SizeClassification.NOT_APPLICABLE;
        }
        if (now.basis() == SizeClassBasis.DECIDED) {
            return now;
        }
        return profile.publicInstitution() ? SizeClassification.UNCLASSIFIED : table.classify(figures, thresholds);
    }

    /** The bounds that hold in an area on a day. */
    public SizeClassThresholds thresholds(UUID areaTenantId, LocalDate day) {
        return settings.on(areaTenantId, day);
    }
}
