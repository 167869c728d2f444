package org.anbiao.reporting;

import java.time.LocalDate;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantSettings;
import org.springframework.stereotype.Component;

/** Which measure stands behind a column where an authority may choose the reading; the actor's authority decides, as of the day. */
@Component
class MeasureReadings {

    /** The column 督促整改隐患 of the forms. */
    private static final String URGED = "gov_hazards_rectified";

    /** The same counted by the other reading of X-15. */
    private static final String ORDERED = "gov_hazards_ordered";

    private final FormCatalogue catalogue;
    private final TenantSettings settings;
    private final CurrentActor currentActor;

    MeasureReadings(FormCatalogue catalogue, TenantSettings settings, CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.currentActor = currentActor;
    }

    /** The measure of a column as it is read on a day. */
    Measure of(String measureId, LocalDate day) {
        boolean ordered = URGED.equals(measureId)
                && ReportingSettings.ORDERED.equals(
                        settings.choice(currentActor.get().tenantId(), ReportingSettings.URGED, day));
        return catalogue.measure(ordered ? ORDERED : measureId);
    }
}
