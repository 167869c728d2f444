package org.anbiao.hazard;

import java.time.LocalDate;
import java.util.UUID;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.HolidayCalendar;
import org.anbiao.tenancy.Holidays;
import org.anbiao.tenancy.SettingDefinition;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By when the step is due that a hazard waits for: so many working days after it came to it, as the authority whose hazard it is chose for
 * that day. Rectifying itself has the deadline of the plan or of the order.
 */
@Component
class StepDeadlines {

    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final Holidays holidays;
    private final CurrentActor currentActor;

    StepDeadlines(TenantSettings settings, TenantDirectory tenants, Holidays holidays, CurrentActor currentActor) {
        this.settings = settings;
        this.tenants = tenants;
        this.holidays = holidays;
        this.currentActor = currentActor;
    }

    /**
     * The last day of the step that a state waits for.
     *
     * @param tenantId authority whose hazard it is
     * @param from day on which the hazard came to the state
     * @param dueOn deadline that came with the hazard; it is the one of a confirmation and of a plan then
     * @return null where the rectification's deadline is the one that counts, and where nothing is owed any more
     */
    @Nullable
    LocalDate of(UUID tenantId, HazardState state, LocalDate from, @Nullable LocalDate dueOn) {
        return switch (state) {
            case PROPOSED -> dueOn == null ? after(tenantId, HazardSettings.CONFIRM_DAYS, from) : dueOn;
            case FOUND -> dueOn == null ? after(tenantId, HazardSettings.PLAN_DAYS, from) : null;
            case PLANNED -> after(tenantId, HazardSettings.REPORT_DAYS, from);
            case RECTIFIED -> after(tenantId, HazardSettings.RECHECK_DAYS, from);
            case RECHECKED -> after(tenantId, HazardSettings.SIGN_OFF_DAYS, from);
            case DISPATCHED, CLOSED, DISMISSED -> null;
        };
    }

    /** The last day for a plan that has to be completed, whatever deadline the hazard has already. */
    LocalDate ofPlan(UUID tenantId, LocalDate from) {
        return after(tenantId, HazardSettings.PLAN_DAYS, from);
    }

    /** A superior's choice reaches whoever is below it, so it is read as the authority itself. */
    private LocalDate after(UUID tenantId, SettingDefinition setting, LocalDate from) {
        String days =
                currentActor.callAs(tenants.systemActor(tenantId), () -> settings.choice(tenantId, setting, from));
        HolidayCalendar calendar = holidays.calendar();
        return calendar.plusWorkingDays(from, Integer.parseInt(days));
    }
}
