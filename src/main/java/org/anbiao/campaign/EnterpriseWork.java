package org.anbiao.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Work at enterprises that a task of the units asks for and that a module records one enterprise at a time: help visits, inspections
 * . The task shows how many of the unit's enterprises it reached, and closes by itself with the last one.
 */
public interface EnterpriseWork {

    /** Key of the units' task. */
    String unitTask();

    /** Address of the page on which the work is recorded, without a leading slash. */
    String page();

    /** Those of the enterprises that the work reached from one day to another, both inclusive; asked once for many units. */
    Set<UUID> done(Collection<UUID> enterprises, LocalDate from, LocalDate to);

    /** Those that were decided to be left out in that time, and so are not waited for. */
    default Set<UUID> spared(Collection<UUID> enterprises, LocalDate from, LocalDate to) {
        return Set.of();
    }
}
