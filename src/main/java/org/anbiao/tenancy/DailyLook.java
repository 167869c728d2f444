package org.anbiao.tenancy;

import java.util.UUID;

/**
 * Something that is looked at once a day for every authority: deadlines, certificates, missed checks. A bean per look; it is run every
 * morning and after a start, beside the requests. A look is repeated after each start, so it finds nothing when it is run again.
 */
public interface DailyLook {

    /** Short name, for its thread and the log. */
    String name();

    /** When in the day, Beijing time: a cron expression, or the name of a setting with one, as {@code ${…:0 30 7 * * *}}. */
    String cron();

    /** Whether an authority is looked at; those of areas, unless the look says otherwise. */
    default boolean concerns(Tenant tenant) {
        return tenant.isArea();
    }

    /** Looks at one authority, as the portal itself acting for it, in a transaction of its own. */
    void at(UUID tenantId);
}
